#!/bin/sh
# Runs measure.sh in a virtual machine on this machine: QEMU with full emulation (TCG), so that it works without
# hardware virtualisation. The guest has no network but its own loopback.
# Usage: guest.sh FOLDER     (Debian 12, as root; qemu-system-x86, busybox-static, cpio, e2fsprogs and measure.sh's tools)
# Writes what measure.sh writes, and guest.txt, into FOLDER; six minutes or so, at the pace of the emulation.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
work=$(mktemp -d "${TMPDIR:-/var/tmp}/own-runs.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

# The guest's kernel, and an initial file system of busybox, the tools, their libraries and the virtio modules.
package=$(apt-cache depends linux-image-cloud-amd64 | sed -n 's/^ *Depends: //p' | head -1)
apt-get download -qq "$package" 2>/dev/null
dpkg-deb -x "$package"_*.deb kernel
release=${package#linux-image-}
mkdir -p root/bin root/dev root/proc root/sys root/tmp root/mnt root/modules
cp /bin/busybox root/bin/busybox
for tool in fio iperf3 sysbench cyclictest stress-ng; do
  for file in $(command -v $tool) $(ldd "$(command -v $tool)" | grep -o '/[^ ]*'); do
    mkdir -p "root$(dirname "$file")"
    cp -L "$file" "root$file"
  done
done
modules="virtio_ring virtio virtio_pci_legacy_dev virtio_pci_modern_dev virtio_pci virtio_blk"
for module in $modules; do
  find "kernel/lib/modules/$release" -name "$module.ko" -exec cp {} root/modules/ \;
done
cat >root/init <<END
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin:/usr/bin:/usr/sbin
mount -t devtmpfs none /dev
mount -t proc none /proc
mount -t sysfs none /sys
mount -t tmpfs none /tmp
mkdir /dev/shm
mount -t tmpfs none /dev/shm
mount -t cgroup2 none /sys/fs/cgroup
ifconfig lo 127.0.0.1 up
for module in $modules; do insmod /modules/\$module.ko; done
mount -t ext4 /dev/vda /mnt
cd /mnt
uname -sr >out/guest.txt
sh ./measure.sh out
cd /
umount /mnt
poweroff -f
END
chmod +x root/init
(cd root && find . | cpio -o -H newc 2>/dev/null | gzip -1) >initramfs.gz

# The guest's disk: an ext4 file system with the job and its file written in full, as on this machine.
mkdir -p disk/out
cp "$here/measure.sh" "$here/randread.fio" disk/
dd if=/dev/urandom of=disk/fio.dat bs=1M count=256 status=none
mkfs.ext4 -q -d disk disk.img 768M
timeout 1200 qemu-system-x86_64 -accel tcg -machine q35 -cpu max -smp 2 -m 2048 -nic none -display none -no-reboot \
  -kernel "kernel/boot/vmlinuz-$release" -initrd initramfs.gz -append "console=ttyS0 quiet panic=-1" \
  -serial file:"${CONSOLE:-/dev/null}" -drive file=disk.img,format=raw,if=virtio,cache=none,aio=native
debugfs -R "rdump out $work" disk.img 2>/dev/null
cp out/* "$out"
