import type { BriefInput } from "../../src/brief/input/brief.js";
import type { HostInput } from "../../src/brief/input/host.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";

const host = (id: string, price: number): HostInput => ({
  id,
  coresPerSocket: 24,
  memory: "384Gi",
  price,
  supportPerYear: 900,
  watts: 500,
  domains: { rack: 4 },
});

/**
 * Three workloads in two trust zones on metal and two kinds of VM, each platform on a host model of its own. The
 * margin is out of reach, so that no time goes into what a measurement could bring.
 */
export const estate = (
  change: {
    readonly prices?: { readonly [host: string]: number };
    readonly platforms?: readonly PlatformInput[];
    readonly hosts?: readonly HostInput[];
    readonly measurements?: BriefInput["measurements"];
  } = {},
): BriefInput => ({
  asOf: "2026-11-24",
  burden: { margin: 0.9 },
  tenants: [{ id: "retail" }, { id: "bank" }],
  workloads: [
    {
      id: "web",
      tenant: "retail",
      archetype: "web-api",
      replicas: 60,
      requests: { cpu: 4, memory: "12Gi" },
      availability: { objective: 0.999 },
      latency: {
        objective: { percentile: 0.99, atMost: "40ms" },
        baseline: { percentile: 0.99, value: "25ms", platform: "metal", utilization: 0.5 },
      },
    },
    {
      id: "ledger",
      tenant: "bank",
      archetype: "relational-database",
      replicas: 5,
      requests: { cpu: 8, memory: "64Gi" },
      availability: { objective: 0.9995 },
    },
    {
      id: "batch",
      tenant: "retail",
      archetype: "batch-analytics",
      replicas: 40,
      requests: { cpu: 8, memory: "32Gi" },
    },
  ],
  hosts: [
    host("for-metal", change.prices?.["for-metal"] ?? 14_000),
    host("for-vm", change.prices?.["for-vm"] ?? 14_000),
    host("for-tuned", change.prices?.["for-tuned"] ?? 14_500),
    ...(change.hosts ?? []),
  ],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "for-metal" },
    {
      id: "tuned",
      kind: "vm",
      host: "for-tuned",
      hypervisor: { product: "kvm" },
      tuning: "tuned",
      ioPath: "sr-iov",
    },
    { id: "vm", kind: "vm", host: "for-vm", hypervisor: { product: "kvm" } },
    ...(change.platforms ?? []),
  ],
  ...(change.measurements && { measurements: change.measurements }),
});
