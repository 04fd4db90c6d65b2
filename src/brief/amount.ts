import type { Parsed } from "../quantity/parsed.js";
import type { Unit } from "../quantity/unit.js";

/** A kind of number that a brief holds: how it may be written, and which magnitudes the model can bear. */
export interface Amount {
  /** Name of its definition in the JSON Schema, `Cpu`, where many fields share it. */
  readonly name?: string;
  readonly unit: Unit;
  /** What would be accepted, as the end of "must be …". */
  readonly expected: string;
  /** Both bounds included, for every number of a spread. */
  readonly least: number;
  readonly most: number;
  /** The code of an issue about a text that cannot be read. */
  readonly unreadable: string;
  /** Reads a text with units; absent where only numbers are accepted. */
  readonly read?: (text: string) => Parsed<number>;
  /** A `{low, high}` alone, or any of the four spreads. */
  readonly spreads: "interval" | "any";
}

/** The same amount within other bounds, nameless; a share names its bounds where it is refused. */
export function within(amount: Amount, bounds: Partial<Pick<Amount, "least" | "most">>): Amount {
  const { name: _name, ...bounded } = { ...amount, ...bounds };
  if (amount.unit !== "share") return bounded;
  return { ...bounded, expected: `a share from ${bounded.least} to ${bounded.most}, never percent` };
}
