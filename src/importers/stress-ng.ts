import { parseDate } from "../quantity/date.js";
import type { Importer, Left } from "./importer.js";
import { importIssue } from "./issue.js";
import { amount, elements, field, words } from "./json.js";
import { readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { partialRun } from "./run-issue.js";
import { yamlDocuments } from "./yaml-documents.js";

/**
 * stress-ng's `--yaml` of `--metrics`, a document a run. Bogus operations by wall-clock time; no dimension: its
 * manual says that they are no benchmark, and their size differs from version to version.
 */
export const stressNg: Importer = {
  tool: "stress-ng",
  accepts: "run stress-ng with --metrics --yaml FILE and import the file",
  detect: (text) => {
    if (text.includes("stress-ng-version:")) return 1;
    return text.includes("bogo-ops-per-second-real-time:") ? 0.9 : 0;
  },
  read: (text, context) => {
    const documents = isReport(text) ? yamlDocuments(text) : [];
    if (documents === undefined) return { measurements: [], left: [], issues: [unreadable] };
    const ended = /^\.\.\.[ \t]*$/m.test(text.slice(-200));
    const runs = documents
      .filter(
        (document) =>
          field(document, "metrics") !== undefined || field(document, "system-info") !== undefined,
      )
      .map((document, index, all) =>
        readDocument(document, `documents[${index}]`, ended || index < all.length - 1),
      );
    return readingOf(runs, context);
  },
};

function readDocument(document: unknown, path: string, ended: boolean): Run {
  const system = field(document, "system-info");
  const version = scalar(field(system, "stress-ng-version"));
  const day = scalar(field(system, "date-yyyy-mm-dd")).replaceAll(":", "-");
  const kernel = words(field(system, "release"));
  const left: Left[] = [];
  const observations = elements(field(document, "metrics")).flatMap((metric, index) => {
    const stressor = words(field(metric, "stressor"));
    const rate = amount(field(metric, "bogo-ops-per-second-real-time")) ?? 0;
    const wall = amount(field(metric, "wall-clock-time"));
    const operations = amount(field(metric, "bogo-ops"));
    if (stressor === "" || rate === 0 || wall === undefined) {
      left.push(noOperations(`${path}.metrics[${index}]`));
      return [];
    }
    return {
      benchmark: `stress-ng/${stressor}`,
      metric: "bogus-operations-per-second",
      unit: "1/s",
      direction: "higher" as const,
      statistic: "rate" as const,
      value: rate,
      ...(operations !== undefined && Number.isInteger(operations) && { observations: operations }),
      params: {},
      tool: { name: "stress-ng", ...(version !== "" && { version }) },
      environment: kernel === "" ? {} : { kernel },
      takenAt: parseDate(day).ok ? day : undefined,
      validity: ended ? [] : ["partial"],
    };
  });
  const cut = ended ? [] : [partialRun("stress-ng", path, "the end of the document, ...", "none")];
  return { observations, left, issues: cut };
}

/** The parser is slow: what is none of this tool's is not given to it. */
const isReport = (text: string): boolean => /^(?:metrics|system-info):/m.test(text);

/** Versions such as `0.15` are numbers to YAML. */
const scalar = (value: unknown): string => (typeof value === "number" ? String(value) : words(value));

const noOperations = (path: string): Left => ({
  path,
  reason: "no-operations",
  message: "A stressor without operations, or without their rate.",
});

const unreadable = importIssue({
  code: "incomplete-yaml",
  path: "text",
  expected: "a YAML file of stress-ng",
  received: "none that can be read",
  message: "The text is too long, damaged or refers to parts of itself; run stress-ng again.",
});
