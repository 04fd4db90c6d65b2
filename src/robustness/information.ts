import { oncePer } from "../brief/once-per.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import { binCount, binsOf, meansInBins, type Bins } from "../statistics/bins.js";
import { at, constant, type Column } from "../statistics/column.js";
import { partialInformation, perfectInformation, type InformationValue } from "../statistics/information.js";
import { regressedInformation } from "../statistics/regression.js";
import { firstOrderShare } from "../statistics/variance-shares.js";
import { studiesOf, type Study, type StudyCost, type StudyOf, type Worth } from "./studies.js";

/** What is found out together, and what that is worth. */
export interface InformationItem {
  /** The path that the inputs have in common. */
  readonly group: IdPath;
  readonly paths: readonly IdPath[];
  /** Expected value of partial perfect information: of knowing these inputs exactly. */
  readonly evppi: Worth;
  /** First-order share of the variance of the first challenger's lead; of one input, or several that share their draws. */
  readonly varianceShare?: number;
  /** What so many more runs of a benchmark are worth; for what a benchmark can measure. */
  readonly studies?: readonly Study[];
}

export interface Information {
  /** The plans between which knowledge would choose: the one that stands, and two challengers at most. */
  readonly plans: readonly Id[];
  /** Expected value of perfect information: of knowing every input and weight. */
  readonly evpi: Worth;
  /** Worth most first; what neither moves the lead nor is worth anything is left out. */
  readonly items: readonly InformationItem[];
}

/** Inputs that are found out together. */
export interface InputGroup {
  readonly group: IdPath;
  readonly paths: readonly IdPath[];
  /** The uniform numbers that its inputs are drawn by: one column a stream. */
  readonly uniforms: readonly Column[];
  /** Columns that are no quantile of a uniform number, as weights are; with them the group is fitted. */
  readonly features?: readonly Column[];
  /** Where a benchmark can measure it. */
  readonly study?: StudyOf;
}

/** A plan between which and the one that stands knowledge would choose. */
export interface Challenger {
  readonly plan: Id;
  /** V(plan) − V(standing) per draw. */
  readonly lead: Column;
}

/** Several inputs are fitted by those that move the lead, this many at most. */
const MOST_FITTED = 12;

/**
 * Value of information between the plan that stands and those that lead it most. One input, or several of one stream, by
 * bins of their hypercube's ranks; several streams by regression on their main effects, and never below what one of them is
 * worth; weights by regression on themselves and their squares.
 */
export function informationOf(input: {
  readonly standing: Id;
  readonly challengers: readonly Challenger[];
  readonly groups: readonly InputGroup[];
  readonly draws: number;
  /** Money that one unit of value buys; absent where cost carries no weight. */
  readonly moneyPerValue?: number;
  readonly cost?: StudyCost;
  /** A challenger is recommended from this lead on, in this share of the draws. */
  readonly burden: { readonly margin: number; readonly probability: number };
}): Information {
  const { standing, challengers, draws, groups } = input;
  const options = [constant(0), ...challengers.map(({ lead }) => lead)];
  const worthOf = worthIn(input.moneyPerValue);
  const effectOf = oncePer((uniforms: Column): Effect => {
    const bins = binsOf(uniforms);
    return { bins, shares: challengers.map(({ lead }) => firstOrderShare(lead, bins, draws)) };
  });
  const singly = new Map(
    groups.flatMap((group) => {
      const [only, ...others] = group.uniforms;
      return only && others.length === 0 && !group.features
        ? [[only, partialInformation({ options, bins: effectOf(only).bins, draws })] as const]
        : [];
    }),
  );
  const ofOne = ({ group, paths, study }: InputGroup, uniforms: Column): InformationItem => {
    const { bins, shares } = effectOf(uniforms);
    const known = singly.get(uniforms) ?? NOTHING;
    const studies = study && studiesOf({ ...input, study, bins, options, worthOf, atMost: known.value });
    const [varianceShare = 0] = shares;
    return { group, paths, evppi: worthOf(known), varianceShare, ...(studies && { studies }) };
  };
  const ofSeveral = ({ group, paths, uniforms, features }: InputGroup): InformationItem => {
    const fitted = features ?? mainEffects(uniforms, challengers, effectOf);
    const alone = uniforms.map((column) => singly.get(column) ?? NOTHING);
    const together = regressedInformation({ options, features: fitted, draws });
    const most = alone.reduce((best, next) => (next.value > best.value ? next : best), together);
    return { group, paths, evppi: worthOf(most) };
  };
  const items = groups
    .map((group) => {
      const [only, ...others] = group.uniforms;
      const isSeveral = group.features !== undefined || only === undefined || others.length > 0;
      return isSeveral ? ofSeveral(group) : ofOne(group, only);
    })
    .filter(({ evppi, varianceShare = 0 }) => evppi.value > 0 || varianceShare > noiseOfShare(draws));
  return {
    plans: [standing, ...challengers.map(({ plan }) => plan)],
    evpi: worthOf(perfectInformation(options, draws)),
    items: items.sort(
      (a, b) =>
        b.evppi.value - a.evppi.value ||
        (b.varianceShare ?? 0) - (a.varianceShare ?? 0) ||
        (a.group < b.group ? -1 : 1),
    ),
  };
}

/** Two standard deviations of the estimated share of an input that moves nothing: χ² of the bins. */
const noiseOfShare = (draws: number): number => (2 * Math.sqrt(2 * binCount(draws))) / draws;

const NOTHING: InformationValue = { value: 0, error: 0 };

const worthIn =
  (moneyPerValue: number | undefined) =>
  ({ value, error }: InformationValue): Worth => ({
    value,
    error,
    ...(moneyPerValue !== undefined && { money: value * moneyPerValue, moneyError: error * moneyPerValue }),
  });

/** What one stream does to the challengers' leads: its bins, and its first-order share of each one's variance. */
interface Effect {
  readonly bins: Bins;
  readonly shares: readonly number[];
}

/** What each stream leads to expect of each challenger, bin by bin: of the streams that move the lead most. */
const mainEffects = (
  uniforms: readonly Column[],
  challengers: readonly Challenger[],
  effectOf: (uniforms: Column) => Effect,
): readonly Column[] =>
  uniforms
    .map((column, place) => {
      const { bins, shares } = effectOf(column);
      return { bins, place, share: Math.max(...shares) };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.place - b.place)
    .slice(0, MOST_FITTED)
    .flatMap(({ bins }) =>
      challengers.map(({ lead }) => {
        const means = meansInBins((draw) => at(lead, draw), bins);
        return Float64Array.from(bins.of, (bin) => means[bin]!);
      }),
    );
