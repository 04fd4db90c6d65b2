import type { Workload } from "../brief/workload.js";
import { ruleNumber } from "../evidence/rules.js";
import { medianOf } from "../statistics/distribution.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { findingOf, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { GateInput, KeyedGate } from "./gate.js";
import { offersOf } from "./offers.js";
import { clausesOf } from "./pack-clauses.js";

const MICROSECONDS_PER_SECOND = 1e6;

const boundOf = (name: string): number => ruleNumber("mifid.rts25", name) / MICROSECONDS_PER_SECOND;

/** Largest divergence from UTC in seconds, strictest first: trading at high frequency, other electronic, by voice. */
const [STRICTEST, ELECTRONIC, WIDEST] = [
  boundOf("hftDivergenceUs"),
  boundOf("otherDivergenceUs"),
  boundOf("voiceDivergenceUs"),
];

/**
 * A bound on the clock's error, stated or of a pack, asks for proof on any kind of node: unknown until host or
 * instance declares `clock`. Of RTS 25 it is the bound of the strictest class of trading that allows what `needs.clock`
 * states, and of the strictest of all where nothing is stated. A stated bound wider than every class fails.
 */
export const clock: KeyedGate = {
  id: "clock",
  reads: ({ needs, compliance }) => [needs.clock ? medianOf(needs.clock.value) : "", ...compliance].join(),
  check: (input) => {
    const { brief, workload } = input;
    const stated = workload.needs.clock && medianOf(workload.needs.clock.value);
    return [
      ...(stated === undefined
        ? []
        : [findingOf([proof(stated, input)], { source: "needs.clock", readAs: "stated" })]),
      ...clausesOf(brief, workload, "clock").map(({ text }) =>
        findingOf([...classCheck(stated, workload), proof(boundOfClass(stated), input)], text),
      ),
    ];
  },
};

const boundOfClass = (stated = STRICTEST): number =>
  [STRICTEST, ELECTRONIC].find((bound) => stated <= bound) ?? WIDEST;

/** A stated bound that no class of trading allows. */
function classCheck(stated: number | undefined, { id }: Workload): readonly Check[] {
  if (stated === undefined || stated <= WIDEST) return [];
  const path = childPath(childPath(elementPath("workloads", id), "needs"), "clock");
  const condition = { expected: WIDEST, actual: stated, unit: "seconds", margin: WIDEST - stated };
  return [holdsIf(false, condition, repairAt("clock-bound", path, WIDEST))];
}

function proof(bound: number, { brief, platform }: Pick<GateInput, "brief" | "platform">): Check {
  const offers = offersOf(brief, platform);
  const path = offers.pathOf("clock");
  const count = offers.count((name) => name === "clock");
  const wanted = { expected: bound, unit: "seconds" };
  if (count === undefined) return notKnown({ ...wanted, actual: "not stated" }, questionAt("clock", path));
  const actual = count > 0 ? "declared to hold" : "declared absent";
  return holdsIf(count > 0, { ...wanted, actual }, repairAt("clock", path, 1));
}
