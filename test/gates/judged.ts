import { expect } from "vitest";
import { checkGates } from "../../src/gates/gates.js";
import type { Verdict } from "../../src/gates/verdict.js";
import type { LatencyFunction } from "../../src/overheads/performance.js";
import { centralWorld } from "../../src/world/draw.js";
import { briefOf, completed, shop } from "../brief/stated.js";

/** A latency about which nobody knows anything. */
export const noLatency: LatencyFunction = () => ({
  kind: "unknown",
  why: { id: "latency.no-baseline", values: {} },
  questions: [],
});

/** A platform of each kind but `nested`, which is like `vm`: four on a host `h`, two on instances; with further fields by kind, `host` and `instance`. */
export const everyKind = (fields: { readonly [what: string]: object } = {}) => ({
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", ...fields["host"] }],
  platforms: [
    ...["bare-metal", "vm", "hypervisor-pod", "sandboxed"].map((kind) => ({
      ...{ id: kind, kind, host: "h" },
      ...fields[kind],
    })),
    ...["cloud-vm", "cloud-metal"].map((kind) => ({
      ...{ id: kind, kind },
      instance: { name: "m7i", cpu: 16, memory: "64Gi", price: 1, ...fields["instance"] },
      ...fields[kind],
    })),
  ],
});

interface Judged {
  readonly [platform: string]: Verdict;
}

/** The one verdict of a gate on each platform, on a workload with these fields in an estate, beside other workloads. */
export function judged(
  gate: string,
  workload: object,
  estate: object = everyKind(),
  beside: readonly object[] = [],
): Judged {
  const brief = completed(briefOf({ workloads: [{ ...shop, ...workload }, ...beside], ...estate }));
  const world = centralWorld({ brief, overheads: [], seed: 1 });
  const verdicts = checkGates({ brief, world, latency: noLatency }).filter(
    (verdict) => verdict.gate === gate && verdict.workload === shop.id,
  );
  expect(new Set(verdicts.map(({ platform }) => platform)).size).toBe(verdicts.length);
  for (const verdict of verdicts) expectWhole(verdict);
  return Object.fromEntries(verdicts.map((verdict) => [verdict.platform, verdict]));
}

/** The answers alone. */
export const answers = (verdicts: Judged): { readonly [platform: string]: string } =>
  Object.fromEntries(Object.entries(verdicts).map(([platform, { verdict }]) => [platform, verdict]));

/** What every verdict keeps: conditions, a repair on what fails alone, a question with a path on what is unknown alone. */
export function expectWhole({ verdict, conditions, question }: Verdict): void {
  expect(conditions.length).toBeGreaterThan(0);
  for (const { expected, actual } of conditions) {
    expect(expected).not.toBe("");
    expect(actual).not.toBe("");
  }
  const repairs = conditions.flatMap(({ repair }) => (repair ? [repair] : []));
  if (verdict === "fail") expect(repairs.length).toBeGreaterThan(0);
  else expect(repairs).toEqual([]);
  for (const { values } of repairs) expect(values["path"]).toMatch(/^(?:hosts|platforms|workloads)\[/);
  if (verdict === "unknown")
    expect(question?.values["path"]).toMatch(/^(?:hosts|platforms|workloads|tenants)\[/);
  else expect(question).toBeUndefined();
}
