import { excluded } from "../../src/evidence/excluded.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import { records } from "../../src/evidence/records.js";
import { isDimension, ratioOf, topicsOnPage } from "./cells.js";

/** A table in Markdown; a bar inside a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const comparisons = {
  "same-host": "one host",
  "same-model": "like hosts",
  "different-cpu": "unlike processors",
  "virtual-baseline": "metal is virtual too",
  reported: "not said",
} as const;

const interests = {
  none: "sells neither",
  "sells-virtualization": "sells virtualization",
  "sells-bare-metal": "sells bare metal",
} as const;

const readings = { "full-text": "whole text", excerpt: "excerpt", unconfirmed: "not confirmed" } as const;

const listed = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join("; ");

function figures({ ratio, range, sides, oneSided }: EvidenceRecord): string {
  const { low, high } = range ?? {};
  const bounds = low === undefined ? undefined : high === undefined ? `${low} or more` : `${low}–${high}`;
  const one =
    oneSided &&
    `${oneSided.side === "bare-metal" ? "bare metal" : "platform"} ${oneSided.value}` +
      `${oneSided.upTo === undefined ? "" : `–${oneSided.upTo}`} ${oneSided.unit}`;
  const both = sides && `${sides.bareMetal} → ${sides.platform} ${sides.unit}`;
  return listed(typeof ratio === "number" && `**${ratio}**`, bounds, both, one) || "no figure";
}

const setup = (record: EvidenceRecord): string =>
  listed(
    record.kind,
    record.onlyIoTuned ? "tuned I/O path" : record.tuning === "unknown" ? "tuning not said" : record.tuning,
    record.ioPath === "unknown" ? "path not said" : record.ioPath === "any" ? undefined : record.ioPath,
    comparisons[record.comparison],
    !record.pooled && "shown, not pooled",
  );

const recordRow = (record: EvidenceRecord): readonly string[] => [
  record.url === undefined ? `\`${record.id}\`` : `[\`${record.id}\`](${record.url})`,
  listed(record.metric, record.stack, record.hardware),
  figures(record),
  setup(record),
  `${record.publisher} (${interests[record.interest]}), ${record.published}, ${readings[record.readAs]}`,
  record.note,
];

/** What was compared and on what, the figures, the set-up, who says so and sells what, when, how it was read. */
export const recordTable = (those: readonly EvidenceRecord[]): string =>
  table(
    [
      "record",
      "compared, on",
      "ratio; bare metal → platform",
      "set-up",
      "published by, on, read as",
      "to know",
    ],
    those.map(recordRow),
  );

const studiesOf = (those: readonly EvidenceRecord[]): number => new Set(those.map(({ study }) => study)).size;

/** The middle value; of an even number the mean of the two in the middle, on the log scale. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return Math.sqrt((low ?? NaN) * (high ?? NaN));
}

const ratiosOf = (those: readonly EvidenceRecord[]): readonly number[] =>
  those.flatMap((record) => (record.pooled ? [ratioOf(record) ?? []].flat() : []));

/** Records, studies and spread by topic, over what may be pooled. */
export const spreadTable = (): string =>
  table(
    ["topic", "records", "studies", "pooled", "lowest", "median", "highest"],
    topicsOnPage.map((topic) => {
      const those = records.filter(({ dimension }) => dimension === topic);
      const ratios = isDimension(topic) ? ratiosOf(those) : [];
      const spread = ratios.length === 0 ? [] : [Math.min(...ratios), median(ratios), Math.max(...ratios)];
      const shown = spread.map((ratio) => ratio.toFixed(2));
      return [
        `[${topic}](#${topic})`,
        String(those.length),
        String(studiesOf(those)),
        String(ratios.length),
        ...(shown.length > 0 ? shown : ["–", "–", "–"]),
      ];
    }),
  );

/** The median ratio by what the publisher sells, over what may be pooled. */
export const interestTable = (): string =>
  table(
    ["publisher", "records", "median ratio"],
    (["none", "sells-virtualization", "sells-bare-metal"] as const).map((interest) => {
      const ratios = ratiosOf(records.filter((record) => record.interest === interest));
      return [interests[interest], String(ratios.length), median(ratios).toFixed(2)];
    }),
  );

const causes = {
  duplicate: "duplicate",
  artefact: "measures something else",
  weak: "too little",
  unconfirmed: "not confirmed",
} as const;

export const excludedTable = (): string =>
  table(
    ["finding", "metric", "because", "why"],
    excluded.map(({ id, title, metric, because, why, url }) => [
      url === undefined ? `\`${id}\` ${title}` : `\`${id}\` [${title}](${url})`,
      metric,
      causes[because],
      why,
    ]),
  );
