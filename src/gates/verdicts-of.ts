import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import { elementPath } from "../quantity/id-path.js";
import type { Gate, GateInput, KeyedGate } from "./gate.js";
import type { Verdict } from "./verdict.js";

type ByPlatform = readonly (readonly Verdict[])[];

/**
 * What a gate says of a workload, or of another of which it reads the same: a list a platform in the brief's order;
 * `undefined` where nothing is asked of it.
 */
export type VerdictsOf = (workload: Workload) => ByPlatform | undefined;

type Known = Omit<GateInput, "workload" | "platform">;

/** Asks the gate of every workload and platform. */
export const verdictsOfEach =
  (gate: Gate, known: Known): ((workload: Workload) => ByPlatform) =>
  (workload) =>
    known.brief.platforms.map((platform) => verdictsOn(gate, known, workload, platform));

const verdictsOn = (
  gate: Gate,
  { brief, world, latency }: Known,
  workload: Workload,
  platform: Platform,
): readonly Verdict[] =>
  gate
    .check({ brief, world, latency, workload, platform })
    .map((finding): Verdict =>
      Object.assign({}, finding, { gate: gate.id, workload: workload.id, platform: platform.id }),
    );

/** Asks the gate once for each text that it reads of workloads, and again where its verdict names the workload. */
export function verdictsByText(gate: KeyedGate, known: Known): VerdictsOf {
  const { platforms } = known.brief;
  const ofEach = verdictsOfEach(gate, known);
  const found = new Map<string, { readonly verdicts: ByPlatform; readonly own: readonly Platform[] }>();
  return (workload) => {
    const text = gate.reads(workload);
    if (text === undefined) return undefined;
    const before = found.get(text);
    if (before) {
      const { verdicts, own } = before;
      if (own.length === 0) return verdicts;
      return platforms.map((platform, at) =>
        own.includes(platform) ? verdictsOn(gate, known, workload, platform) : (verdicts[at] ?? []),
      );
    }
    const verdicts = ofEach(workload);
    const root = elementPath("workloads", workload.id);
    const own = platforms.filter((_, at) => verdicts[at]?.some((verdict) => isNamedBy(verdict, root)));
    found.set(text, { verdicts, own });
    return verdicts;
  };
}

/** Whether a repair or the question is a path of the workload. */
const isNamedBy = ({ conditions, question }: Verdict, root: string): boolean =>
  [question, ...conditions.map(({ repair }) => repair)].some(
    (sentence) => typeof sentence?.values["path"] === "string" && sentence.values["path"].startsWith(root),
  );
