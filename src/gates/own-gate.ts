import { messageOf, printable } from "../brief/printable.js";
import type { Sentence, Warning } from "../notice.js";
import { elementPath } from "../quantity/id-path.js";
import { questionAt } from "./check.js";
import type { Finding, Gate } from "./gate.js";
import type { Condition, Verdict } from "./verdict.js";

const MOST = 100;
const LONGEST = 1_000;
const CONTRACT = "a list of {verdict, conditions}, the verdict one of pass, fail, unknown";

/**
 * A gate of the caller's own, held to its contract: where it throws, or answers anything but findings of plain texts
 * and finite numbers, the verdict is unknown and says why. Never a crash, and never a pass.
 */
export const guardedGate = (gate: Gate): Gate => ({
  id: gate.id,
  check: (input) => {
    try {
      return listOf(gate.check(input), findingOf);
    } catch (error) {
      const question = questionAt("own-gate", elementPath("workloads", input.workload.id));
      const conditions = [{ expected: CONTRACT, actual: messageOf(error) }];
      return [{ verdict: "unknown", conditions, question }];
    }
  },
});

/** One warning for each gate that did not answer by its contract, with the first reason. */
export function ownGateWarnings(verdicts: readonly Verdict[]): readonly Warning[] {
  const broken = new Map<string, { readonly reason: string; readonly count: number }>();
  for (const { gate, question, conditions } of verdicts) {
    if (question?.id !== "question.own-gate") continue;
    const { reason, count } = broken.get(gate) ?? { reason: String(conditions[0]?.actual), count: 0 };
    broken.set(gate, { reason, count: count + 1 });
  }
  return [...broken].map(([gate, { reason, count }]) => ({
    code: "gate-failed",
    message: `The gate ${gate} of the extensions gave no verdict ${count} times, which count as unknown: ${reason}.`,
    about: elementPath("run.extensions", gate),
    remedy: `Have its check answer ${CONTRACT}.`,
    values: { gate, count, reason },
  }));
}

/** A copy that reads every field once, so that later code meets no getter and no proxy. */
function findingOf(given: unknown): Finding {
  const { verdict, conditions, clause, source, date, readAs, question } = fieldsOf(given);
  if (verdict !== "pass" && verdict !== "fail" && verdict !== "unknown") throw wrong("verdict", verdict);
  return {
    ...optional("clause", clause, textOf),
    ...optional("source", source, textOf),
    ...optional("date", date, textOf),
    ...optional("readAs", readAs, readingOf),
    verdict,
    conditions: listOf(conditions, conditionOf),
    ...optional("question", question, sentenceOf),
  };
}

function conditionOf(given: unknown): Condition {
  const { expected, actual, unit, margin, repair } = fieldsOf(given);
  return {
    expected: plainOf(expected),
    actual: plainOf(actual),
    ...optional("unit", unit, textOf),
    ...optional("margin", margin, numberOf),
    ...optional("repair", repair, sentenceOf),
  };
}

function sentenceOf(given: unknown): Sentence {
  const { id, values } = fieldsOf(given);
  const entries = Object.entries(fieldsOf(values ?? {})).slice(0, MOST);
  return {
    id: textOf(id),
    values: Object.fromEntries(entries.map(([name, value]) => [name, plainOf(value)])),
  };
}

/** The field where it is given, read as what it must be. */
const optional = <K extends string, T>(
  name: K,
  value: unknown,
  read: (value: unknown) => T,
): { readonly [key in K]?: T } =>
  value === undefined ? {} : ({ [name]: read(value) } as { readonly [key in K]: T });

const wrong = (what: string, value: unknown): RangeError => new RangeError(`${what}: ${printable(value)}`);

function listOf<T>(given: unknown, read: (element: unknown) => T): readonly T[] {
  if (!Array.isArray(given) || given.length > MOST) throw wrong("no list, or too long", given);
  return Array.from(given as readonly unknown[], read);
}

function fieldsOf(given: unknown): { readonly [field: string]: unknown } {
  if (typeof given !== "object" || given === null) throw wrong("no object", given);
  return given as { readonly [field: string]: unknown };
}

function textOf(given: unknown): string {
  if (typeof given !== "string" || given.length > LONGEST) throw wrong("no text, or too long", given);
  return given;
}

function numberOf(given: unknown): number {
  if (typeof given !== "number" || !Number.isFinite(given)) throw wrong("no finite number", given);
  return given;
}

const plainOf = (given: unknown): string | number =>
  typeof given === "number" ? numberOf(given) : textOf(given);

function readingOf(given: unknown): NonNullable<Finding["readAs"]> {
  if (given === "full-text" || given === "excerpt" || given === "unconfirmed" || given === "stated")
    return given;
  throw wrong("readAs", given);
}
