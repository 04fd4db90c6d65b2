import type { Dimension } from "../../src/brief/vocabulary.js";
import type { EvidenceRecord } from "../../src/evidence/record.js";
import { escapeHtml as escape } from "../../src/renderers/html/markup.js";
import { expectationsOf, type Expectation, groupsOf, ratioOf } from "./cells.js";

const WIDTH = 800;
const LEFT = 326;
const RIGHT = 650;
const ROW = 19;
const TOP = 34;

/** Where the axis is labelled, the dearest first: a label that would touch an earlier one is left out. */
const tickValues = [1, 0.5, 0.1, 2, 0.2, 0.05, 0.8, 0.9, 0.7, 3, 1.5, 0.3];

const inks = { "sells-virtualization": "#b3451b", "sells-bare-metal": "#6a3d9a", none: "#1f5fa8" } as const;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Positions of ratios on a log axis that holds parity and every value given. */
function axisOf(values: readonly number[]): {
  readonly at: (ratio: number) => number;
  readonly ticks: readonly number[];
} {
  const low = Math.log(Math.min(0.8, ...values) * 0.94);
  const high = Math.log(Math.max(1.1, ...values) * 1.06);
  const at = (ratio: number): number => LEFT + ((Math.log(ratio) - low) / (high - low)) * (RIGHT - LEFT);
  const ticks: number[] = [];
  for (const tick of tickValues) {
    const inside = at(tick) >= LEFT && at(tick) <= RIGHT;
    if (inside && ticks.every((other) => Math.abs(at(other) - at(tick)) >= 34)) ticks.push(tick);
  }
  return { at, ticks: ticks.sort((a, b) => a - b) };
}

/** A disc for those who sell neither side, a square for virtualization, a triangle for bare metal; hollow if not pooled. */
function marker(record: EvidenceRecord, x: number, y: number): string {
  const ink = inks[record.interest];
  const style = `fill="${record.pooled ? ink : "#fff"}" stroke="${ink}" stroke-width="1.5"`;
  if (record.interest === "none") return `<circle cx="${round(x)}" cy="${round(y)}" r="4" ${style}/>`;
  if (record.interest === "sells-virtualization")
    return `<rect x="${round(x - 3.6)}" y="${round(y - 3.6)}" width="7.2" height="7.2" ${style}/>`;
  return `<path d="M${round(x)} ${round(y - 4.6)}l4.6 8h-9.2z" ${style}/>`;
}

const text = (x: number, y: number, words: string, more = ""): string =>
  `<text x="${round(x)}" y="${round(y)}"${more}>${escape(words)}</text>`;

/** The record's id, and its kind of platform where that is not a plain virtual machine. */
function label({ id, kind }: EvidenceRecord, y: number): string {
  const suffix = kind === "vm" ? "" : ` <tspan fill="#777">${escape(kind)}</tspan>`;
  return `<text x="${LEFT - 10}" y="${round(y + 4)}" text-anchor="end">${escape(id)}${suffix}</text>`;
}

const figure = (ratio: number): string => ratio.toFixed(ratio < 0.1 ? 3 : 2);

function recordRow(record: EvidenceRecord, ratio: number, y: number, at: (ratio: number) => number): string {
  const { low, high } = { low: record.range?.low ?? ratio, high: record.range?.high ?? ratio };
  const whisker =
    high > low
      ? `<path d="M${round(at(low))} ${round(y)}H${round(at(high))}" stroke="${inks[record.interest]}" stroke-width="1.5"/>`
      : "";
  const words = figure(ratio) + (high > low ? ` (${figure(low)}–${figure(high)})` : "");
  return label(record, y) + whisker + marker(record, at(ratio), y) + text(RIGHT + 10, y + 4, words);
}

