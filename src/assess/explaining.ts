import type { Brief } from "../brief/brief.js";
import { explain } from "../explanation/explain.js";
import type { Explanation } from "../explanation/explanation.js";
import type { EvidenceRecord } from "../evidence/record.js";
import type { Verdict } from "../gates/verdict.js";
import type { Overhead } from "../overheads/overhead.js";
import type { Id } from "../quantity/id-path.js";
import type { MeasurementOutcome } from "../robustness/robustness.js";
import type { Pair } from "../values/burden.js";
import { withInput } from "../world/draw.js";
import { readingOf } from "../world/reading.js";
import type { World } from "../world/world.js";
import { leadOf, prospectNamed, type Prospect } from "./prospect.js";
import type { ValuationFunction } from "./valuation.js";
import type { Weighing } from "./weighing.js";

/** Runs the central answer once more, noting what it reads, and explains it by moving each of those inputs. */
export function explaining(input: {
  readonly brief: Brief;
  readonly overheads: readonly Overhead[];
  readonly verdicts: readonly Verdict[];
  readonly records: readonly EvidenceRecord[];
  readonly prospects: readonly Prospect[];
  /** The challenger that the decision speaks of, against the default plan. */
  readonly pair: Pair | undefined;
  /** What measurements could bring where no challenger carries the burden. */
  readonly outcomes: readonly MeasurementOutcome[];
  readonly weighing: Weighing;
  readonly valuation: ValuationFunction;
  readonly central: World;
}): Explanation {
  const { prospects, pair, weighing, valuation, central } = input;
  const find = (id: Id | undefined): Prospect | undefined => prospectNamed(prospects, id);
  const [standard, challenger] = [find("default") ?? prospects[0], find(pair?.challenger)];
  const reading = readingOf(central);
  if (standard) valuation(standard.plan, reading.world);
  if (challenger) valuation(challenger.plan, reading.world);
  const lead =
    standard && challenger && pair ? leadOf(valuation, challenger.plan, standard.plan, pair) : () => 0;
  const looked = [standard, challenger].flatMap((prospect) => (prospect ? [prospect.central] : []));
  const told = looked.flatMap(({ values }) => values.criteria);
  return explain({
    ...input,
    figures: told.map(({ figure }) => figure),
    asked: looked.flatMap(({ outlook }) => outlook.brought.questions),
    notAsked: weighing.criteria
      .filter(({ asked, criterion }) => !asked && criterion.mayBeReason)
      .map(({ criterion }) => criterion.id),
    read: reading.read,
    difference: (path, value) => lead(withInput(central, path, value)),
  });
}
