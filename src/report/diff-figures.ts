import type { Figure } from "../notice.js";
import { childPath, elementPath, indexPath, type IdPath } from "../quantity/id-path.js";
import { trailOf } from "./diff-trail.js";
import type { DiffCause, FigureChange } from "./difference.js";
import type { Report } from "./report.js";

/** The figures of two reports that differ, with what each rests on that differs too. */
export function figureChangesOf(
  a: Report,
  b: Report,
  causes: readonly DiffCause[],
): {
  readonly changes: readonly FigureChange[];
  readonly added: readonly IdPath[];
  readonly gone: readonly IdPath[];
} {
  const [before, after] = [figuresIn(a), figuresIn(b)];
  const [trailBefore, trailAfter] = [trailOf(a), trailOf(b)];
  const changes = [...after].flatMap(([path, is]): readonly FigureChange[] => {
    const was = before.get(path);
    const moved = was && movedOf(was, is);
    if (!was || !moved) return [];
    const leaves = [...new Set([...trailBefore(path), ...trailAfter(path)])];
    const reached = causes.filter((cause) => reaches(cause, leaves, moved));
    const because = (reached.length > 0 ? reached : causes).map((cause) => cause.path);
    return [{ path, before: was, after: is, because, traced: reached.length > 0, moved }];
  });
  return {
    changes: changes.sort((x, y) => moveOf(y) - moveOf(x) || (x.path < y.path ? -1 : 1)),
    added: [...after.keys()].filter((path) => !before.has(path)),
    gone: [...before.keys()].filter((path) => !after.has(path)),
  };
}

/** Draws move the ends of every figure, a version anything; else one path has to lie on the way of the other. */
function reaches(
  { kind, paths }: DiffCause,
  leaves: readonly IdPath[],
  moved: FigureChange["moved"],
): boolean {
  if (kind === "version") return true;
  if (kind === "seed") return moved === "ends";
  return paths.some((path) => leaves.some((leaf) => contains(leaf, path) || contains(path, leaf)));
}

const contains = (outer: IdPath, inner: IdPath): boolean =>
  inner === outer ||
  (inner.startsWith(outer) && (inner[outer.length] === "." || inner[outer.length] === "["));

function movedOf(was: Figure, is: Figure): FigureChange["moved"] | undefined {
  if (was.kind !== is.kind) return "known";
  if (was.kind === "unknown" || is.kind === "unknown") return undefined;
  if (was.center !== is.center) return "center";
  return was.low !== is.low || was.high !== is.high ? "ends" : undefined;
}

/** How far the centre moved, of the larger of both; 2 for what became known or unknown. */
export function moveOf({ before, after }: Pick<FigureChange, "before" | "after">): number {
  if (before.kind === "unknown" || after.kind === "unknown") return 2;
  const size = Math.max(Math.abs(before.center), Math.abs(after.center));
  return size > 0 ? Math.abs(after.center - before.center) / size : 0;
}

/** Every figure of a report that both its reader and `explainFigure` can name. */
export function figuresIn(report: Report): ReadonlyMap<IdPath, Figure> {
  const figures = new Map<IdPath, Figure>();
  for (const plan of report.plans) {
    const path = elementPath("plans", plan.id);
    figures.set(`${path}.value`, plan.value);
    figures.set(`${path}.difference`, plan.difference);
    for (const { criterion, figure } of plan.consequences)
      figures.set(elementPath(`${path}.consequences`, criterion), figure);
    for (const { criterion, figure } of plan.contributions)
      figures.set(elementPath(`${path}.contributions`, criterion), figure);
  }
  for (const { plan, workload, measure, figure } of report.consequences) {
    const path = elementPath("consequences", plan);
    figures.set(childPath(workload === undefined ? path : elementPath(path, workload), measure), figure);
  }
  for (const { platform, dimension, ratio, additiveMicroseconds } of report.overheads) {
    const path = childPath(elementPath("overheads", platform), dimension);
    figures.set(`${path}.ratio`, ratio);
    if (additiveMicroseconds) figures.set(`${path}.additiveMicroseconds`, additiveMicroseconds);
  }
  for (const { plan, hosts } of report.placements)
    hosts.forEach(({ model, figure }, index) => {
      const path = `${elementPath("placements", plan)}.hosts`;
      const isAlone = hosts.filter((other) => other.model === model).length === 1;
      figures.set(`${isAlone ? elementPath(path, model) : indexPath(path, index)}.figure`, figure);
    });
  for (const { id, weight } of report.criteria) figures.set(`${elementPath("criteria", id)}.weight`, weight);
  return figures;
}
