#!/bin/sh
# What both sides run, word for word: run.sh calls it on the machine, guest.sh in a guest on it.
# Usage: measure.sh FOLDER     (as root, in a folder with fio.dat; fio, iperf3, sysbench, cyclictest, stress-ng)
# Writes into FOLDER, five runs a file one after the other; about three minutes. The kinds of run take turns, so that
# a machine that slows down slows all of them: each tool alone, then sysbench and fio beside stress-ng.
set -eu
job=$(cd "$(dirname "$0")" && pwd)/randread.fio
out=$1
export LC_ALL=C TZ=UTC
mkdir -p "$out"

# A control group each for victim and neighbour, both in one that counts as two ordinary processes: of version 2
# (cpu.weight, cpu.max), or of version 1 (cpu.shares, cpu.cfs_quota_us).
all=/sys/fs/cgroup
every=0-$(($(nproc) - 1))
if [ -e $all/cgroup.controllers ]; then
  folders() { echo "$all/own-runs/$1"; }
  weight() { echo "$2" >"$all/own-runs/$1/cpu.weight"; }
  quota() { echo "$2 100000" >"$all/own-runs/$1/cpu.max"; }
  cpus() { echo "$2" >"$all/own-runs/$1/cpuset.cpus"; }
  echo "+cpu +cpuset" >$all/cgroup.subtree_control
  mkdir $all/own-runs
  echo "+cpu +cpuset" >$all/own-runs/cgroup.subtree_control
else
  folders() { echo "$all/cpu/own-runs/$1 $all/cpuset/own-runs/$1"; }
  weight() { echo $(($2 * 1024 / 100)) >"$all/cpu/own-runs/$1/cpu.shares"; }
  quota() { echo "$2" | sed 's/max/-1/' >"$all/cpu/own-runs/$1/cpu.cfs_quota_us"; }
  cpus() { echo 0 >"$all/cpuset/own-runs/$1/cpuset.mems"; echo "$2" >"$all/cpuset/own-runs/$1/cpuset.cpus"; }
  mkdir $all/cpu/own-runs $all/cpuset/own-runs
  cpus . "$every"
fi
mkdir $(folders victim) $(folders neighbour)
weight . 200
trap 'rmdir $(folders victim) $(folders neighbour) && rmdir $(folders "")' EXIT

within() { # GROUP COMMAND…
  joined=$(folders "$1")
  shift
  sh -c 'for folder in $0; do echo $$ >"$folder/cgroup.procs"; done; exec timeout 60 "$@"' "$joined" "$@"
}
unlimited() {
  for group in victim neighbour; do weight $group 100; quota $group max; cpus $group "$every"; done
}

cpu() { within victim sysbench cpu --threads=1 --time=2 run >>"$1"; }
disk() { within victim fio "$job" --output-format=json >>"$1"; }
beside() { # LOAD COMMAND… with stress-ng at that load until the command ends
  load=$1
  shift
  within neighbour stress-ng --quiet --timeout 60 --temp-path . $load &
  sleep 1
  "$@"
  procs=$(folders neighbour | cut -d ' ' -f 1)/cgroup.procs
  while grep -q . "$procs"; do
    kill -KILL $(cat "$procs") 2>/dev/null || true
    sleep 1
  done
  wait || true
  rm -rf tmp-stress-ng-*
}

for run in 1 2 3 4 5; do
  unlimited
  echo "$run: alone" >&2
  cpu "$out/sysbench.txt"
  within victim sysbench memory --threads=1 --time=2 --memory-block-size=1M --memory-total-size=1T run >>"$out/sysbench.txt"
  disk "$out/fio.json"
  within victim iperf3 --server --one-off >/dev/null &
  sleep 1
  within victim iperf3 --client 127.0.0.1 --time 2 --interval 0 --json >>"$out/iperf3.json"
  wait
  cyclictest --quiet --interval=1000 --duration=2 --histogram=200000 --json=cyclictest.json >/dev/null
  cat cyclictest.json >>"$out/cyclictest.json"
  rm cyclictest.json
  echo "$run: beside stress-ng" >&2
  beside "--hdd 1 --hdd-bytes 64m" disk "$out/fio-beside-none.json"
  beside "--cpu 4" cpu "$out/sysbench-beside-none.txt"
  weight victim 800
  beside "--cpu 4" cpu "$out/sysbench-beside-weight.txt"
  unlimited
  quota neighbour 50000
  beside "--cpu 4" cpu "$out/sysbench-beside-quota.txt"
  unlimited
  cpus victim 0
  cpus neighbour "1-$(($(nproc) - 1))"
  beside "--cpu 4" cpu "$out/sysbench-beside-cpuset.txt"
  echo "run $run of 5, after $(cut -d " " -f 1 /proc/uptime) s, load $(cut -d " " -f 1 /proc/loadavg)" >&2
done
