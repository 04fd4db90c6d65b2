import type { Workload } from "../brief/workload.js";
import type { Finding, Gate, GateInput, KeyedGate } from "./gate.js";

/** What a gate finds of a workload, a list a platform in the brief's order; `undefined` where nothing is asked of it. */
export type FindingsOf = (workload: Workload) => ByPlatform | undefined;

type ByPlatform = readonly (readonly Finding[])[];

type Known = Omit<GateInput, "workload" | "platform">;

/** Asks the gate of every workload and platform. */
export const findingsOfEach =
  (gate: Gate, { brief, world, latency }: Known): ((workload: Workload) => ByPlatform) =>
  (workload) =>
    brief.platforms.map((platform) => gate.check({ brief, world, latency, workload, platform }));

/** Asks the gate once for each text that it reads of workloads: the same findings, and work by what is asked. */
export function findingsByText(gate: KeyedGate, known: Known): FindingsOf {
  const each = findingsOfEach(gate, known);
  const found = new Map<string, ByPlatform>();
  return (workload) => {
    const text = gate.reads(workload);
    if (text === undefined) return undefined;
    const before = found.get(text);
    if (before) return before;
    const findings = each(workload);
    found.set(text, findings);
    return findings;
  };
}
