import type { Issue } from "../notice.js";
import { parseDate } from "../quantity/date.js";
import type { Importer, Left } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { field } from "./json.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { inPhoronixUnit, phoronixDimension, phoronixResult, several } from "./phoronix-result.js";
import type { PhoronixEntry, PhoronixResult } from "./phoronix-result.js";
import { failedRun } from "./run-issue.js";
import { statedFacts } from "./stated-facts.js";
import { xmlDocument, xmlText } from "./xml.js";

type System = Pick<Observation, "environment" | "takenAt"> & {
  readonly name: string;
  readonly version: string;
};

/**
 * The Phoronix Test Suite's `composite.xml`: the samples of every run, the direction and the hardware text. The
 * suite adds runs while they spread, so that their number is no choice of the asker's.
 * Of a file with several systems each is a platform under its own identifier, unless the parameter `system` names
 * the one that was the platform. A short list of profiles speaks for `cpu`, `memory`, storage and network.
 */
export const phoronix: Importer = {
  tool: "phoronix",
  accepts: "import composite.xml of a saved result of the Phoronix Test Suite",
  detect: (text) => {
    if (!text.includes("<PhoronixTestSuite>")) return 0;
    return text.includes("<Result>") || text.includes("<System>") ? 1 : 0.6;
  },
  read: (text, given) => {
    const { stated, context } = statedFacts(given, ["system"]);
    const begin = Math.max(0, text.indexOf("<?xml"), text.indexOf("<PhoronixTestSuite>") - 200);
    const parsed = xmlDocument(text.slice(text.startsWith("<?xml", begin) ? begin : 0));
    if ("refused" in parsed) return { measurements: [], left: [], issues: [unreadable(parsed.refused)] };
    const suite = field(parsed.document, "PhoronixTestSuite");
    const systems = new Map(
      several(field(suite, "System")).map((one) => [xmlText(field(one, "Identifier")), system(one)]),
    );
    const results = several(field(suite, "Result"));
    const wanted = stated.get("system");
    const runs = results.slice(0, mostRuns).map((result, index) => {
      const read = phoronixResult(result);
      const entries = read.entries.filter((entry) => wanted === undefined || entry.system === wanted);
      return readResult({ ...read, entries }, `results[${index}]`, systems, wanted === undefined);
    });
    const many = wanted === undefined && systems.size > 1;
    const processors = new Set([...systems.values()].map(({ environment }) => environment?.["cpu-model"]));
    return readingOf(runs, context, {
      left: [
        ...(many ? [severalSystems([...systems.keys()])] : []),
        ...(many && processors.size > 1 ? [differentProcessors] : []),
      ],
      issues: [
        ...(results.length > mostRuns ? [tooManyRuns("results", results.length)] : []),
        ...(wanted !== undefined && !systems.has(wanted) ? [unknownSystem(wanted, [...systems.keys()])] : []),
      ],
    });
  },
};

function readResult(
  result: PhoronixResult,
  path: string,
  systems: ReadonlyMap<string, System>,
  named: boolean,
): Run {
  if (!result.scalar) return { observations: [], left: [noScalar(path)], issues: [] };
  const { direction } = result;
  if (direction === undefined)
    return { observations: [], left: [undirected(path, result.title)], issues: [] };
  const failed = result.entries.filter(({ value }) => value === undefined || value === 0);
  const dimension = phoronixDimension(result);
  const observations = result.entries.flatMap((entry) => {
    if (failed.includes(entry)) return [];
    const system = systems.get(entry.system);
    return samplesOf(entry).map(({ value, sampleKind }): Observation => {
      const base = inPhoronixUnit(value, result.scale);
      return {
        ...base,
        sampleKind,
        benchmark: `phoronix/${result.profile}`,
        metric: result.scale === "" ? "score" : result.scale.toLowerCase(),
        direction,
        statistic: base.unit.endsWith("/s") ? "rate" : "mean",
        params: {
          ...(result.description !== "" && { description: result.description }),
          ...(result.arguments !== "" && { arguments: result.arguments }),
          ...(result.profileVersion !== "" && { "profile-version": result.profileVersion }),
          ...(result.appVersion !== "" && { "app-version": result.appVersion }),
        },
        tool: {
          name: "phoronix",
          ...(system !== undefined && system.version !== "" && { version: system.version }),
        },
        ...(system?.environment !== undefined && { environment: system.environment }),
        takenAt: system?.takenAt,
        ...(named && systems.size > 1 && entry.system !== "" && { platform: entry.system }),
        ...(dimension !== undefined && { dimension }),
      };
    });
  });
  const issues = failed.map(({ system }) =>
    failedRun("The suite", path, `no value of ${system || "a system"}`),
  );
  return { observations, left: [], issues };
}

/** The runs where the file holds them, else the mean of runs it does not count. */
const samplesOf = ({ value, raw }: PhoronixEntry) =>
  raw.length > 0
    ? raw.filter((one) => one > 0).map((one) => ({ value: one, sampleKind: "run" as const }))
    : [{ value: value ?? 0, sampleKind: "aggregate" as const }];

function system(element: unknown): System {
  const text = (name: string): string => xmlText(field(element, name));
  const part = (name: string, key: string): string =>
    text(name)
      .split(", ")
      .find((one) => one.startsWith(`${key}: `))
      ?.slice(key.length + 2, key.length + 202) ?? "";
  const facts = [
    ["cpu-model", part("Hardware", "Processor")],
    ["memory", part("Hardware", "Memory")],
    ["kernel", part("Software", "Kernel")],
    ["system-layer", part("Software", "System Layer")],
  ].filter(([, value]) => value !== "");
  const day = text("TimeStamp").slice(0, 10);
  return {
    name: text("Identifier"),
    version: text("TestClientVersion").slice(0, 60),
    environment: Object.fromEntries(facts) as { readonly [name: string]: string },
    takenAt: parseDate(day).ok ? day : undefined,
  };
}

const unreadable = (received: string): Issue =>
  importIssue({
    code: "incomplete-xml",
    path: "text",
    expected: "a complete composite.xml",
    received,
    message: "The text is not read: it is cut off, damaged or no result file; export the result again.",
  });

const unknownSystem = (wanted: string, names: readonly string[]): Issue =>
  importIssue({
    code: "unknown-system",
    path: "params.system",
    expected: names.join(", "),
    received: wanted,
    message: "The file holds no system of that name.",
  });

const severalSystems = (names: readonly string[]): Left => ({
  path: "systems",
  reason: "several-systems",
  message: `Each system is a platform of its name (${names.join(", ").slice(0, 200)}); import one alone by the parameter system.`,
});

const differentProcessors: Left = {
  path: "systems",
  reason: "different-processors",
  message: "The systems name different processors: a difference between them is one of hardware too.",
};

const noScalar = (path: string): Left => ({
  path,
  reason: "no-scalar",
  message: "A series, a picture or a pass is no figure to compare.",
});

const undirected = (path: string, title: string): Left => ({
  path,
  reason: "unknown-direction",
  message: `The file does not say whether more of ${title.slice(0, 60) || "it"} is better.`,
});
