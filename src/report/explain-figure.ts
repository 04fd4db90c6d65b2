import type { Figure } from "../notice.js";
import { isKnown } from "../quantity/figure.js";
import { parsePath, type IdPath, type PathSegment } from "../quantity/id-path.js";
import type { Report } from "./report.js";

/** Why a figure is what it is: itself, and its direct parents as far as the report or the brief holds them. */
export interface FigureExplanation {
  readonly path: IdPath;
  readonly figure: Figure;
  /** The formula's id; absent for what was stated, measured, published or defaulted. */
  readonly formula?: string;
  readonly parents: readonly { readonly path: IdPath; readonly found: unknown }[];
}

/**
 * Answers "why this figure?" for a path into the report, such as `plans[default].value` or
 * `overheads[vm].cpu.ratio`; elements of lists are named by their id, plan, criterion, measure or place. Undefined
 * where the path leads to no figure.
 */
export function explainFigure(report: Report, path: IdPath): FigureExplanation | undefined {
  const found = resolve(report, path);
  if (!isFigure(found)) return undefined;
  if (!isKnown(found)) return { path, figure: found, parents: lookUp(report, found.questions) };
  const { from } = found;
  switch (from.kind) {
    case "derived":
      return { path, figure: found, formula: from.formula, parents: lookUp(report, from.inputs) };
    case "measured":
      return { path, figure: found, parents: lookUp(report, from.paths) };
    case "published":
      return {
        path,
        figure: found,
        parents: lookUp(
          report,
          from.records.map((id) => `evidence[${JSON.stringify(id)}]`),
        ),
      };
    default:
      return { path, figure: found, parents: lookUp(report, [from.path]) };
  }
}

const isFigure = (node: unknown): node is Figure =>
  typeof node === "object" &&
  node !== null &&
  "kind" in node &&
  (node.kind === "known" || node.kind === "unknown");

/** Parents stand in the report itself, else in the brief it carries. */
const lookUp = (report: Report, paths: readonly IdPath[]): FigureExplanation["parents"] =>
  paths.map((path) => ({
    path,
    found: resolve(report, path) ?? resolve(report.brief, path) ?? assumed(report, path),
  }));

const assumed = (report: Report, path: IdPath): unknown =>
  report.assumptions.find((assumption) => assumption.path === path);

function resolve(root: unknown, path: IdPath): unknown {
  return parsePath(path)?.reduce<unknown>(step, root);
}

/** What an element of a list may be called by. */
const names = ["id", "plan", "platform", "criterion", "record", "measure", "dimension", "workload"] as const;

function step(node: unknown, segment: PathSegment): unknown {
  if (Array.isArray(node)) return elementOf(node, segment);
  if (typeof node !== "object" || node === null || segment.kind === "index") return undefined;
  const key = segment.kind === "key" ? segment.key : segment.id;
  return Object.hasOwn(node, key) ? (node as { readonly [key: string]: unknown })[key] : undefined;
}

/** One element by its place or name; several of one name stay a list for the next step to narrow. */
function elementOf(list: readonly unknown[], segment: PathSegment): unknown {
  if (segment.kind === "index") return list[segment.index];
  const wanted = segment.kind === "key" ? segment.key : segment.id;
  for (const name of names) {
    const named = list.filter(
      (item) =>
        typeof item === "object" &&
        item !== null &&
        (item as { readonly [key: string]: unknown })[name] === wanted,
    );
    if (named.length === 1) return named[0];
    if (named.length > 1) return named;
  }
  return undefined;
}
