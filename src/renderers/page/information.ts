import type { Report } from "../../report/report.js";
import { writeAmount, writeProbability } from "../format/amount.js";
import type { View } from "../view.js";
import type { Detail } from "./detail.js";
import { inputNamed } from "./grounds.js";

type Item = Report["information"]["items"][number];
type Study = NonNullable<Item["studies"]>[number];
type Worth = Item["evppi"];

/** What runs of a benchmark are expected to bring: hours and worth; empty where no study of that input is known. */
export function worthOfRuns(path: string, runsPerSide: number, view: View): string {
  const studies = view.report.information.items.find(({ paths }) => paths.includes(path))?.studies ?? [];
  const study = studies.find((one) => one.runsPerSide >= runsPerSide) ?? studies.at(-1);
  if (study === undefined) return "";
  const hours = (study.hours / study.runsPerSide) * runsPerSide;
  return view.locale.words.runsBring({
    hours: writeAmount(Number(hours.toPrecision(2)), "hours", view),
    worth: worthIn(study.evsi, view),
  });
}

/** What knowing each input, or all of a kind, would be worth to the choice; and the study of it that is worth most. */
export function informationDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  const { evpi, items } = view.report.information;
  return {
    title: words.information,
    note: words.informationSay({ all: worthIn(evpi, view) }),
    head: [words.input, words.varianceShare, words.worth, words.study, words.net],
    numeric: [1, 2, 4],
    rows: items.map(({ group, paths, evppi, varianceShare, studies = [] }) => {
      const best = bestOf(studies);
      return [
        paths.length > 1 ? words.groupOf(groupNamed(group, view), paths.length) : inputNamed(group, view),
        varianceShare === undefined ? nothing : writeProbability(Math.round(varianceShare * 100) / 100, view),
        worthIn(evppi, view),
        best === undefined
          ? nothing
          : words.studyOf({
              runs: String(best.runsPerSide),
              worth: worthIn(best.evsi, view),
              left: writeProbability(Math.round(best.narrowing * 100) / 100, view),
            }),
        best?.enbs === undefined
          ? nothing
          : writeAmount(Number(best.enbs.toPrecision(2)), "money", view, true),
      ];
    }),
  };
}

const groupNamed = (group: string, view: View): string =>
  view.locale.groups.get(group) ?? inputNamed(group, view);

/** Worth most after its cost; without costs the first that brings nine tenths of the most. */
function bestOf(studies: readonly Study[]): Study | undefined {
  if (studies.some(({ enbs }) => enbs !== undefined))
    return studies.reduce((best, next) => ((next.enbs ?? 0) > (best.enbs ?? 0) ? next : best));
  const most = Math.max(...studies.map(({ evsi }) => evsi.value));
  return studies.find(({ evsi }) => evsi.value >= 0.9 * most);
}

/** In money where it is known, else on the value scale; what is below a ten-thousandth of it says nothing. */
function worthIn({ value, money }: Worth, view: View): string {
  if (value < 0.0001) return view.locale.words.hardlyAnything;
  return money === undefined
    ? writeAmount(Number(value.toPrecision(2)), "value", view)
    : writeAmount(Number(money.toPrecision(2)), "money", view);
}
