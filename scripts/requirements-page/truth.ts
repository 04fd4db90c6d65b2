import { parseBrief } from "../../src/brief/parse-brief.js";
import { checkGates } from "../../src/gates/gates.js";
import type { Verdict } from "../../src/gates/verdict.js";
import type { LatencyFunction } from "../../src/overheads/performance.js";
import { centralWorld } from "../../src/world/draw.js";
import type { GateCase, GateCases } from "./cases.js";

export const kinds = ["bare-metal", "vm", "hypervisor-pod", "sandboxed", "cloud-vm", "cloud-metal"] as const;

/** `–` where the gate gives no verdict; the worst where it gives several. */
export type Cell = Verdict["verdict"] | "–";

export interface TruthRow {
  readonly says: string;
  readonly cells: readonly Cell[];
}

const worstFirst: readonly Cell[] = ["fail", "unknown", "pass"];

/** What a gate answers to each case on a platform of each kind. */
export const truthTable = ({ gate, cases }: GateCases): readonly TruthRow[] =>
  cases.map((one) => {
    const verdicts = verdictsOf(one).filter((verdict) => verdict.gate === gate);
    return {
      says: one.says,
      cells: kinds.map((kind) => {
        const answers = verdicts.filter(({ platform }) => platform === kind).map(({ verdict }) => verdict);
        return worstFirst.find((cell) => answers.some((answer) => answer === cell)) ?? "–";
      }),
    };
  });

function verdictsOf(one: GateCase): readonly Verdict[] {
  const parsed = parseBrief(briefOf(one));
  if (!parsed.ok) throw new Error(`${one.says}: ${parsed.issues[0]?.message ?? ""}`);
  const { brief } = parsed;
  const world = centralWorld({ brief, overheads: [], seed: 1 });
  return checkGates({ brief, world, latency: latencyOf(one) }).filter(({ workload }) => workload === "shop");
}

/** Latency as the case has it: a second where it is missed. */
const latencyOf =
  ({ met }: GateCase): LatencyFunction =>
  (_, { id }) =>
    met === undefined
      ? { kind: "unknown", why: { id: "latency.no-baseline", values: {} }, questions: [] }
      : {
          kind: "known",
          seconds: Float64Array.of(met.includes(id) ? 0 : 1),
          atMost: Float64Array.of(0.009),
          inputs: [],
          supported: true,
        };

/** A platform of each kind: four on a host, two on instances. */
function briefOf(one: GateCase): object {
  const { workload, beside, fields, host, instance, onHost, platform, only } = one;
  const own = kinds
    .slice(0, 4)
    .map((kind) => ({ id: kind, kind, host: "h", ...platform, ...pathOf(kind, onHost) }));
  const rented = kinds.slice(4).map((kind) => ({
    ...{ id: kind, kind, ...platform },
    instance: { name: "m", cpu: 16, memory: "64Gi", price: 1, ...instance },
  }));
  return {
    asOf: "2026-11-24",
    workloads: [
      {
        id: "shop",
        replicas: 4,
        requests: { cpu: 1, memory: "1Gi" },
        ...(beside && { tenant: "default" }),
        ...workload,
      },
      ...(beside ? [beside] : []),
    ],
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", ...host }],
    platforms: [...own, ...rented].filter(({ kind }) => only?.includes(kind) ?? true).map(withoutVain),
    ...(only && { burden: { default: only[0] } }),
    ...(beside && { tenants: [{ id: "default" }, { id: "other" }] }),
    ...fields,
  };
}

/** Fields of guests and hypervisors mean nothing on bare metal. */
const pathOf = (kind: string, onHost: object = {}): object => (kind === "bare-metal" ? {} : onHost);

/** A hypervisor is nothing that a platform without one could state. */
function withoutVain(platform: { readonly kind: string }): object {
  if (!["bare-metal", "cloud-metal"].includes(platform.kind)) return platform;
  return Object.fromEntries(Object.entries(platform).filter(([field]) => field !== "hypervisor"));
}
