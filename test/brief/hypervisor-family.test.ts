import { expect, it } from "vitest";
import { hypervisorFamily } from "../../src/brief/hypervisor-family.js";

it.each([
  ["vcf", "esxi"],
  ["vvf", "esxi"],
  ["vsphere-standard", "esxi"],
  ["KVM", "kvm"],
  ["proxmox", "kvm"],
  ["openshift-virtualization", "kvm"],
  ["harvester", "kvm"],
  ["kubevirt", "kvm"],
  ["hyper-v", "hyper-v"],
  ["xen", "xen"],
  ["homegrown", "other"],
  ["toString", "other"],
])("%s builds on %s", (product, family) => {
  expect(hypervisorFamily(product)).toBe(family);
});
