import type { Brief } from "../../src/brief/brief.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { passingOf } from "../../src/plans/passing.js";
import { defaultAssignment, forcedOf } from "../../src/plans/forced.js";
import type { Assignment, Evaluate, Evaluation } from "../../src/plans/plan.js";
import { searchSpace, type Search } from "../../src/plans/space.js";
import { centralWorld } from "../../src/world/draw.js";
import type { World } from "../../src/world/world.js";
import { briefOf, completed } from "../brief/stated.js";

/** Platforms by id and kind, on one host model or instance. */
export const platformsOf = (kinds: { readonly [id: string]: string | object }): readonly object[] =>
  Object.entries(kinds).map(([id, kind]) => {
    const fields = typeof kind === "string" ? { kind } : (kind as { kind: string });
    const ground = fields.kind.startsWith("cloud-")
      ? { instance: { name: "m7i", cpu: 16, memory: "64Gi", price: 1 } }
      : { host: "h" };
    return { id, ...ground, ...fields };
  });

/** So many workloads `w0`, `w1` … of a core more each, on these platforms. */
export const estateOf = (
  kinds: { readonly [id: string]: string | object },
  workloads: number | readonly object[],
  more: object = {},
): Brief =>
  completed(
    briefOf({
      hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
      platforms: platformsOf(kinds),
      workloads:
        typeof workloads === "number"
          ? Array.from({ length: workloads }, (_, index) => workloadOf(`w${index}`, index + 1))
          : workloads,
      ...more,
    }),
  );

export const workloadOf = (id: string, cpu: number, more: object = {}): object => ({
  ...{ id, requests: { cpu, memory: "1Gi" } },
  ...more,
});

export const centralOf = (brief: Brief): World => centralWorld({ brief, overheads: [], seed: 1 });

export const verdict = (
  workload: string,
  platform: string,
  answer: Verdict["verdict"] = "fail",
  gate = "device.rdma",
): Verdict => ({ gate, workload, platform, verdict: answer, conditions: [] });

/** V of an assignment by a function of platform by workload; placeable unless said otherwise. */
export const evaluateBy =
  (
    value: (platforms: ReadonlyMap<string, string>) => number,
    more: (platforms: ReadonlyMap<string, string>) => Partial<Evaluation> = () => ({}),
  ): Evaluate =>
  (assignment) => {
    const platforms = new Map(assignment.map(({ workload, platform }) => [workload, platform]));
    return {
      ...{ value: Float64Array.of(value(platforms)), feasible: true, hosts: 1, pooling: "shared" },
      ...more(platforms),
    };
  };

/** The search of an estate as `proposePlans` sets it up. */
export function searchOf(brief: Brief, evaluate: Evaluate, verdicts: readonly Verdict[] = []): Search {
  const passing = passingOf(brief, verdicts);
  const standard = defaultAssignment(brief, forcedOf(brief, passing));
  return searchSpace({ brief, passing, standard, evaluate, world: centralOf(brief) });
}

/** `w0:vm w1:bare-metal` */
export const spell = (assignment: Assignment): string =>
  assignment.map(({ workload, platform }) => `${workload}:${platform}`).join(" ");
