import { bindings, ruleSubjects, type Rule } from "../../src/evidence/rule.js";
import { excluded } from "../../src/evidence/excluded.js";
import { packs } from "../../src/evidence/packs.js";
import { rules, searchRules } from "../../src/evidence/rules.js";
import { beliefs } from "../../src/explanation/beliefs.js";
import { en } from "../../src/renderers/locales/en.js";
import type { Say } from "../../src/renderers/locale.js";
import { gateCases } from "./cases.js";
import { linked, table } from "./markdown.js";
import { kinds, truthTable } from "./truth.js";

const opening = `# Requirements

What may bind an estate, and what only asks for evidence. This page is made from the rules, packs and gates in the sources
by \`npm run requirements\`.

A requirement is met, not met or not known on a platform, and never traded against anything. Guidance that asks for
evidence is an obligation: work that is listed by platform under \`obligations\` in a report, so that two plans that pass
can differ in what they ask for. A brief switches a pack on for one workload under \`compliance\` and for all under
\`policies.packs\`; \`policies.disable\` silences a gate, with a reason that the report repeats as a warning.

No law and no standard that was read demands bare metal, and none demands a hypervisor. What binds is hardware of one's
own for some classifications, what makers support, what licences count, what contracts say, and arithmetic.`;

const noSay: Say = {
  text: () => "",
  amount: () => "",
  share: () => "",
  ratioOfLog: () => "",
  platform: () => "",
  criterion: () => "",
  gate: () => "",
};

const places: ReadonlyMap<string, string> = new Map([
  ["everywhere", "every platform"],
  ["own-hypervisor", "a hypervisor of your own"],
  ["own-guests", "nodes that are guests on your hosts"],
  ["shared-kernel", "pods that share a node's kernel"],
  ["host-kernel", "pods that share the host's kernel"],
  ["provider", "hosts of a provider"],
]);

const sentenceOf = (id: string): string => en.sentences.get(id)?.(noSay) ?? id;
const workOf = (id: string): string => sentenceOf(`obligation.${id}`);

const ruleLink = (id: string): string => `[\`${id}\`](#${anchorOf(subjectOf(id))})`;
const subjectOf = (id: string): string => rules.find((rule) => rule.id === id)?.subject ?? "";
const anchorOf = (subject: string): string => subject;

const packSections = packs.map(({ id, title, gates, obligations, neutral }) =>
  [
    `### ${title}`,
    `\`${id}\`. ${
      neutral
        ? `Asks for no kind of platform. ${neutral.why} (${ruleLink(neutral.rule)})`
        : `Switches on ${gates.map(({ gate, clause, rule }) => `gate \`${gate}\`: ${clause} (${ruleLink(rule)})`).join("; ")}.`
    }`,
    table(
      ["work", "falls due on", "rule"],
      obligations.map(({ id: work, where, rule }) => [
        workOf(work),
        places.get(where) ?? where,
        ruleLink(rule),
      ]),
    ),
  ].join("\n\n"),
);

const gateSections = gateCases.map((cases) =>
  [
    `### ${cases.gate}`,
    `Requirement: ${cases.asks}${cases.never ? ` As ${cases.never}.` : ""}`,
    table(
      ["", ...kinds],
      truthTable(cases).map(({ says, cells }) => [
        says,
        ...cells.map((answer) => (answer === "fail" ? "**fail**" : answer)),
      ]),
    ),
  ].join("\n\n"),
);

const sourceNamed = (id: string): string => {
  if (rules.some((rule) => rule.id === id)) return ruleLink(id);
  const finding = excluded.find((one) => one.id === id);
  return linked(`\`${id}\``, finding?.url);
};

const beliefRows = beliefs.map(({ id, sources }) => [
  sentenceOf(`belief.${id}`),
  sentenceOf(`answer.${id}`),
  sources.map(sourceNamed).join(", "),
]);

const meanings: ReadonlyMap<string, string> = new Map([
  ["law", "law"],
  ["standard", "a clause that must hold for a certificate"],
  ["contract", "terms that somebody signed"],
  ["hard-limit", "the software refuses"],
  ["product-support", "it runs, and its maker does not stand by it"],
  ["vendor-policy", "a position that is in no contract"],
  ["recommendation", "a clause that should hold"],
  ["guidance", "advice"],
  ["default", "holds until it is set otherwise"],
  ["envelope", "what something was designed for or tested to"],
  ["vendor-statement", "how a product behaves, in its maker's words"],
  ["measured", "measured"],
  ["market-report", "what third parties say of a market"],
  ["derived", "reckoned from other rules"],
]);

const numbersOf = ({ numbers }: Rule): string =>
  numbers
    .map(({ name, value, unit, confirmed }) => {
      const shown = typeof value === "number" ? String(value) : value.join(", ");
      return `${name}: ${shown} ${unit}${confirmed === false ? " (not confirmed)" : ""}`;
    })
    .join("; ");

function sourceOf({ source, url, clause, dated, readAs, readAt, confirmed }: Rule): string {
  const read = confirmed ? readAs.replace("-", " ") : "**not confirmed**";
  const at = readAt === undefined ? "" : readAt.startsWith("http") ? ` [at](${readAt})` : ` in ${readAt}`;
  return [linked(source, url), clause, dated, `${read}${at}`].filter((part) => part !== undefined).join("; ");
}

const ruleSections = ruleSubjects.map((subject) =>
  [
    `### ${subject}`,
    table(
      ["rule", "what it says", "binds", "source, and how it was read"],
      searchRules({ subject }).map((rule) => [
        `\`${rule.id}\``,
        `**${rule.title}.** ${rule.says} ${numbersOf(rule)}`,
        rule.binds,
        sourceOf(rule),
      ]),
    ),
  ].join("\n\n"),
);

const counts = bindings.map((binds) => [
  binds,
  meanings.get(binds) ?? "",
  String(searchRules({ binds }).length),
]);

/** The page on requirements: packs, gates with their truth tables, and the rules, all from the sources. */
export const requirementsPage = (): string =>
  `${[
    opening,
    "## Packs",
    ...packSections,
    "## Gates",
    "What each gate answers on a platform of each kind: the first four on a host of one's own, the last two on instances; `nested` answers as `vm`. A dash is no verdict: the requirement does not concern that platform.",
    ...gateSections,
    "## Beliefs",
    "Where a brief shows a sign of one of these, the report answers it under `answers`, with what in the brief shows it.",
    table(["it is said that", "what is so", "settled by"], beliefRows),
    "## Rules",
    `${rules.length} rules; ${searchRules({ confirmed: false }).length} of them could not be confirmed: they are shown with that label, and no gate reads them.`,
    table(["binds", "how hard", "rules"], counts),
    ...ruleSections,
  ].join("\n\n")}\n`;
