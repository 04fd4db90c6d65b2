#!/bin/sh
# Measures fio, iperf3 and sysbench alone, beside a neighbour, and beside a neighbour held by cgroup limits.
# Usage: ./run.sh [repetitions]     (as root, on a machine with cgroup v1; needs fio, iperf3, sysbench, stress-ng)
# Writes <condition>/<benchmark>-<repetition>.<json|txt>, runs.csv and machine.txt beside itself; takes about
# four minutes a repetition. Conditions are interleaved, so that slow drift of the machine meets all three alike.
# Everything stays on this machine: iperf3 listens on 127.0.0.1, the neighbour's sockets are socket pairs (as a
# server stress-ng would listen on every address), the disk work is one file of 512 MiB and the neighbour's two of 128 MiB.
set -eu

repetitions=${1:-5}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/var/tmp}/measure.XXXXXX")
tenant=kube-substrate-tenant
neighbour=kube-substrate-neighbour
cgroups=/sys/fs/cgroup
port=5311
export LC_ALL=C TZ=UTC

if ! [ -e "$cgroups/cpu/cpu.cfs_quota_us" ] || ! [ -w "$cgroups/cpu/cpu.cfs_quota_us" ]; then
  echo "run.sh: no writable cgroup v1 cpu controller at $cgroups/cpu" >&2
  exit 1
fi

neighbour_pid=
stop_neighbour() {
  if [ -n "$neighbour_pid" ]; then
    kill "$neighbour_pid" 2>/dev/null || true
    wait "$neighbour_pid" 2>/dev/null || true
    neighbour_pid=
  fi
}
finish() {
  stop_neighbour
  sleep 1
  for name in cpu/$tenant cpu/$neighbour blkio/$neighbour; do
    [ ! -d "$cgroups/$name" ] || rmdir "$cgroups/$name" || true
  done
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

# The limits: the tenant has ten times the neighbour's CPU shares; the neighbour may use half a CPU and
# 200 reads, 200 writes and 4 MiB each way a second of the disk. Memory bandwidth and loopback traffic
# have no limit of their own in cgroup v1: there the CPU quota is all that holds the neighbour.
mkdir -p "$cgroups/cpu/$tenant" "$cgroups/cpu/$neighbour" "$cgroups/blkio/$neighbour"
echo 1024 >"$cgroups/cpu/$tenant/cpu.shares"
echo 102 >"$cgroups/cpu/$neighbour/cpu.shares"
echo 100000 >"$cgroups/cpu/$neighbour/cpu.cfs_period_us"
echo 50000 >"$cgroups/cpu/$neighbour/cpu.cfs_quota_us"
device=$(findmnt -n -o MAJ:MIN -T "$work" | tr -d ' ')
echo "$device 200" >"$cgroups/blkio/$neighbour/blkio.throttle.read_iops_device"
echo "$device 200" >"$cgroups/blkio/$neighbour/blkio.throttle.write_iops_device"
echo "$device 4194304" >"$cgroups/blkio/$neighbour/blkio.throttle.read_bps_device"
echo "$device 4194304" >"$cgroups/blkio/$neighbour/blkio.throttle.write_bps_device"

# "$work/within" CGROUPS COMMAND…: becomes the command inside the named cgroups ("" for none), keeping its process id.
cat >"$work/within" <<'END'
#!/bin/sh
for group in $1; do echo $$ >"$group/cgroup.procs"; done
shift
exec "$@"
END
chmod +x "$work/within"

# stressors BENCHMARK: the neighbour that wants what this benchmark wants.
stressors() {
  case $1 in
    fio-*) echo "--hdd 2 --hdd-opts direct,wr-rnd,rd-rnd --hdd-bytes 128m --hdd-write-size 4k" ;;
    iperf3-*) echo "--sockpair 2" ;;
    sysbench-cpu) echo "--cpu 4 --cpu-method prime" ;;
    sysbench-memory) echo "--stream 2" ;;
  esac
}