function expectationRow(one: Expectation, y: number, at: (ratio: number) => number): string {
  const [low, middle, high] = [at(one.low), at(one.ratio), at(one.high)].map(round);
  return (
    text(LEFT - 10, y + 4, one.title, ' text-anchor="end"') +
    `<path d="M${low} ${round(y)}L${middle} ${round(y - 5)}L${high} ${round(y)}L${middle} ${round(y + 5)}z" fill="#444"/>` +
    text(RIGHT + 10, y + 4, `${figure(one.ratio)} (${figure(one.low)}–${figure(one.high)})`)
  );
}

const key = (y: number): string =>
  text(20, y + 4, "published by") +
  (["none", "sells-virtualization", "sells-bare-metal"] as const)
    .map((interest, index) => {
      const x = 110 + index * 165;
      const words =
        ["those who sell neither", "sellers of virtualization", "sellers of bare metal"][index] ?? "";
      return marker({ interest, pooled: true } as EvidenceRecord, x, y) + text(x + 10, y + 4, words);
    })
    .join("") +
  text(600, y + 4, "hollow: shown, not pooled");

/** The forest plot of one dimension as a static SVG, or nothing where no record has a ratio. */
export function forestPlot(dimension: Dimension): string | undefined {
  const groups = groupsOf(dimension)
    .map(({ title, records }) => ({
      title,
      rows: records.flatMap((record) => {
        const ratio = ratioOf(record);
        return ratio === undefined ? [] : [{ record, ratio }];
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return undefined;
  const expectations = expectationsOf(dimension);
  const rows = groups.flatMap((group) => group.rows);
  const ends = rows.flatMap(({ record: { range }, ratio }) => [
    ratio,
    range?.low ?? ratio,
    range?.high ?? ratio,
  ]);
  const { at, ticks } = axisOf([...ends, ...expectations.flatMap(({ low, high }) => [low, high])]);

  const parts: string[] = [];
  let y = TOP + 22;
  for (const group of groups) {
    parts.push(text(20, y + 4, group.title, ' font-weight="600"'));
    y += ROW;
    for (const { record, ratio } of group.rows) {
      parts.push(recordRow(record, ratio, y, at));
      y += ROW;
    }
    y += 6;
  }
  if (expectations.length > 0) {
    parts.push(text(20, y + 4, "pooled, for a virtual machine", ' font-weight="600"'));
    y += ROW;
    for (const one of expectations) {
      parts.push(expectationRow(one, y, at));
      y += ROW;
    }
  }
  const bottom = y;
  const grid = ticks.map((tick) => {
    const x = round(at(tick));
    const line = tick === 1 ? 'stroke="#888"' : 'stroke="#e4e4e4"';
    return `<path d="M${x} ${TOP}V${bottom}" ${line}/>${text(at(tick), TOP - 6, String(tick), ' text-anchor="middle"')}`;
  });
  const height = bottom + 36;
  const title = `Published ratios to bare metal: ${dimension}`;
  const pooled = expectations
    .map(
      (one) =>
        `${one.title} ${figure(one.ratio)} from ${one.studies} ${one.studies === 1 ? "study" : "studies"}`,
    )
    .join("; ");
  const description =
    `${rows.length} published ratios between ${figure(Math.min(...rows.map(({ ratio }) => ratio)))} and ` +
    `${figure(Math.max(...rows.map(({ ratio }) => ratio)))} on a logarithmic axis where 1 is parity. ` +
    `Pooled for a virtual machine: ${pooled}. The table below holds every figure.`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(height)}" width="${WIDTH}" height="${round(height)}" ` +
    `role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="12" fill="#222">\n` +
    `<title id="title">${escape(title)}</title>\n<desc id="description">${escape(description)}</desc>\n` +
    `<rect width="${WIDTH}" height="${round(height)}" fill="#fff"/>\n` +
    [text(20, TOP - 6, "ratio to bare metal"), ...grid, ...parts, key(bottom + 18)].join("\n") +
    "\n</svg>\n"
  );
}
