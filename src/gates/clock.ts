import { medianOf } from "../statistics/distribution.js";
import { findingOf, holdsIf, notKnown, questionAt, repairAt } from "./check.js";
import type { Gate } from "./gate.js";
import { offersOf } from "./offers.js";

/** A bound on the clock's error asks for proof on any kind of node: unknown until host or instance declares `clock`. */
export const clock: Gate = {
  id: "clock",
  check: ({ brief, workload, platform }) => {
    const bound = workload.needs.clock;
    if (bound === undefined) return [];
    const offers = offersOf(brief, platform);
    const path = offers.pathOf("clock");
    const count = offers.count((name) => name === "clock");
    const wanted = { expected: medianOf(bound.value), unit: "seconds" };
    if (count === undefined)
      return [findingOf([notKnown({ ...wanted, actual: "not stated" }, questionAt("clock", path))])];
    const actual = count > 0 ? "declared to hold" : "declared absent";
    return [findingOf([holdsIf(count > 0, { ...wanted, actual }, repairAt("device", path, 1))])];
  },
};
