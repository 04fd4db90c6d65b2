import type { PlatformKind } from "../../brief/vocabulary.js";
import type { NodeFacts } from "./facts.js";

/** What a cloud's own provider ids and instance types say of a node. `undefined`: nothing for certain. */
type Says = (instanceType: string) => PlatformKind | undefined;

const always =
  (kind: PlatformKind): Says =>
  () =>
    kind;

const byType =
  (metal: RegExp): Says =>
  (type) =>
    type === "" ? undefined : metal.test(type) ? "cloud-metal" : "cloud-vm";

/**
 * By the scheme of `spec.providerID`. Schemes that stand for both kinds (openstack with Ironic, equally named private
 * providers) or for neither (kind, k3s) are absent. Sources: kubernetes.io/docs/reference, Node v1 (providerID);
 * docs.aws.amazon.com/ec2, "Instance type names" (`.metal`); cloud.google.com/compute, "Bare metal instances"
 * (`-metal`); docs.oracle.com, "Compute shapes" (`BM.`, `VM.`); the cloud provider or Cluster API provider of each.
 */
const schemes = new Map<string, Says>([
  ["aws", byType(/\.metal(?:-|$)/)],
  ["gce", byType(/-metal$/)],
  [
    "oci",
    (type) => (type.startsWith("BM.") ? "cloud-metal" : type.startsWith("VM.") ? "cloud-vm" : undefined),
  ],
  ...["azure", "digitalocean", "linode", "hcloud"].map((name) => [name, always("cloud-vm")] as const),
  ...["vsphere", "proxmox", "nutanix"].map((name) => [name, always("vm")] as const),
  ...["kubevirt", "harvester"].map((name) => [name, always("nested")] as const),
  ...["metal3", "tinkerbell", "hrobot"].map((name) => [name, always("bare-metal")] as const),
  ["equinixmetal", always("cloud-metal")],
]);

/** The scheme of a provider id, empty where it has none. */
export const providerOf = (node: NodeFacts): string =>
  /^([A-Za-z][A-Za-z0-9+.-]{0,62}):\/\//.exec(node.providerId)?.[1]?.toLowerCase() ?? "";

/** The kind of platform that a node is for certain; AWS Fargate, which gives every pod a machine of its own, is none. */
export function nodeKind(node: NodeFacts): PlatformKind | undefined {
  if (/\/fargate-/.test(node.providerId)) return undefined;
  return schemes.get(providerOf(node))?.(node.instanceType);
}

/** What suggests something and proves nothing: a kernel is chosen by an image, a UUID is written by a firmware. */
export function nodeHints(node: NodeFacts): readonly string[] {
  const flavour = /-(aws|azure|gcp|gke|oracle|kvm|cloud-amd64|cloud-arm64|pve|linuxkit|esx)\b|microsoft/.exec(
    node.kernel.toLowerCase(),
  )?.[0];
  const uuid = node.systemUuid.toLowerCase();
  return [
    ...(flavour === undefined ? [] : [`a kernel named ${flavour.replace(/^-/, "")}`]),
    ...(uuid.startsWith("ec2") ? ["a system UUID that begins with ec2, as on Amazon EC2"] : []),
    ...(uuid.startsWith("564d") ? ["a system UUID that begins with 564d, as VMware writes it"] : []),
    ...(uuid === "" ? [] : [...(/^0+(-0+)*$/.test(uuid) ? ["a system UUID of zeros"] : [])]),
  ];
}
