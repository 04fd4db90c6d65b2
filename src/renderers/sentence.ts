import type { Figure, Sentence } from "../notice.js";
import { writeAmount, writeFigure, writeProbability } from "./format/amount.js";
import { writeNumber } from "./format/number.js";
import type { Say } from "./locale.js";
import type { View } from "./view.js";

/** A sentence in the language of the view; where it has no wording, the id and its values. */
export function writeSentence(sentence: Sentence, view: View): string {
  const template = view.locale.sentences.get(sentence.id);
  const say = sayer(sentence, view);
  if (template) return template(say);
  const names = Object.keys(sentence.values);
  return view.locale.unworded(
    sentence.id,
    names.map((name) => [name, say.text(name)]),
  );
}

function sayer({ values }: Sentence, view: View): Say {
  const { locale } = view;
  const valueOf = (name: string): string | number | Figure | undefined =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  const text = (name: string): string => {
    const value = valueOf(name);
    if (value === undefined || value === "") return locale.nothing;
    if (typeof value === "string") return value;
    return typeof value === "number" ? writeNumber(value, locale.marks) : writeFigure(value, view);
  };
  const number = (name: string): number | undefined => {
    const value = valueOf(name);
    if (typeof value === "number") return value;
    return typeof value === "object" && value.kind === "known" ? value.center : undefined;
  };
  return {
    text,
    amount: (name, unit) => {
      const amount = number(name);
      return amount === undefined ? locale.nothing : writeAmount(amount, unit, view);
    },
    share: (name) => {
      const share = number(name);
      return share === undefined ? locale.nothing : writeProbability(share, view);
    },
    ratioOfLog: (name) => {
      const ratio = number(name);
      return ratio === undefined ? locale.nothing : writeAmount(exponential(ratio), "ratio", view);
    },
    platform: (name) => view.platform(text(name)),
    criterion: (name) => view.criterion(text(name)).name,
    gate: (name) => view.locale.gates.get(text(name)) ?? text(name),
  };
}

/** e^x to the three digits that are shown: the Taylor series of e^(x ÷ 1,024), squared ten times. */
function exponential(x: number): number {
  const small = Math.max(-50, Math.min(50, x)) / 1024;
  let power = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)));
  for (let doubling = 0; doubling < 10; doubling++) power *= power;
  return power;
}