# fio_job NAME RW BS DEPTH GROUPS
fio_job() {
  "$work/within" "$5" fio --name="$1" --filename=fio.dat --size=512m --rw="$2" --bs="$3" --iodepth="$4" --ioengine=libaio \
    --direct=1 --time_based --ramp_time=1 --runtime=10 --output-format=json
}

# benchmark NAME GROUPS: prints the tool's own output.
benchmark() {
  case $1 in
    fio-randread) fio_job randread randread 4k 16 "$2" ;;
    fio-randwrite) fio_job randwrite randwrite 4k 16 "$2" ;;
    fio-read) fio_job read read 128k 4 "$2" ;;
    iperf3-tcp)
      "$work/within" "$2" iperf3 -s -1 -B 127.0.0.1 -p $port >/dev/null &
      server=$!
      sleep 1
      "$work/within" "$2" iperf3 -c 127.0.0.1 -p $port -t 5 -i 5 -J
      wait $server
      ;;
    sysbench-cpu) "$work/within" "$2" sysbench cpu --cpu-max-prime=10000 --threads=2 --time=5 run ;;
    sysbench-memory)
      "$work/within" "$2" sysbench memory --memory-block-size=1M --memory-total-size=1T --memory-oper=write \
        --threads=1 --time=5 run
      ;;
  esac
}

# measure CONDITION BENCHMARK REPETITION
measure() {
  case $2 in sysbench-*) extension=txt ;; *) extension=json ;; esac
  groups=
  [ "$1" != neighbour-limited ] || groups="$cgroups/cpu/$tenant"
  if [ "$1" != alone ]; then
    limits=
    [ "$1" != neighbour-limited ] || limits="$cgroups/cpu/$neighbour $cgroups/blkio/$neighbour"
    # shellcheck disable=SC2046  # the stressors are several words
    "$work/within" "$limits" stress-ng --quiet --timeout 60 --temp-path . $(stressors "$2") &
    neighbour_pid=$!
    sleep 2
    kill -0 "$neighbour_pid"
  fi
  started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  load=$(cut -d ' ' -f 1 /proc/loadavg)
  mkdir -p "$here/$1"
  benchmark "$2" "$groups" >"$here/$1/$2-$3.$extension"
  stop_neighbour
  echo "$1,$2,$3,$started,$load" >>"$here/runs.csv"
}

cd "$work"
{
  echo "date: $(date -u +%Y-%m-%d)"
  echo "cpu: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u), $(nproc) hardware threads"
  echo "hypervisor flag in /proc/cpuinfo: $(grep -qw hypervisor /proc/cpuinfo && echo yes || echo no); /dev/kvm: $([ -e /dev/kvm ] && echo yes || echo no)"
  echo "kernel: $(uname -sr)"
  echo "memory: $(sed -n 's/^MemTotal: *//p' /proc/meminfo)"
  echo "filesystem of the test file: $(findmnt -n -o FSTYPE -T .), scheduler $(cat "/sys/dev/block/$device/queue/scheduler")"
  echo "cgroups: v1 (cpu.shares, cpu.cfs_quota_us, blkio.throttle)"
  echo "fio: $(fio --version)"
  echo "iperf3: $(iperf3 --version | head -1)"
  echo "sysbench: $(sysbench --version)"
  echo "stress-ng: $(stress-ng --version)"
} >"$here/machine.txt"
echo "condition,benchmark,repetition,startedAt,loadAverageOneMinute" >"$here/runs.csv"
fio --name=layout --filename=fio.dat --size=512m --rw=write --bs=1m --direct=1 --ioengine=libaio --iodepth=4 >/dev/null

repetition=1
while [ "$repetition" -le "$repetitions" ]; do
  for condition in alone neighbour-unlimited neighbour-limited; do
    for name in fio-randread fio-randwrite fio-read iperf3-tcp sysbench-cpu sysbench-memory; do
      measure "$condition" "$name" "$repetition"
    done
  done
  repetition=$((repetition + 1))
done
