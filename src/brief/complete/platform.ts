import { childPath, elementPath, type IdPath } from "../../quantity/id-path.js";
import { amountOfUnit, bytes, cpu, duration, money, ratio, share } from "../amounts.js";
import type { Brief } from "../brief.js";
import { hypervisorFamily } from "../hypervisor-family.js";
import type { InstanceInput, PlatformInput, ReservedInput } from "../input/platform.js";
import { sortedTexts } from "../order.js";
import type { Instance, Platform } from "../platform.js";
import { hasHypervisor, kindProperties } from "../presets.js";
import type { Quantity } from "../quantity.js";
import { defined } from "./defined.js";
import { devicesOf } from "./host.js";
import { quantityOf, quantityOr } from "./quantity.js";

const MAX_PODS = 110;
const DAEMONSET_PODS = 8;
const SPARE_HOSTS = 1;

export function completePlatform(
  input: PlatformInput,
  defaults: Brief["defaults"],
  origin: Platform["origin"] = "stated",
): Platform {
  const path = elementPath("platforms", input.id);
  const at = (field: string, inner: string): IdPath => childPath(childPath(path, field), inner);
  const { hypervisor, nodeShape, overcommit, hypervisorReserve, perVm, daemonSets, upgrade } = input;
  const both = (
    field: string,
    stated: ReservedInput | undefined,
    fallback: (resource: "cpu" | "memory") => Quantity,
  ) => ({
    cpu: quantityOr(stated?.cpu, cpu, at(field, "cpu"), fallback("cpu")),
    memory: quantityOr(stated?.memory, bytes, at(field, "memory"), fallback("memory")),
  });
  return {
    id: input.id,
    kind: input.kind,
    origin,
    ...kindProperties(input),
    ...defined({
      host: input.host,
      instance: input.instance && completeInstance(input.instance, childPath(path, "instance")),
      hypervisor: hypervisor && { ...hypervisor, family: hypervisorFamily(hypervisor.product) },
      ioPath: hasHypervisor(input.kind) ? (input.ioPath ?? "paravirtual") : undefined,
      nodeShape: nodeShape && {
        cpu: quantityOf(nodeShape.cpu, cpu, at("nodeShape", "cpu")),
        memory: quantityOf(nodeShape.memory, bytes, at("nodeShape", "memory")),
      },
      nodePools: input.nodePools,
      kubeReserved:
        input.kubeReserved &&
        both("kubeReserved", input.kubeReserved, (resource) => none(at("kubeReserved", resource), resource)),
      controlPlane: input.controlPlane,
      kubernetes: input.kubernetes && { versions: sortedTexts(input.kubernetes.versions) },
    }),
    tuning: input.tuning ?? "default",
    overcommit: {
      cpu: quantityOr(overcommit?.cpu, ratio, at("overcommit", "cpu"), defaults["overcommit-cpu"]),
      memory: quantityOr(
        overcommit?.memory,
        ratio,
        at("overcommit", "memory"),
        defaults["overcommit-memory"],
      ),
    },
    hypervisorReserve: {
      cpu: quantityOr(
        hypervisorReserve?.cpu,
        share,
        at("hypervisorReserve", "cpu"),
        defaults["hypervisor-reserve-cpu"],
      ),
      memory: quantityOr(
        hypervisorReserve?.memory,
        share,
        at("hypervisorReserve", "memory"),
        defaults["hypervisor-reserve-memory"],
      ),
    },
    perVm: both("perVm", perVm, (resource) => defaults[`vm-overhead-${resource}`]),
    systemReserved: both(
      "systemReserved",
      input.systemReserved,
      (resource) => defaults[`system-reserved-${resource}`],
    ),
    evictionHard: {
      memory: quantityOr(
        input.evictionHard?.memory,
        bytes,
        at("evictionHard", "memory"),
        defaults["eviction-hard-memory"],
      ),
    },
    maxPods: input.maxPods ?? MAX_PODS,
    daemonSets: {
      pods: daemonSets?.pods ?? DAEMONSET_PODS,
      ...both("daemonSets", daemonSets, (resource) => defaults[`daemonset-${resource}`]),
    },
    cpuManagerPolicy: input.cpuManagerPolicy ?? "none",
    reservations: input.reservations ?? false,
    dedicatedTo: input.dedicatedTo ?? "nobody",
    spareHosts: input.spareHosts ?? SPARE_HOSTS,
    upgrade: {
      ...defined({ concurrency: upgrade?.concurrency }),
      drain: quantityOr(upgrade?.drain, duration, at("upgrade", "drain"), defaults.drain),
    },
  };
}

/** Half of a stated pair that is silent: nothing. */
const none = (path: IdPath, resource: "cpu" | "memory"): Quantity => ({
  ...quantityOf(0, amountOfUnit[resource === "cpu" ? "cores" : "bytes"], path),
  origin: "default",
});

const completeInstance = (input: InstanceInput, path: IdPath): Instance => ({
  name: input.name,
  cpu: quantityOf(input.cpu, cpu, childPath(path, "cpu")),
  memory: quantityOf(input.memory, bytes, childPath(path, "memory")),
  devices: devicesOf(input.devices),
  price: quantityOf(input.price, { ...money, unit: "moneyPerHour" }, childPath(path, "price")),
  ...defined({
    commitmentYears: input.commitmentYears,
    dedicated: input.dedicated,
    nestedVirtualization: input.nestedVirtualization,
  }),
});
