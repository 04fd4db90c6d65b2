import { writeAmount } from "../format/amount.js";
import type { View } from "../view.js";
import { inputNamed } from "./grounds.js";
import type { Changes } from "./page.js";
import { planNamed } from "./plan-words.js";

/** As many as a reader keeps in mind. */
const MOST_CHANGES = 4;

type Flip = View["report"]["flips"][number];
type FlipPoint = Exclude<Flip, { readonly kind: string }>;

/** The inputs and weights that would change the answer, nearest first, and what was tried besides. */
export function changesOf(view: View): Changes {
  const { flips } = view.report;
  if (flips.length === 0) return { rows: [], rest: "" };
  const points = flips.filter((flip): flip is FlipPoint => !("kind" in flip));
  const shown = points.slice(0, MOST_CHANGES);
  return {
    rows: shown.map((point) => ({
      input: inputNamed(point.path, view),
      flip: view.locale.words.changesAt({
        current: writeAmount(point.current, point.unit, view),
        direction: point.direction,
        at: writeAmount(point.flipsAt, point.unit, view),
        isThere: isBeyond(point),
      }),
      then: thenOf(point, view),
    })),
    rest: view.locale.words.noOtherChange({
      shown: shown.length,
      more: points.length - shown.length,
      tried: flips.length - points.length,
    }),
  };
}

const isBeyond = ({ current, flipsAt, direction }: FlipPoint): boolean =>
  direction === "below" ? current < flipsAt : direction === "above" && current > flipsAt;

function thenOf({ to, forced }: FlipPoint, view: View): string {
  const { words } = view.locale;
  if (forced) return words.thenForced(forced, view.platform(view.report.decision.default));
  return to === null ? words.thenNothing : words.then(planNamed(to, view));
}
