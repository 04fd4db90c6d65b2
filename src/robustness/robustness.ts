import type { Burden } from "../brief/preference.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import type { Column } from "../statistics/column.js";
import type { Contender, Pair } from "../values/burden.js";
import { acceptabilityOf, type Acceptability } from "./acceptability.js";
import { shareStandardError } from "./monte-carlo.js";

/** A plan that can be placed, with its V where all of V is known for it. */
export interface Standing extends Contender {
  readonly value?: Column;
  readonly centralValue?: number;
  /** CPU that stands elsewhere than in the default plan, in cores. */
  readonly cpuMoved: number;
}

/** The same pair were one measurable input at a quarter quantile. */
export interface MeasurementOutcome {
  readonly path: IdPath;
  readonly at: "25 %" | "75 %";
  readonly value: number;
  readonly challenger: Id;
  readonly carries: boolean;
}

export interface Robustness {
  readonly acceptability: readonly Acceptability[];
  /** Each challenger against the default plan. */
  readonly pairs: readonly Pair[];
  /** The challenger with the highest probability of beating the default by the margin; of equal ones the larger lead. */
  readonly strongest?: Pair;
  /** Monte Carlo standard error of that probability. */
  readonly probabilityError: number;
  /** Challengers that carry the burden, least CPU moved first, then highest central V. */
  readonly carriers: readonly Pair[];
  /** The one that is taken among them: replaced only by one that carries the burden against it. */
  readonly taken?: Pair;
  /** What a measurement could bring; asked only where no challenger carries the burden. */
  readonly measurements: readonly MeasurementOutcome[];
}

/** Would the answer survive being wrong? Ranks, and the burden of proof of every challenger. */
export function robustnessOf(input: {
  readonly standings: readonly Standing[];
  readonly burden: Burden;
  readonly draws: number;
  readonly carries: (challenger: Contender, against: Contender) => Pair;
  /** Re-runs the pairs of the closest challengers with measurable inputs moved; supplied by the caller. */
  readonly measure?: (closest: readonly Id[]) => readonly MeasurementOutcome[];
}): Robustness {
  const { standings, burden, draws, carries } = input;
  const standard = standings.find(({ plan }) => plan === "default");
  const ranked = standings.flatMap(({ plan, value }) => (value ? [{ plan, value }] : []));
  const acceptability = acceptabilityOf(ranked, draws);
  const challengers = standard ? standings.filter((standing) => standing.plan !== standard.plan) : [];
  const pairs = standard ? challengers.map((challenger) => carries(challenger, standard)) : [];
  const closest = [...pairs].sort((a, b) => b.probability - a.probability || b.central - a.central);
  const strongest = closest[0];
  const standingOf = new Map(standings.map((standing) => [standing.plan, standing]));
  const carriers = pairs
    .filter((pair) => pair.carries)
    .sort((a, b) => inOrderOfTaking(standingOf.get(a.challenger), standingOf.get(b.challenger)));
  const taken = take(carriers, standingOf, carries);
  const measurements =
    taken === undefined && input.measure ? input.measure(closest.map((pair) => pair.challenger)) : [];
  return {
    acceptability,
    pairs,
    ...(strongest && { strongest }),
    probabilityError: strongest
      ? shareStandardError(strongest.difference, draws, (value) => value >= burden.margin)
      : 0,
    carriers,
    ...(taken && { taken }),
    measurements,
  };
}

/** Least CPU moved, then highest central V; a V that is not known comes last. */
function inOrderOfTaking(a: Standing | undefined, b: Standing | undefined): number {
  const [moved, others] = [a?.cpuMoved ?? 0, b?.cpuMoved ?? 0];
  if (moved !== others) return moved - others;
  const [value, other] = [a?.centralValue ?? -Infinity, b?.centralValue ?? -Infinity];
  if (value === other) return 0;
  return value > other ? -1 : 1;
}

function take(
  carriers: readonly Pair[],
  standingOf: ReadonlyMap<Id, Standing>,
  carries: (challenger: Contender, against: Contender) => Pair,
): Pair | undefined {
  let taken = carriers[0];
  for (const next of carriers.slice(1)) {
    const [challenger, against] = [standingOf.get(next.challenger), standingOf.get(taken?.challenger ?? "")];
    if (challenger && against && carries(challenger, against).carries) taken = next;
  }
  return taken;
}
