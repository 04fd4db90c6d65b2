import { unknownFigure } from "../quantity/figure.js";

const SIGNIFICANT_DIGITS = 12;

/**
 * A plain copy of anything that a stage said, as it stands in the report: numbers rounded once to 12 significant
 * digits, typed arrays and functions left out, and a figure that is not finite turned into an unknown one, so that
 * no report carries NaN or infinity.
 */
export function settle<T>(said: T): T {
  return settled(said) as T;
}

function settled(node: unknown): unknown {
  if (typeof node === "number") return Number.isFinite(node) ? round(node) : undefined;
  if (typeof node !== "object" || node === null) return typeof node === "function" ? undefined : node;
  if (Array.isArray(node)) return node.map(settled).filter((item) => item !== undefined);
  if (node instanceof Float64Array) return undefined;
  if (isOverflowing(node)) return unknownFigure({ id: "unknown.out-of-range", values: {} }, []);
  const entries = Object.entries(node)
    .map(([key, value]) => [key, settled(value)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

const isOverflowing = (node: object): boolean =>
  "kind" in node &&
  node.kind === "known" &&
  "center" in node &&
  [node.center, "low" in node && node.low, "high" in node && node.high].some(
    (end) => typeof end === "number" && !Number.isFinite(end),
  );

const round = (value: number): number => {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return rounded === 0 ? 0 : rounded;
};
