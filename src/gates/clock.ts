import type { Workload } from "../brief/workload.js";
import { ruleNumber } from "../evidence/rules.js";
import { medianOf } from "../statistics/distribution.js";
import { findingOf, holdsIf, notKnown, questionAt, repairAt } from "./check.js";
import type { Finding, GateInput, KeyedGate } from "./gate.js";
import { offersOf } from "./offers.js";
import { clausesOf } from "./pack-clauses.js";

const MICROSECONDS_PER_SECOND = 1e6;

const boundOf = (name: string): number => ruleNumber("mifid.rts25", name) / MICROSECONDS_PER_SECOND;

/** Divergence from UTC in seconds, for what trades at high frequency and for other electronic trading. */
const HIGH_FREQUENCY = boundOf("hftDivergenceUs");
const ELECTRONIC = boundOf("otherDivergenceUs");

/**
 * A bound on the clock's error, stated or of a pack, asks for proof on any kind of node: unknown until host or
 * instance declares `clock`. Of a pack, trading of low latency is held to the bound of high frequency.
 */
export const clock: KeyedGate = {
  id: "clock",
  reads: ({ needs, compliance, archetype = "" }) =>
    [needs.clock ? medianOf(needs.clock.value) : "", archetype, ...compliance].join(),
  check: (input) => {
    const { brief, workload } = input;
    const stated = workload.needs.clock;
    return [
      ...(stated === undefined ? [] : [within(medianOf(stated.value), input)]),
      ...clausesOf(brief, workload, "clock").map(({ text }) => within(tradingBound(workload), input, text)),
    ];
  },
};

const tradingBound = ({ archetype }: Workload): number =>
  archetype === "low-latency-trading" ? HIGH_FREQUENCY : ELECTRONIC;

function within(
  bound: number,
  { brief, platform }: Pick<GateInput, "brief" | "platform">,
  text: Pick<Finding, "clause" | "source" | "date" | "readAs"> = {},
): Finding {
  const offers = offersOf(brief, platform);
  const path = offers.pathOf("clock");
  const count = offers.count((name) => name === "clock");
  const wanted = { expected: bound, unit: "seconds" };
  if (count === undefined)
    return findingOf([notKnown({ ...wanted, actual: "not stated" }, questionAt("clock", path))], text);
  const actual = count > 0 ? "declared to hold" : "declared absent";
  return findingOf([holdsIf(count > 0, { ...wanted, actual }, repairAt("device", path, 1))], text);
}
