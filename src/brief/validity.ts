import type { Measurement } from "./measurement.js";

/** What a run says of itself that does not forbid its use: coarse readings and a load at its limit. */
const harmless: readonly string[] = ["quantised", "saturated"];

/** The marks of a measurement that forbid its use; none where it may be used. */
export const spoilingMarks = ({ validity }: Pick<Measurement, "validity">): readonly string[] =>
  validity.filter((mark) => !harmless.includes(mark));
