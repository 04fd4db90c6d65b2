import type { Statistic } from "../brief/measurement.js";
import { inBaseUnit } from "./csv-unit.js";
import { readDocuments } from "./documents.js";
import type { Importer, Left, Params } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { amount, elements, field, isObject, words } from "./json.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";

const statistics: ReadonlyMap<string, Statistic> = new Map([
  ["Perc50", "median"],
  ["Perc90", "p90"],
  ["Perc95", "p95"],
  ["Perc99", "p99"],
  ["Average", "mean"],
]);
/** Labels that count what happened instead of saying what was measured. */
const counts: readonly string[] = ["Count", "SlowCount"];

/**
 * clusterloader2's PerfData, a document a measurement and run: percentiles in a unit of time, lower is better.
 * Other data is of a query's author and says neither. No dimension: they are times of the control plane.
 */
export const clusterloader2: Importer = {
  tool: "clusterloader2",
  accepts: "import the PerfData files of clusterloader2's report directory",
  detect: (text) => {
    if (!text.includes('"dataItems"')) return 0;
    return text.includes('"Perc99"') || text.includes('"labels"') ? 1 : 0.6;
  },
  read: (text, context) => {
    const { documents, left, issues } = readDocuments(text);
    const items = documents.flatMap((document, index) =>
      elements(field(document, "dataItems")).map((item, position) => ({
        item,
        path: `documents[${index}].dataItems[${position}]`,
      })),
    );
    return readingOf(
      items.slice(0, mostRuns).map(({ item, path }) => readItem(item, path)),
      context,
      {
        left,
        issues: [
          ...issues,
          ...(items.length > mostRuns ? [tooManyRuns("documents.dataItems", items.length)] : []),
        ],
      },
    );
  },
};

function readItem(item: unknown, path: string): Run {
  const data = field(item, "data");
  const labels = field(item, "labels");
  const unit = words(field(item, "unit"));
  const names = isObject(data) ? Object.keys(data).slice(0, mostRuns) : [];
  const known = names.filter((name) => statistics.has(name));
  const time = inBaseUnit(1, unit).unit === "s";
  const observations = known.flatMap((name): readonly Observation[] => {
    const value = amount(field(data, name)) ?? 0;
    const statistic = statistics.get(name);
    if (!time || value === 0 || statistic === undefined) return [];
    const stated = numeral(words(field(labels, "Count"))) ?? 0;
    return [
      {
        benchmark: "clusterloader2",
        metric: metricOf(labels),
        direction: "lower",
        statistic,
        ...inBaseUnit(value, unit),
        ...(stated >= 1 && { observations: stated }),
        params: paramsOf(labels),
        tool: { name: "clusterloader2" },
      },
    ];
  });
  const zero = time && known.some((name) => field(data, name) === 0);
  return {
    observations,
    left: [
      ...(!time || known.length < names.length ? [undirected(path, unit)] : []),
      ...(zero ? [unresolved(path)] : []),
    ],
    issues: [],
  };
}

const metricOf = (labels: unknown): string => {
  const named = words(field(labels, "Metric"));
  if (named !== "") return named;
  return words(field(labels, "Verb")) === "" ? "latency" : "api-call-latency";
};

function paramsOf(labels: unknown): Params {
  const names = isObject(labels) ? Object.keys(labels).slice(0, 20) : [];
  return Object.fromEntries(
    names
      .filter(
        (name) => name !== "Metric" && !counts.includes(name) && /^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(name),
      )
      .filter((name) => words(field(labels, name)) !== "" && !(name.toLowerCase() in {}))
      .map((name) => [name.toLowerCase(), words(field(labels, name))]),
  );
}

const undirected = (path: string, unit: string): Left => ({
  path,
  reason: "unknown-direction",
  message: `Data in ${unit.slice(0, 40) || "no unit"} that is no percentile of a time: nothing says whether more is better.`,
});

const unresolved = (path: string): Left => ({
  path,
  reason: "below-resolution",
  message: "A percentile of 0 is below the resolution of the timestamps.",
});
