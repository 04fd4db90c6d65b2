import { messageOf } from "../brief/printable.js";
import { unknownFigure } from "../quantity/figure.js";
import type { Criterion } from "../values/criterion.js";

type Versioned = Criterion & { readonly version: string };
type Measured = ReturnType<Criterion["measure"]>;

/**
 * A criterion of the asker's own, held to its contract. What it cannot measure, because it throws or answers anything but a
 * figure with a number a draw, is unknown and says so; a scale, a material difference or a question whether it is asked
 * that throws or is no such thing ends in a `RangeError` that names the criterion.
 */
export function guardedCriterion(criterion: Versioned): Versioned {
  const named = `the criterion ${JSON.stringify(criterion.id)} of the extensions`;
  const held = <T>(part: string, compute: () => T, isSound: (answer: T) => boolean): T => {
    let answer: T;
    try {
      answer = compute();
    } catch (error) {
      throw new RangeError(`${part} of ${named} failed: ${messageOf(error, shortened)}`);
    }
    if (!isSound(answer)) throw new RangeError(`${part} of ${named} is not what its contract asks for`);
    return answer;
  };
  return {
    ...criterion,
    measure: (consequences) => {
      const draws = consequences.reduce((most, { column }) => Math.max(most, column?.length ?? 1), 1);
      try {
        const found = criterion.measure(consequences);
        return isMeasured(found, draws) ? found : failed(criterion.id, "no figure, or not a number a draw");
      } catch (error) {
        return failed(criterion.id, messageOf(error, shortened));
      }
    },
    scale: (context) =>
      held(
        "the scale",
        () => criterion.scale(context),
        (scale: unknown) =>
          isFields(scale) && typeof scale["worst"] === "number" && typeof scale["best"] === "number",
      ),
    material: (scale) =>
      held(
        "the material difference",
        () => criterion.material(scale),
        (material: unknown) =>
          isFields(material) &&
          Number.isFinite(material["difference"]) &&
          Number(material["difference"]) >= 0,
      ),
    asked: (context) => held("the question whether it is asked", () => criterion.asked(context), isFlag),
  };
}

const isFlag = (answer: unknown): boolean => typeof answer === "boolean";

function isMeasured(found: unknown, draws: number): found is Measured {
  if (found === undefined) return true;
  if (!isFields(found) || !isFields(found["figure"])) return false;
  const { kind } = found["figure"];
  const isColumn = (column: unknown): boolean =>
    column === undefined ||
    (column instanceof Float64Array &&
      (column.length === 1 || column.length === draws) &&
      column.every(Number.isFinite));
  return (
    (kind === "known" || kind === "unknown") && isColumn(found["column"]) && isColumn(found["reasonColumn"])
  );
}

const isFields = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === "object" && value !== null;

const failed = (criterion: string, message: string): Measured => ({
  figure: unknownFigure({ id: "unknown.criterion-failed", values: { criterion, message } }, []),
});

/** Long messages are cut. */
const MOST_CHARACTERS = 200;

const shortened = (message: unknown): string => String(message).slice(0, MOST_CHARACTERS);
