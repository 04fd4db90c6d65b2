import { defined } from "../complete/defined.js";
import type { Instance, Platform } from "../platform.js";
import type { Quantity } from "../quantity.js";
import { restateDevices } from "./host.js";
import { givenOf, objectOf, type Voice } from "./voice.js";

type Pair = { readonly cpu: Quantity; readonly memory: Quantity };

/** A platform in the form of the input; a completed one says where it comes from. */
export function restatePlatform(platform: Platform, voice: Voice): unknown {
  const { instance, hypervisor, nodeShape, kubeReserved, daemonSets, upgrade } = platform;
  const pair = ({ cpu, memory }: Pair) => [
    ["cpu", givenOf(cpu, voice)] as const,
    ["memory", givenOf(memory, voice)] as const,
  ];
  const said = (both: Pair) => objectOf(pair(both));
  return defined({
    id: platform.id,
    kind: platform.kind,
    origin: voice === "completed" ? platform.origin : undefined,
    variantOf: voice === "completed" ? platform.variantOf : undefined,
    host: platform.host,
    instance: instance && restateInstance(instance, voice),
    hypervisor: hypervisor && defined({ product: hypervisor.product, version: hypervisor.version }),
    tuning: platform.tuning,
    ioPath: platform.ioPath,
    nodeShape: nodeShape && said(nodeShape),
    nodePools: platform.nodePools,
    overcommit: said(platform.overcommit),
    hypervisorReserve: said(platform.hypervisorReserve),
    perVm: said(platform.perVm),
    systemReserved: said(platform.systemReserved),
    kubeReserved:
      kubeReserved && Object.fromEntries(pair(kubeReserved).filter(([, given]) => given !== undefined)),
    evictionHard: objectOf([["memory", givenOf(platform.evictionHard.memory, voice)]]),
    maxPods: platform.maxPods,
    daemonSets: objectOf<unknown>([["pods", daemonSets.pods], ...pair(daemonSets)]),
    cpuManagerPolicy: platform.cpuManagerPolicy,
    reservations: platform.reservations,
    dedicatedTo: platform.dedicatedTo,
    controlPlane: platform.controlPlane,
    spareHosts: platform.spareHosts,
    kubernetes: platform.kubernetes,
    upgrade: objectOf([
      ["concurrency", upgrade.concurrency],
      ["drain", givenOf(upgrade.drain, voice)],
    ]),
    kernel: platform.kernel,
    nodes: platform.nodes,
    layer: platform.layer,
    boundary: platform.boundary,
    replacement: platform.replacement,
    liveMigration: platform.liveMigration,
    podOverhead: platform.podOverhead,
    enforcement: platform.enforcement,
  });
}

const restateInstance = (instance: Instance, voice: Voice): unknown =>
  defined({
    name: instance.name,
    cpu: givenOf(instance.cpu, voice),
    memory: givenOf(instance.memory, voice),
    devices: restateDevices(instance.devices),
    price: givenOf(instance.price, voice),
    commitmentYears: instance.commitmentYears,
    dedicated: instance.dedicated,
    nestedVirtualization: instance.nestedVirtualization,
  });
