import { elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import type { Explanation } from "../explanation/explanation.js";
import type { LeadChange } from "./difference.js";
import { resolve } from "./explain-figure.js";
import type { Report } from "./report.js";

type Swing = Explanation["sensitivity"][number];

/** Undefined where the reports speak of different challengers, or one of them cannot be compared. */
export function leadChangeOf(a: Report, b: Report): LeadChange | undefined {
  const { challenger } = a.decision;
  if (challenger === null || b.decision.challenger !== challenger) return undefined;
  const [before, after] = [leadIn(a, challenger), leadIn(b, challenger)];
  if (before === undefined || after === undefined) return undefined;
  const moved = new Map(b.sensitivity.map(({ path, current }) => [path, current]));
  const parts = a.sensitivity
    .flatMap((swing) => {
      const now = moved.get(swing.path) ?? centerAt(b, swing.path);
      return now === undefined || now === swing.current
        ? []
        : [{ path: swing.path, part: alongSwing(swing, now) }];
    })
    .filter(({ part }) => part !== 0)
    .sort((x, y) => Math.abs(y.part) - Math.abs(x.part) || (x.path < y.path ? -1 : 1));
  const rest = after - before - parts.reduce((sum, { part }) => sum + part, 0);
  return { challenger, before, after, parts, rest };
}

function leadIn({ plans }: Report, challenger: Id): number | undefined {
  const difference = plans.find(({ id }) => id === challenger)?.difference;
  return difference?.kind === "known" ? difference.center : undefined;
}

/** Of inputs that no longer swing: overheads whose ratio is known by now, and exact numbers of the brief. */
function centerAt(report: Report, path: IdPath): number | undefined {
  const overhead = report.overheads.find(
    ({ platform, dimension }) => `${elementPath("overheads", platform)}.${dimension}` === path,
  );
  if (overhead) return overhead.ratio.kind === "known" ? overhead.ratio.center : undefined;
  const stated = resolve(report.brief, path);
  return typeof stated === "number" ? stated : undefined;
}

/** The swing's two straight lines, from its current value to either end, gone along to a new value. */
function alongSwing({ current, low, high, atLow, atHigh, atCurrent }: Swing, now: number): number {
  const start = atCurrent ?? (atLow + atHigh) / 2;
  const [end, atEnd] = now < current ? [low, atLow] : [high, atHigh];
  return end === current ? 0 : ((atEnd - start) * (now - current)) / (end - current);
}
