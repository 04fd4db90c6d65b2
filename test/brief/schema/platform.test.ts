import { expect, it } from "vitest";
import { platformSchema } from "../../../src/brief/schema/platform.js";
import { refusedBy } from "./refused.js";

it.each([
  [{ id: "p", kind: "vm", host: "h" }, []],
  [{ id: "p", kind: "container" }, ["not-one-of kind"]],
  [{ id: "p", kind: "cloud-vm", instance: { name: "m", cpu: 16, memory: "64Gi", price: "0.85" } }, []],
  [
    { id: "p", kind: "cloud-vm", instance: { name: "m", cpu: 16, memory: "64Gi" } },
    ["missing instance price"],
  ],
  [{ id: "p", kind: "vm", overcommit: { cpu: 0 } }, ["out-of-range overcommit cpu"]],
  [{ id: "p", kind: "vm", hypervisorReserve: { memory: 4 } }, ["percent hypervisorReserve memory"]],
  [{ id: "p", kind: "vm", hypervisorReserve: { memory: 1 } }, ["out-of-range hypervisorReserve memory"]],
  [{ id: "p", kind: "vm", perVm: { cpu: 0 } }, ["missing perVm memory"]],
  [
    {
      id: "p",
      kind: "vm",
      systemReserved: { cpu: 0, memory: 0 },
      kubeReserved: {},
      evictionHard: { memory: 0 },
      daemonSets: { pods: 0 },
    },
    [],
  ],
  [
    { id: "p", kind: "vm", enforcement: { cpu: "reserved", disk: "none" } },
    ["unrecognized_keys enforcement"],
  ],
  [{ id: "p", kind: "vm", maxPods: 0, spareHosts: -1 }, ["out-of-range maxPods", "out-of-range spareHosts"]],
  [
    {
      id: "p",
      kind: "vm",
      kernel: "pod",
      nodes: "host",
      layer: "virtualization",
      boundary: "hypervisor",
      replacement: "evict",
      liveMigration: false,
      podOverhead: true,
    },
    [],
  ],
  [{ id: "p", kind: "vm", kernel: "vm" }, ["not-one-of kernel"]],
])("%j", (stated, refused) => {
  expect(refusedBy(platformSchema, stated)).toEqual(refused);
});
