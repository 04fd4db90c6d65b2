import type { Brief } from "../brief/brief.js";
import { explain } from "../explanation/explain.js";
import type { Explanation } from "../explanation/explanation.js";
import type { EvidenceRecord } from "../evidence/record.js";
import type { Verdict } from "../gates/verdict.js";
import type { Overhead } from "../overheads/overhead.js";
import type { Id } from "../quantity/id-path.js";
import { withInput } from "../world/draw.js";
import { readingOf } from "../world/reading.js";
import type { World } from "../world/world.js";
import { gapOf, type Prospect } from "./prospect.js";
import type { ValuationFunction } from "./valuation.js";
import type { Weighing } from "./weighing.js";

/** Runs the central answer once more, noting what it reads, and explains it by moving each of those inputs. */
export function explaining(input: {
  readonly brief: Brief;
  readonly overheads: readonly Overhead[];
  readonly verdicts: readonly Verdict[];
  readonly records: readonly EvidenceRecord[];
  readonly prospects: readonly Prospect[];
  readonly challenger: Id | null;
  readonly weighing: Weighing;
  readonly valuation: ValuationFunction;
  readonly central: World;
}): Explanation {
  const { prospects, challenger, weighing, valuation, central } = input;
  const find = (id: Id | null): Prospect | undefined => prospects.find(({ plan }) => plan.id === id);
  const standard = find("default") ?? prospects[0];
  const reading = readingOf(central);
  const gap = standard ? gapOf(valuation, find(challenger)?.plan, standard.plan) : () => 0;
  gap(reading.world);
  const told = [standard, find(challenger)].flatMap((prospect) => prospect?.central.values.criteria ?? []);
  return explain({
    ...input,
    figures: told.map(({ figure }) => figure),
    notAsked: weighing.criteria
      .filter(({ asked, criterion }) => !asked && criterion.mayBeReason)
      .map(({ criterion }) => criterion.id),
    read: reading.read,
    difference: (path, value) => gap(withInput(central, path, value)),
  });
}
