import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import type { Consequence } from "../../src/consequences/consequence.js";
import { exactFigure } from "../../src/quantity/figure.js";
import type { Column } from "../../src/statistics/column.js";
import { constant } from "../../src/statistics/column.js";
import type { Contender } from "../../src/values/burden.js";
import type { Criterion, PlanValues, WeighedCriterion } from "../../src/values/criterion.js";
import { valueOf } from "../../src/values/values.js";
import type { Scale } from "../../src/values/scale.js";

export const shop = { id: "shop", requests: { cpu: 2, memory: "4Gi" } };

/** A completed brief: one workload `shop` unless others are stated. */
export function briefOf(stated: object = {}): Brief {
  const parsed = parseBrief({ asOf: "2026-11-24", workloads: [shop], ...stated });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.brief;
}

export const columnOfAll = (...values: readonly number[]): Column => Float64Array.from(values);

/** A criterion of a test's own, read from the measure of the same name. */
export const criterionOf = (id: string, changes: Partial<Criterion> = {}): Criterion => ({
  id,
  unit: "unit",
  measure: (consequences) => consequences.find(({ measure }) => measure === id),
  scale: () => ({ worst: 0, best: 1 }),
  material: () => ({ difference: 0.05, relative: false }),
  asked: () => true,
  mayBeReason: true,
  ...changes,
});

/** The same with its scale and material resolved. */
export const weighedOf = (
  id: string,
  changes: {
    readonly scale?: Scale;
    readonly difference?: number;
    readonly relative?: boolean;
    readonly mayBeReason?: boolean;
    readonly weighs?: boolean;
    readonly asked?: boolean;
    readonly leftOut?: boolean;
  } = {},
): WeighedCriterion => ({
  criterion: criterionOf(id, { mayBeReason: changes.mayBeReason ?? true }),
  scale: changes.scale ?? { worst: 0, best: 1 },
  material: { difference: changes.difference ?? 0.05, relative: changes.relative ?? false },
  asked: changes.asked ?? true,
  weighs: changes.weighs ?? true,
  leftOut: changes.leftOut ?? false,
});

/** What a plan measures on one criterion: a number, or a column; with what a reason may rest on. */
export type Measured =
  | number
  | Column
  | {
      readonly column: Column | number;
      readonly central?: number;
      readonly reasonColumn?: Column | number;
      readonly supported?: boolean;
    };

const asColumn = (value: Column | number): Column => (typeof value === "number" ? constant(value) : value);

const partsOf = (measured: Measured) =>
  typeof measured === "number" || measured instanceof Float64Array ? { column: measured } : measured;

function consequencesOf(measures: { readonly [criterion: string]: Measured }): readonly Consequence[] {
  return Object.entries(measures).map(([measure, measured]) => {
    const { column, reasonColumn, supported } = partsOf(measured);
    return {
      plan: "p",
      concern: "cost",
      measure,
      figure: exactFigure(asColumn(column)[0] ?? 0, "unit", { kind: "stated", path: measure }),
      column: asColumn(column),
      ...(reasonColumn !== undefined && { reasonColumn: asColumn(reasonColumn) }),
      ...(supported !== undefined && { supported }),
    };
  });
}

export const valuesOf = (
  plan: string,
  criteria: readonly WeighedCriterion[],
  measures: { readonly [criterion: string]: Measured },
): PlanValues => valueOf({ plan, criteria, consequences: consequencesOf(measures) });

const middle = (column: Column): number => {
  const sorted = [...column].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** A plan in both worlds: the centre is the middle of the draws unless stated. */
export function contenderOf(
  plan: string,
  criteria: readonly WeighedCriterion[],
  measures: { readonly [criterion: string]: Measured },
): Contender {
  const inCentre = Object.fromEntries(
    Object.entries(measures).map(([id, measured]) => {
      const parts: Exclude<Measured, number | Column> = partsOf(measured);
      const { column, central, reasonColumn, ...others } = parts;
      const reason = reasonColumn === undefined ? {} : { reasonColumn: middle(asColumn(reasonColumn)) };
      return [id, { ...others, ...reason, column: central ?? middle(asColumn(column)) }];
    }),
  );
  return {
    plan,
    central: valuesOf(plan, criteria, inCentre),
    drawn: valuesOf(plan, criteria, measures),
  };
}

/** Weights that are the same in every draw. */
export const fixedWeights = (weights: { readonly [criterion: string]: number }) => ({
  central: new Map(Object.entries(weights)),
  drawn: new Map(Object.entries(weights).map(([id, weight]) => [id, constant(weight)])),
});

export interface ReferenceCase {
  readonly id: string;
  readonly inputs: { readonly [name: string]: never };
  readonly expected: { readonly [name: string]: never };
}

/** Reference cases that lie beside the checkout on some machines; none elsewhere. */
export function sharedCases(name: string): readonly ReferenceCase[] {
  const path = fileURLToPath(new URL(`../../../shared/cases/${name}.json`, import.meta.url));
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, "utf8")) as { cases: ReferenceCase[] }).cases;
}
