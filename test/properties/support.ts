import { Decimal } from "decimal.js";
import fc from "fast-check";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { briefArbitrary } from "../brief/arbitrary.js";

/** Few, so that hundreds of briefs can be assessed; what is claimed holds at any number. */
export const DRAWS = 64;

/** The same briefs in every run, so that a failure names one that can be looked at. */
export const SEED = 20_261_124;

/** Valid briefs, the same ones for the same arguments. */
export const generatedBriefs = (count: number, seed = SEED): readonly BriefInput[] =>
  fc.sample(briefArbitrary(), { numRuns: count, seed });

/** The report at few draws, or undefined where the brief has issues (too many platforms, say); other errors pass. */
export function reportOn(brief: BriefInput, draws = DRAWS): Report | undefined {
  try {
    return assess(brief, { draws });
  } catch (error) {
    if (error instanceof Error && error.name === "BriefError") return undefined;
    throw error;
  }
}

/** Every number of a document that is not finite, by its path. */
export function unfinite(node: unknown, path = ""): readonly string[] {
  if (typeof node === "number") return Number.isFinite(node) ? [] : [`${path}: ${node}`];
  if (typeof node === "string") return /\b(?:NaN|Infinity)\b/.test(node) ? [`${path}: ${node}`] : [];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => unfinite(value, `${path}.${key}`));
}

/** How far a plan's contributions are from its difference to the default; undefined where either is unknown. */
export function contributionGap({ difference, contributions }: Report["plans"][number]): number | undefined {
  if (difference.kind === "unknown") return undefined;
  const sum = contributions.reduce(
    (total, { figure }) => total + (figure.kind === "known" ? figure.center : 0),
    0,
  );
  return Math.abs(sum - difference.center);
}

/** Decimal numbers that keep every digit of a product. */
export const Exact = Decimal.clone({ precision: 80 });

/** The lines of a cost table whose quantity × unit price is not the cost, in decimal. */
export const unreconciled = ({ costs }: Report): readonly Report["costs"][number][] =>
  costs.filter(({ quantity, unitPrice, cost }) => !new Exact(quantity).times(unitPrice).equals(cost));

/** A copy with every object and array passed through `change` on the way up. */
export function rebuilt(node: unknown, change: (node: unknown, path: readonly string[]) => unknown): unknown {
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== "object" || value === null) return change(value, path);
    const copy = Array.isArray(value)
      ? value.map((item: unknown) => walk(item, [...path, "[]"]))
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
    return change(copy, path);
  };
  return walk(node, []);
}

/** What a year of chance in each draw decides: it has no central world. */
const isOfDraws = (measure: string): boolean => measure.startsWith("sla-");

/** The figures of a report that the central world alone decides. */
export const centralOf = (report: Report) => ({
  plans: report.plans.map(({ id, aliases, assignment, feasible, failures, value, consequences }) => ({
    ...{ id, aliases, assignment, feasible, failures },
    value: centreOf(value),
    consequences: consequences.map(({ criterion, figure }) => [criterion, centreOf(figure)]),
  })),
  consequences: report.consequences
    .filter(({ measure }) => !isOfDraws(measure))
    .map(({ figure, ...rest }) => ({ ...rest, figure: centreOf(figure) })),
  costs: report.costs,
  hosts: report.placements.map(({ plan, hosts }) => [
    plan,
    hosts.map(({ model, count, spare }) => [model, count, spare]),
  ]),
});

export const centreOf = (figure: Report["plans"][number]["value"]): number | string =>
  figure.kind === "known" ? figure.center : figure.why.id;
