import type { MetricDirection } from "../brief/measurement.js";
import type { Issue } from "../notice.js";
import { inBaseUnit } from "./csv-unit.js";
import { readDocuments } from "./documents.js";
import type { Importer, Left, Params } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { elements, field, isObject, words } from "./json.js";
import { numeral } from "./numeral.js";
import { poolRuns } from "./observation.js";
import type { Observation } from "./observation.js";
import { failedRun } from "./run-issue.js";
import { statedFacts } from "./stated-facts.js";

interface Meaning {
  readonly unit: string;
  readonly direction: MetricDirection;
  readonly metric: string | undefined;
}

/**
 * Answers of Prometheus to a query over a range, or of one moment. A series has no unit and no direction: the
 * parameters `unit` and `direction` (higher, lower) must state them; `metric` may name what the query computes.
 * Points are intervals of one run, not runs. Labels are parameters. No dimension.
 */
export const prometheus: Importer = {
  tool: "prometheus",
  accepts: 'import the answer of /api/v1/query_range with params: { unit: "s", direction: "lower" }',
  detect: (text) => {
    if (!text.includes('"resultType"')) return 0;
    return text.includes('"status"') ? 1 : 0.6;
  },
  read: (text, given) => {
    const { stated, context } = statedFacts(given, ["unit", "direction", "metric"]);
    const direction = (["higher", "lower"] as const).find((word) => word === stated.get("direction"));
    const unit = (stated.get("unit") ?? "").slice(0, 60);
    const missing = [
      ...(unit === "" ? [missingFact("unit", "s, B/s or 1/s")] : []),
      ...(direction === undefined ? [missingFact("direction", "higher or lower")] : []),
    ];
    if (direction === undefined || missing.length > 0) return { measurements: [], left: [], issues: missing };
    const { documents, left, issues } = readDocuments(text);
    const meaning = { unit, direction, metric: stated.get("metric")?.slice(0, 150) };
    const read = documents.map((document, index) => readAnswer(document, `documents[${index}]`, meaning));
    const observations = read.flatMap((one) => one.observations);
    return {
      measurements: poolRuns(observations.slice(0, mostRuns), context),
      left: [...left, ...read.flatMap((one) => one.left)],
      issues: [
        ...issues,
        ...read.flatMap((one) => one.issues),
        ...(observations.length > mostRuns ? [tooManyRuns("documents", observations.length)] : []),
      ],
    };
  },
};

interface Answer {
  readonly observations: readonly Observation[];
  readonly left: readonly Left[];
  readonly issues: readonly Issue[];
}

function readAnswer(document: unknown, path: string, meaning: Meaning): Answer {
  const status = field(document, "status");
  if (status !== "success") {
    const received = words(field(document, "error")) || words(status) || "no answer";
    return { observations: [], left: [], issues: [failedRun("Prometheus", path, received)] };
  }
  const data = field(document, "data");
  const type = words(field(data, "resultType"));
  const series = elements(field(data, "result"));
  if (type !== "matrix" && type !== "vector") {
    return {
      observations: [],
      left: [note(path, "no-series", `A result of the type ${type.slice(0, 40)} is no series.`)],
      issues: [],
    };
  }
  const left: Left[] = [];
  if (series.length === 0)
    left.push(note(path, "no-data", "The query matched no series: that is missing, not 0."));
  if (elements(field(document, "warnings")).length > 0) {
    left.push(note(`${path}.warnings`, "warnings", "Prometheus warns that the answer may be incomplete."));
  }
  const observations = series.slice(0, mostRuns).flatMap((one, index) => {
    const here = `${path}.data.result[${index}]`;
    if (field(one, "histograms") !== undefined || field(one, "histogram") !== undefined) {
      left.push(note(here, "native-histogram", "Native histograms are not read; query a quantile of them."));
    }
    const points = type === "matrix" ? elements(field(one, "values")) : [field(one, "value")];
    const values = points.flatMap((point) => {
      const written = elements(point)[1];
      return typeof written === "string" ? (numeral(written) ?? []) : [];
    });
    if (values.length < points.length) {
      const lost = points.length - values.length;
      left.push(
        note(here, "not-a-number", `${lost} points that are no number, infinite or negative are left out.`),
      );
    }
    return values.map((value): Observation => ({
      benchmark: "prometheus",
      metric: (meaning.metric ?? words(field(field(one, "metric"), "__name__"))) || "query",
      direction: meaning.direction,
      statistic: "mean",
      sampleKind: type === "matrix" ? "interval" : "aggregate",
      ...inBaseUnit(value, meaning.unit),
      params: labels(field(one, "metric")),
      tool: { name: "prometheus" },
    }));
  });
  return { observations, left, issues: [] };
}

function labels(metric: unknown): Params {
  const names = isObject(metric) ? Object.keys(metric).slice(0, 30) : [];
  return Object.fromEntries(
    names
      .filter((name) => name !== "__name__" && /^[a-zA-Z_]\w{0,60}$/.test(name) && !(name in {}))
      .map((name) => [name, words(field(metric, name))]),
  );
}

const note = (path: string, reason: string, message: string): Left => ({ path, reason, message });

const missingFact = (name: string, expected: string): Issue =>
  importIssue({
    code: `missing-${name}`,
    path: `params.${name}`,
    expected,
    received: "none",
    message: `A series of Prometheus has no ${name}: state it among the parameters of the import.`,
  });
