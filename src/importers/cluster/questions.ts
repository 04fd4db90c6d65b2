import type { IdPath } from "../../quantity/id-path.js";
import type { ClusterQuestion } from "./cluster.js";

const mostNamed = 20;
const longestLine = 200;

/** One printable line of at most 200 characters. */
const line = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]+/g, " ").slice(0, longestLine);

export interface Inquiry {
  readonly code: string;
  readonly path: IdPath;
  readonly message: string;
}

/** A collector of questions: one of the same code and path is asked once, about everything that raises it. */
export function questionnaire() {
  const asked = new Map<string, { readonly inquiry: Inquiry; readonly about: string[]; count: number }>();
  return {
    ask: (inquiry: Inquiry, about?: string): void => {
      const key = `${inquiry.code} ${inquiry.path}`;
      const one = asked.get(key) ?? { inquiry, about: [], count: 0 };
      asked.set(key, one);
      if (about === undefined) return;
      one.count += 1;
      if (one.about.length < mostNamed) one.about.push(line(about));
    },
    questions: (): readonly ClusterQuestion[] =>
      [...asked.values()].map(({ inquiry, about, count }) => ({ ...inquiry, about, count })),
  };
}

export type Ask = ReturnType<typeof questionnaire>["ask"];
