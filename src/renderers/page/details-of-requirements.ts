import type { Report } from "../../report/report.js";
import { writeSentence } from "../sentence.js";
import type { View } from "../view.js";
import type { Detail } from "./detail.js";

/** The work that packs ask for, platform by platform: what one platform owes and another does not. */
export function obligationDetail(view: View): Detail {
  const { words } = view.locale;
  return {
    title: words.obligations,
    note: words.obligationsSay,
    head: [words.platform, words.pack, words.work, words.workload, words.source],
    numeric: [],
    rows: inOrderOf(view.platforms, view.report.obligations).map((obligation) => [
      obligation.platform,
      obligation.pack,
      writeSentence(obligation.work, view),
      obligation.workloads?.join(", ") ?? words.allWorkloads,
      [obligation.source, obligation.clause, obligation.readAs && words.readAs(obligation.readAs)]
        .filter((part) => part !== undefined)
        .join(", "),
    ]),
  };
}

function inOrderOf(platforms: readonly string[], obligations: Report["obligations"]): Report["obligations"] {
  const place = new Map(platforms.map((id, index) => [id, index]));
  return [...obligations].sort((a, b) => (place.get(a.platform) ?? 0) - (place.get(b.platform) ?? 0));
}

/** Popular beliefs that the brief shows signs of, what is so, and who settles it. */
export function answerDetail(view: View): Detail {
  const { words } = view.locale;
  return {
    title: words.answers,
    note: "",
    head: [words.belief, words.answer, words.about, words.source],
    numeric: [],
    rows: view.report.answers.map(({ said, answer, sign, sources }) => [
      writeSentence(said, view),
      writeSentence(answer, view),
      sign,
      sources.map(({ source, url }) => (url === undefined ? source : `${source}, ${url}`)).join("; "),
    ]),
  };
}
