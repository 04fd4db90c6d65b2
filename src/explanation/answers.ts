import type { Brief } from "../brief/brief.js";
import { excluded } from "../evidence/excluded.js";
import { bindingRule } from "../evidence/rules.js";
import type { Id } from "../quantity/id-path.js";
import type { Answer, AnswerSource } from "./answer.js";
import { beliefs } from "./beliefs.js";

const leftOut = new Map(excluded.map((finding) => [finding.id, finding]));

/** The popular beliefs that the brief shows signs of, each with what settles it. */
export const answersOf = (brief: Brief): readonly Answer[] =>
  beliefs.flatMap(({ id, signIn, sources }): readonly Answer[] => {
    const sign = signIn(brief);
    if (sign === undefined) return [];
    return [
      {
        ...{ belief: id, sign },
        said: { id: `belief.${id}`, values: {} },
        answer: { id: `answer.${id}`, values: {} },
        sources: sources.map(sourceOf),
      },
    ];
  });

/** Throws a `RangeError` for a rule that is not there or not confirmed: nothing is corrected by hearsay. */
function sourceOf(id: Id): AnswerSource {
  const finding = leftOut.get(id);
  if (finding)
    return { id, source: finding.title, readAs: "full-text", ...(finding.url && { url: finding.url }) };
  const { source, url, clause, readAs } = bindingRule(id);
  return { id, source, readAs, ...(url !== undefined && { url }), ...(clause !== undefined && { clause }) };
}
