/** Products that build on one hypervisor, by the hypervisor that evidence and support rules know. */
const families: { readonly [family: string]: readonly string[] } = {
  esxi: ["esxi", "vcf", "vvf", "vsphere", "vsphere-standard", "vsphere-enterprise-plus"],
  kvm: ["kvm", "qemu", "proxmox", "openshift-virtualization", "harvester", "kubevirt", "ahv", "openstack"],
  "hyper-v": ["hyper-v", "azure-local", "azure-stack-hci"],
  xen: ["xen", "xenserver", "xcp-ng"],
  firecracker: ["firecracker"],
  "cloud-hypervisor": ["cloud-hypervisor"],
  nitro: ["nitro"],
};

const byProduct: ReadonlyMap<string, string> = new Map(
  Object.entries(families).flatMap(([family, products]) =>
    products.map((product) => [product, family] as const),
  ),
);

/** The hypervisor that a product builds on, without regard to case; `other` where it is not known. */
export const hypervisorFamily = (product: string): string => byProduct.get(product.toLowerCase()) ?? "other";
