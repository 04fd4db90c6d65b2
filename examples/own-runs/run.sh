#!/bin/sh
# Runs randread.fio five times on this machine (fio-metal.json) and five times in a virtual machine on it
# (fio-vm.json): QEMU with full emulation (TCG), so that it works without hardware virtualisation.
# Usage: ./run.sh     (Debian 12, as root: fio, qemu-system-x86, busybox-static, cpio, e2fsprogs; apt-get download)
# Takes about five minutes. The guest has no network.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/var/tmp}/own-runs.XXXXXX")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C TZ=UTC
runs="1 2 3 4 5"
cd "$work"
cp "$here/randread.fio" .

# On this machine.
fio --name=layout --filename=fio.dat --size=256m --rw=write --bs=1m --direct=1 >/dev/null
: >"$here/fio-metal.json"
for run in $runs; do fio randread.fio --output-format=json >>"$here/fio-metal.json"; done
rm fio.dat

# The guest's kernel, and an initial file system of busybox, fio, its libraries and the virtio modules.
package=$(apt-cache depends linux-image-cloud-amd64 | sed -n 's/^ *Depends: //p' | head -1)
apt-get download -qq "$package" 2>/dev/null
dpkg-deb -x "$package"_*.deb kernel
release=${package#linux-image-}
mkdir -p root/bin root/dev root/proc root/sys root/mnt root/modules
cp /bin/busybox root/bin/busybox
for file in $(command -v fio) $(ldd "$(command -v fio)" | grep -o '/[^ ]*'); do
  mkdir -p "root$(dirname "$file")"
  cp -L "$file" "root$file"
done
modules="virtio_ring virtio virtio_pci_legacy_dev virtio_pci_modern_dev virtio_pci virtio_blk"
for module in $modules; do
  find "kernel/lib/modules/$release" -name "$module.ko" -exec cp {} root/modules/ \;
done
cat >root/init <<END
#!/bin/busybox sh
/bin/busybox --install -s /bin
mount -t devtmpfs none /dev
mount -t proc none /proc
mount -t sysfs none /sys
for module in $modules; do insmod /modules/\$module.ko; done
mount -t ext4 /dev/vda /mnt
cd /mnt
for run in $runs; do fio randread.fio --output-format=json >>fio-vm.json; done
uname -sr >guest.txt
cd /
umount /mnt
poweroff -f
END
chmod +x root/init
(cd root && find . | cpio -o -H newc 2>/dev/null | gzip -1) >initramfs.gz

# The guest's disk: an ext4 file system with the job and its file written in full, as on this machine.
mkdir disk
cp randread.fio disk/
dd if=/dev/urandom of=disk/fio.dat bs=1M count=256 status=none
mkfs.ext4 -q -d disk disk.img 512M
qemu-system-x86_64 -accel tcg -machine q35 -cpu max -smp 2 -m 1024 -nic none -display none -no-reboot \
  -kernel "kernel/boot/vmlinuz-$release" -initrd initramfs.gz -append "console=ttyS0 quiet panic=-1" -serial "file:$work/console.txt" \
  -drive file=disk.img,format=raw,if=virtio,cache=none,aio=native
debugfs -R "dump fio-vm.json $here/fio-vm.json" disk.img 2>/dev/null
debugfs -R "dump guest.txt guest.txt" disk.img 2>/dev/null

{
  echo "date: $(date -u +%Y-%m-%d)"
  echo "cpu: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u), $(nproc) hardware threads"
  echo "hypervisor flag in /proc/cpuinfo: $(grep -qw hypervisor /proc/cpuinfo && echo yes || echo no); /dev/kvm: $([ -e /dev/kvm ] && echo yes || echo no)"
  echo "kernel: $(uname -sr)"
  echo "memory: $(sed -n 's/^MemTotal: *//p' /proc/meminfo)"
  echo "filesystem: $(findmnt -n -o FSTYPE -T .)"
  echo "fio, on both sides: $(fio --version)"
  echo "hypervisor: $(qemu-system-x86_64 --version | head -1), accelerator tcg, 2 processors of model max, 1 GiB"
  echo "guest's kernel: $(cat guest.txt)"
  echo "guest's disk: virtio-blk, raw image, cache=none, aio=native, ext4"
} >"$here/machine.txt"
