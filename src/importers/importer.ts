import type { MeasurementInput } from "../brief/input/measurement.js";
import type { Enforcement, Resource } from "../brief/vocabulary.js";
import type { Issue } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";

/** What the caller knows and no output says. */
export interface ImportContext {
  /** The platform the tool ran on. A CSV with a column `platform` says it itself. */
  readonly platform: string;
  /** Where the text came from, carried into every measurement: a file name. */
  readonly source?: string;
  /** Further facts that define the work; they win over what the tool reports. */
  readonly params?: Params;
  /** Of a table whose columns have other names: what stands where. */
  readonly columns?: Columns;
  /** The neighbour that ran beside the benchmark; absent means alone. */
  readonly neighbour?: { readonly resource: Resource; readonly enforcement: Enforcement };
}

/**
 * Where a table's facts stand, by the names of tidy CSV (`platform`, `value`, `params.threads` …): the name of a
 * column, or `{ is: "1/s" }` where every row has the same that the table does not say.
 */
export type Columns = { readonly [name: string]: string | { readonly is: string } };

export type Params = { readonly [name: string]: string | number | boolean };

/** A part of the text that became no measurement although nothing is wrong with it. */
export interface Left {
  /** Which part: `documents[0].jobs[2].read`, `lines`, `rows[7]`. */
  readonly path: IdPath;
  /** Why, in kebab case: `no-operations`, `interval-statistics`, `loopback`. */
  readonly reason: string;
  readonly message: string;
}

/** What a text held. */
export interface Reading {
  readonly measurements: readonly MeasurementInput[];
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
}

/**
 * The reader of one tool's output.
 * A member says itself which of its metrics speaks for which dimension. One benchmark has one vote a dimension:
 * where several numbers of a job state one fact (IOPS and bandwidth at a fixed block size), one of them votes.
 */
export interface Importer {
  /** The tool's name, as in `tool.name` of its measurements and in the option `tool`. */
  readonly tool: string;
  /** How to run the tool so that its output can be read, as an imperative sentence without a full stop. */
  readonly accepts: string;
  /** How sure it is, 0 to 1, that the text is its tool's output; 0.5 is the least that is tried. Never throws. */
  readonly detect: (text: string) => number;
  /** Reads a cleaned text. Never throws: what is wrong is an issue, what is missing is no number. */
  readonly read: (text: string, context: ImportContext) => Reading;
}
