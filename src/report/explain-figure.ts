import type { Figure } from "../notice.js";
import { isKnown } from "../quantity/figure.js";
import { elementPath, parsePath, type IdPath, type PathSegment } from "../quantity/id-path.js";
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
 * Answers "why this figure?" for a path into the report, such as `plans[default].value`, `consequences[vm].hosts` or
 * `overheads[vm].cpu.ratio`; elements of lists are named by their id, plan, criterion, measure or place. Undefined
 * where the path leads to no figure.
 */
export function explainFigure(report: Report, path: IdPath): FigureExplanation | undefined {
  const found = figureIn(resolve(report, path));
  if (!found) return undefined;
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
          from.records.map((id) => elementPath("evidence", id)),
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

/** The figure at a path, or that of the element at a path. */
function figureIn(node: unknown): Figure | undefined {
  if (isFigure(node)) return node;
  const inner = typeof node === "object" && node !== null && "figure" in node ? node.figure : undefined;
  return isFigure(inner) ? inner : undefined;
}

/** Parents stand in the report itself, else in the brief it carries. */
export const lookUp = (report: Report, paths: readonly IdPath[]): FigureExplanation["parents"] =>
  paths.map((path) => ({
    path,
    found: resolve(report, path) ?? resolve(report.brief, path) ?? assumed(report, path),
  }));

const assumed = (report: Report, path: IdPath): unknown =>
  report.assumptions.find((assumption) => assumption.path === path);

/** What a path leads to in a plain document whose lists are named by id, plan, criterion, measure or place. */
export function resolve(root: unknown, path: IdPath): unknown {
  return parsePath(path)?.reduce<unknown>(step, root);
}

/** What an element of a list may be called by. */
const names = [
  ...(["id", "plan", "platform", "criterion", "record", "model"] as const),
  ...(["line", "measure", "dimension", "workload", "path"] as const),
] as const;

function step(node: unknown, segment: PathSegment): unknown {
  if (Array.isArray(node)) return elementOf(node, segment);
  if (typeof node !== "object" || node === null || segment.kind === "index") return undefined;
  const key = nameIn(segment);
  if (Object.hasOwn(node, key)) return (node as { readonly [key: string]: unknown })[key];
  return names.some((name) => isNamed(node, name, key)) ? node : undefined;
}

/**
 * One element by its place or name; several of one name stay a list for the next step to narrow, and one that is
 * found early stays itself when the next step names it again.
 */
function elementOf(list: readonly unknown[], segment: PathSegment): unknown {
  if (segment.kind === "index") return list[segment.index];
  const wanted = nameIn(segment);
  for (const name of names) {
    const named = list.filter((item) => isNamed(item, name, wanted));
    if (named.length > 0) return named.length === 1 ? named[0] : named;
  }
  return undefined;
}

const nameIn = (segment: Exclude<PathSegment, { readonly kind: "index" }>): string =>
  segment.kind === "key" ? segment.key : segment.id;

const isNamed = (item: unknown, name: string, wanted: string): boolean =>
  typeof item === "object" &&
  item !== null &&
  Object.hasOwn(item, name) &&
  (item as { readonly [key: string]: unknown })[name] === wanted;
