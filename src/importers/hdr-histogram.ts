import type { Issue } from "../notice.js";
import { inBaseUnit } from "./csv-unit.js";
import { hdrFigures } from "./hdr-figures.js";
import type { HdrFigures } from "./hdr-figures.js";
import { hdrSeries, isHdrInterval } from "./hdr-log.js";
import { hdrTables, isHdrHeader } from "./hdr-table.js";
import type { Importer, Params } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { partialRun } from "./run-issue.js";
import { statedFacts } from "./stated-facts.js";

/**
 * HdrHistogram's percentile tables (`.hgrm`, also as CSV) and logs (`.hlog`, encoding version 2). Neither says in
 * which unit its values are: the parameter `unit` must (`ms`, `us`, `ns`, `s`; of a table the unit it prints, of a
 * log the recorded one). The intervals of a log are one run, merged by their counts, each tag for itself.
 * No dimension: nothing says what was timed, nor whether waiting before a late request was counted.
 */
export const hdrHistogram: Importer = {
  tool: "hdr-histogram",
  accepts: 'import the .hgrm or .hlog file with params: { unit: "us" }',
  detect: (text) => {
    const header = text.includes("TotalCount");
    const lines = header || text.includes(",HIST") ? text.split("\n") : [];
    if (lines.some((line) => isHdrInterval(line.slice(0, 250)))) return 1;
    if (text.startsWith("#[Histogram log format version")) return 0.9;
    if (!lines.some(isHdrHeader)) return 0;
    return text.includes("Thread Stats") ? 0.3 : 1;
  },
  read: (text, given) => {
    const { stated, context } = statedFacts(given, ["unit"]);
    const unit = stated.get("unit") ?? "";
    if (inBaseUnit(1, unit).unit !== "s") return { measurements: [], left: [], issues: [missingUnit(unit)] };
    const { series, issues } = hdrSeries(text);
    const logged = series.map(({ tag, histograms, damaged }, index) =>
      readHistogram(hdrFigures(histograms), unit, tag === "" ? {} : { tag }, damaged, `series[${index}]`),
    );
    const tables = hdrTables(text);
    const printed = tables.slice(0, mostRuns).map((table, index): Run => {
      const path = `tables[${index}]`;
      const run = readHistogram(table, unit, {}, !table.complete, path);
      const cut = partialRun("HdrHistogram", path, "a row of the percentile 1", "none");
      return table.complete ? run : { ...run, issues: [cut] };
    });
    return readingOf([...logged, ...printed], context, {
      left: [],
      issues: [...issues, ...(tables.length > mostRuns ? [tooManyRuns("tables", tables.length)] : [])],
    });
  },
};

function readHistogram(
  figures: HdrFigures,
  unit: string,
  params: Params,
  damaged: boolean,
  path: string,
): Run {
  const positive = figures.statistics.filter(({ value }) => value > 0);
  return {
    observations: positive.map(({ statistic, value }): Observation => ({
      benchmark: "hdr-histogram",
      metric: "latency",
      direction: "lower",
      statistic,
      ...inBaseUnit(value, unit),
      observations: figures.count,
      params,
      tool: { name: "hdr-histogram" },
      validity: damaged ? ["partial"] : [],
    })),
    left:
      positive.length < figures.statistics.length
        ? [
            {
              path,
              reason: "below-resolution",
              message: "Values of 0 are below the resolution of the histogram.",
            },
          ]
        : [],
    issues: [],
  };
}

const missingUnit = (received: string): Issue =>
  importIssue({
    code: "missing-unit",
    path: "params.unit",
    expected: "s, ms, us or ns",
    received,
    message: 'A histogram does not say in which unit it counts: state it, as in params: { unit: "us" }.',
  });
