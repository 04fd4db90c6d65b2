#!/bin/sh
# Makes every file of runs here: measure.sh on this machine, then in an emulated guest on it (guest.sh).
# Usage: ./run.sh     (Debian 12, as root: fio, iperf3, sysbench, rt-tests, stress-ng, qemu-system-x86, busybox-static,
# cpio, e2fsprogs; apt-get download). Takes about ten minutes; nothing leaves the machine's loopback.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C TZ=UTC
rm -rf "$here/runs"
load() { cut -d ' ' -f 1-3 /proc/loadavg; }

folder=$(mktemp -d "${TMPDIR:-/var/tmp}/own-runs.XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"
fio --name=layout --filename=fio.dat --size=256m --rw=write --bs=1m --direct=1 >/dev/null
before=$(load)
"$here/measure.sh" "$here/runs/metal"
between=$(load)
rm fio.dat
"$here/guest.sh" "$here/runs/vm"
after=$(load)

for side in metal vm; do mv "$here/runs/$side/fio.json" "$here/fio-$side.json"; done
guest=$(cat "$here/runs/vm/guest.txt")
rm "$here/runs/vm/guest.txt"
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then groups="version 2"; else groups="version 1"; fi
{
  echo "date: $(date -u +%Y-%m-%d)"
  echo "cpu: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u), $(nproc) hardware threads"
  echo "hypervisor flag in /proc/cpuinfo: $(grep -qw hypervisor /proc/cpuinfo && echo yes || echo no); /dev/kvm: $([ -e /dev/kvm ] && echo yes || echo no)"
  echo "kernel: $(uname -sr)"
  echo "memory: $(sed -n 's/^MemTotal: *//p' /proc/meminfo)"
  echo "filesystem: $(findmnt -n -o FSTYPE -T .)"
  echo "control groups: $groups outside, version 2 in the guest"
  echo "load average before, between the sides and after: $before; $between; $after"
  echo "on both sides: $(fio --version), $(iperf3 --version | sed -n '1s/ (.*//p'), $(sysbench --version), cyclictest $(cyclictest --help 2>&1 | sed -n '1s/cyclictest //p'), stress-ng $(stress-ng --version | sed -n 's/.*version \([^ ]*\).*/\1/p')"
  echo "hypervisor: $(qemu-system-x86_64 --version | head -1), accelerator tcg, 2 processors of model max, 2 GiB"
  echo "guest's kernel: $guest"
  echo "guest's disk: virtio-blk, raw image, cache=none, aio=native, ext4"
} >"$here/machine.txt"
