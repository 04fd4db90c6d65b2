/** A table below the first page, in words; `numeric` columns are aligned to the right where a format can. */
export interface Detail {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly numeric: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row is a sum. */
  readonly hasTotal?: boolean;
}
