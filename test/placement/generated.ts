import fc from "fast-check";
import type { Brief } from "../../src/brief/brief.js";
import type { Plan } from "../../src/plans/plan.js";
import { briefOf } from "./estates.js";

/** An estate and a plan for it, drawn by fast-check: hosts, VMs, instances, zones, spread, devices, forced workloads. */
export interface GeneratedEstate {
  readonly input: { readonly workloads: readonly object[]; readonly [field: string]: unknown };
  readonly platforms: readonly string[];
  readonly forced: readonly number[];
  readonly pooling: Plan["pooling"];
}

const platforms = [
  { id: "metal", kind: "bare-metal", host: "big" },
  { id: "metal-zoned", kind: "bare-metal", host: "big", dedicatedTo: "trust-zone" },
  { id: "pods", kind: "hypervisor-pod", host: "big", hypervisor: { product: "vcf" } },
  { id: "sandbox", kind: "sandboxed", host: "small" },
  { id: "searched", kind: "vm", host: "big", hypervisor: { product: "kvm" }, ioPath: "sr-iov" },
  {
    id: "stated",
    kind: "vm",
    host: "big",
    hypervisor: { product: "proxmox" },
    nodeShape: { cpu: 16, memory: "64Gi" },
  },
  {
    id: "tenants",
    kind: "vm",
    host: "small",
    nodePools: "per-tenant",
    controlPlane: "stacked",
    overcommit: { cpu: 2 },
  },
  { id: "nested", kind: "nested", host: "big", hypervisor: { product: "kubevirt" } },
  { id: "cloud", kind: "cloud-vm", instance: { name: "m8", cpu: 8, memory: "32Gi", price: 0.4 } },
];
// Six at most in one brief: the two first are in every one, and four of the others.

const hosts = [
  {
    id: "big",
    coresPerSocket: 32,
    memory: "512Gi",
    devices: { "nvidia.com/gpu": 4 },
  },
  { id: "small", sockets: 1, coresPerSocket: 12, memory: "96Gi" },
];

const tenants = [
  { id: "a", trustZone: "red" },
  { id: "b", trustZone: "red", separate: ["kernel"] },
  { id: "c", trustZone: "blue", separate: ["host"] },
  { id: "d", trustZone: "green", separate: ["cluster"] },
];

const workload = fc.record({
  tenant: fc.constantFrom("a", "a", "a", "b", "c", "d"),
  replicas: fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 120 })),
  cpu: fc.integer({ min: 1, max: 60 }).map((tenths) => tenths / 10),
  memory: fc.integer({ min: 1, max: 28 }),
  gpu: fc.constantFrom(0, 0, 0, 0, 1),
  objective: fc.boolean(),
  spread: fc.boolean(),
  untrusted: fc.boolean(),
  minors: fc.constantFrom(undefined, ["1.33"], ["1.34"], ["1.33", "1.34"]),
  crd: fc.constantFrom(undefined, "v1", "v2"),
});

export const generatedEstate: fc.Arbitrary<GeneratedEstate> = fc
  .record({
    workloads: fc.array(workload, { minLength: 1, maxLength: 9 }),
    kinds: fc.subarray([2, 3, 4, 5, 6, 7, 8], { minLength: 1, maxLength: 4 }),
    places: fc.array(fc.nat(5), { minLength: 9, maxLength: 9 }),
    forced: fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
    pooling: fc.constantFrom("shared" as const, "per-trust-zone" as const),
  })
  .map(({ workloads, kinds, places, forced, pooling }) => {
    const chosen = [0, 1, ...kinds].map((at) => platforms[at] as (typeof platforms)[number]);
    return {
      input: {
        hosts,
        tenants,
        platforms: chosen,
        burden: { default: "metal" },
        workloads: workloads.map((one, at) => ({
          id: `w${at}`,
          tenant: one.tenant,
          replicas: one.replicas,
          requests: {
            cpu: one.cpu,
            memory: `${one.memory}Gi`,
            ...(one.gpu > 0 && { "nvidia.com/gpu": one.gpu }),
          },
          untrustedCode: one.untrusted,
          ...(one.objective && { availability: { objective: 0.999 } }),
          ...(one.spread && { topologySpread: [{ domain: "host" }] }),
          ...(one.minors && { kubernetes: { versions: one.minors } }),
          ...(one.crd && { crds: [{ name: "x.example.com", versions: [one.crd], storedVersion: one.crd }] }),
        })),
      },
      platforms: workloads.map((_, at) => (chosen[(places[at] ?? 0) % chosen.length] ?? chosen[0])?.id ?? ""),
      forced: forced.filter((at) => at < workloads.length),
      pooling,
    };
  });

export const generatedBrief = ({ input }: GeneratedEstate): Brief => briefOf(input);

export function generatedPlan(estate: GeneratedEstate): Plan {
  const assignment = estate.platforms.map((platform, at) => ({ workload: `w${at}`, platform }));
  const forced = estate.forced.flatMap((at) => {
    const place = assignment[at];
    return place ? [{ ...place, gates: ["device.gpu"] }] : [];
  });
  return { id: "generated", aliases: [], assignment, forced, pooling: estate.pooling, failures: [] };
}
