import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { costTotals } from "../../src/consequences/cost/table.js";
import type { Report } from "../../src/report/report.js";
import { root } from "../architecture/sources.js";

/** What of a report is worked by hand: a measure of a plan or workload, or what a line of the cost table comes to. */
export type Held =
  | { readonly plan: string; readonly measure: string; readonly workload?: string }
  | { readonly plan: string; readonly line: string; readonly year?: number };

export interface HandFigure {
  readonly held: Held;
  readonly says: string;
  /** Ends in `= ` and the value, which is held to its last digit. */
  readonly derivation: string;
}

export interface HandEstate {
  readonly title: string;
  readonly says: string;
  /** The example whose brief it is; else the brief stands on the page. */
  readonly example?: string;
  readonly brief: BriefInput;
  readonly figures: readonly HandFigure[];
}

export const exampleBrief = (name: string): BriefInput =>
  parse(readFileSync(join(root, "examples", name, "brief.yaml"), "utf8")) as BriefInput;

/** The text after the last `= `. */
export const valueOf = ({ derivation }: HandFigure): string => derivation.split("= ").at(-1) ?? "";

/** What the report says, in the centre. */
export function toldIn(report: Report, held: Held): number | undefined {
  const plan = report.plans.find(({ id, aliases }) => id === held.plan || aliases.includes(held.plan))?.id;
  if (plan === undefined) return undefined;
  if ("line" in held) {
    const { line, year } = held;
    const lines = report.costs.filter((one) => one.line === line && (year === undefined || one.year === year));
    return lines.length > 0 ? Number(costTotals(lines, plan).total) : undefined;
  }
  const found = report.consequences.find(
    (one) => one.plan === plan && one.measure === held.measure && one.workload === held.workload,
  );
  return found?.figure.kind === "known" ? found.figure.center : undefined;
}

const nameOf = (held: Held): string =>
  "line" in held
    ? `cost line \`${held.line}\`${held.year === undefined ? "" : `, year ${held.year}`}`
    : `\`${held.measure}\`${held.workload === undefined ? "" : ` of \`${held.workload}\``}`;

const estatePage = ({ title, says, example, brief, figures }: HandEstate): readonly string[] => [
  `## ${title}`,
  "",
  says,
  "",
  ...(example === undefined
    ? ["```yaml", stringify(brief, { lineWidth: 110 }).trimEnd(), "```"]
    : [`The brief is [examples/${example}/brief.yaml](../../examples/${example}/brief.yaml).`]),
  "",
  "| plan | what | by hand | held to |",
  "| --- | --- | --- | --- |",
  ...figures.map(
    (figure) => `| ${figure.held.plan} | ${figure.says} | ${figure.derivation} | ${nameOf(figure.held)} |`,
  ),
  "",
];

/** The page `docs/worked/estates.md`. */
export const estatesPage = (estates: readonly HandEstate[]): string =>
  [
    "# Estates, worked by hand",
    "",
    "Five small estates whose figures were worked by hand from the rules of the method, and to which the library is held to",
    "the last digit shown. Every input that matters is exact, so that the figures are the central world's. Money is in the",
    "currency of the brief; a year has 8,760 hours, a day of upgrades 8.",
    "",
    ...estates.flatMap(estatePage),
  ]
    .join("\n")
    .trimEnd() + "\n";
