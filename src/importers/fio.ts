import type { Issue } from "../notice.js";
import { calendarDay } from "./calendar-day.js";
import { readEachDocument } from "./documents.js";
import { fioJob, isPartial } from "./fio-job.js";
import { fioFigures } from "./fio-figures.js";
import { combinedLeg, fioEntries, fioLeg, legNames } from "./fio-leg.js";
import type { FioLeg, LegName } from "./fio-leg.js";
import { fioTerseRuns, isFioTerse } from "./fio-terse.js";
import type { ImportContext, Importer, Left, Reading } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { amount, field, words } from "./json.js";
import { collector, readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";

/**
 * fio `--output-format=json` or `json+`, versions 2 and 3, one document a run, also beside its other formats; or
 * `terse` alone, versions 3 to 5, one line a job.
 * Small blocks: IOPS speak for `storage-iops`, the mean latency for `storage-latency` (submission included: in a
 * guest the cost of the doorbell lands there). Large blocks: bandwidth speaks for `storage-throughput`. A mixed
 * job votes with its leading direction only, and a job that was told its rate does not vote.
 */
export const fio: Importer = {
  tool: "fio",
  accepts: "run fio with --output-format=json (terse is read too, but names no options of the job)",
  detect: (text) => {
    if (!text.includes('"fio version"')) return terseLine.test(text) ? 1 : 0;
    return text.includes('"jobs"') ? 1 : 0.6;
  },
  read: (text, context) => {
    const collected = collector(context);
    let count = 0;
    let last: unknown;
    const { around, ...found } = readEachDocument(text, (document, index) => {
      collected.add(readDocument(document, `documents[${index}]`, false));
      count = index + 1;
      last = document;
    });
    if (count === 0 && terseLine.test(text)) return readTerse(text, context);
    if (count !== 1 || !around.includes("fio: terminating on signal")) return collected.reading(found);
    return readingOf([readDocument(last, "documents[0]", true)], context, found);
  },
};

const terseLine = /^[345];fio-\d/m;

/** Terse lines name no option of the job, and the clones of one look like repetitions of it. */
function readTerse(text: string, context: ImportContext): Reading {
  const stopped = text.includes("fio: terminating on signal");
  const { runs, issues } = fioTerseRuns(text);
  const other = text.split("\n").some((line) => line.trim() !== "" && !isFioTerse(line));
  return readingOf(
    runs.map(({ document, path }) => readDocument(document, path, stopped && runs.length === 1)),
    context,
    { left: [withoutOptions, ...(other ? [otherLines] : [])], issues },
  );
}

const withoutOptions: Left = {
  path: "lines.options",
  reason: "no-job-options",
  message:
    "Terse output names no block size, depth or direct I/O: state them in params. Each line counts as a run: run clones of numjobs with --group_reporting.",
};

const otherLines: Left = { path: "text", reason: "not-terse", message: "Lines that are no terse output." };

function readDocument(document: unknown, path: string, stopped: boolean): Run {
  if (typeof field(document, "fio version") !== "string") {
    const left = { path, reason: "not-fio", message: "A JSON document without a fio version." };
    return { observations: [], left: [left], issues: [] };
  }
  const jobs = new Map<string, { readonly clones: unknown[]; readonly index: number }>();
  const entries = fioEntries(document);
  entries.slice(0, mostRuns).forEach((entry, index) => {
    const key = JSON.stringify([words(field(entry, "jobname")), amount(field(entry, "groupid"))]);
    const job = jobs.get(key);
    if (job === undefined) jobs.set(key, { clones: [entry], index });
    else job.clones.push(entry);
  });
  const runs = [...jobs.values()].map(({ clones, index }) =>
    readJob(document, clones, `${path}.jobs[${index}]`, stopped),
  );
  return {
    observations: runs.flatMap((run) => run.observations),
    left: [
      ...(field(document, "client_stats") === undefined ? [] : [clientServer(path)]),
      ...runs.flatMap((run) => run.left),
    ],
    issues: [
      ...(entries.length > mostRuns ? [tooManyRuns(`${path}.jobs`, entries.length)] : []),
      ...runs.flatMap((run) => run.issues),
    ],
  };
}

/** One job, with its clones. */
function readJob(document: unknown, entries: readonly unknown[], path: string, stopped: boolean): Run {
  const left: Left[] = [];
  const issues: Issue[] = [];
  const [entry] = entries;
  const job = fioJob(document, entry);
  const legs = new Map<LegName, FioLeg>();
  for (const name of legNames) {
    const [first, ...others] = entries.flatMap((clone) => fioLeg(clone, name) ?? []);
    if (first !== undefined) legs.set(name, combinedLeg([first, ...others]));
  }
  const errors = entries
    .map((clone) => field(clone, "error"))
    .filter((error) => error !== undefined && error !== 0);
  const validity = [
    ...(errors.length > 0 ? ["failed"] : []),
    ...(stopped || isPartial(job, work(legs)) ? ["partial"] : []),
  ];
  if (errors.length > 0) issues.push(failedRun("fio", `${path}.error`, errors[0]));
  if (validity.includes("partial"))
    issues.push(
      partialRun(
        "fio",
        path,
        job.runtime === undefined ? "a complete run" : `a run of ${job.runtime} s`,
        "a shorter one",
      ),
    );
  if (legs.size === 0 && errors.length === 0) {
    left.push({ path, reason: "no-operations", message: "The job did no operation in any direction." });
  }
  if (entries.length > 1) {
    left.push({
      path: `${path}.percentiles`,
      reason: "not-combinable",
      message: `Percentiles of ${entries.length} clones cannot be combined; run fio with --group_reporting.`,
    });
  }
  const name = words(field(entry, "jobname"));
  const version = words(field(document, "fio version")).replace(/^fio-/, "");
  const shared = {
    benchmark: name === "" ? "fio" : `fio/${name}`,
    params: job.params,
    tool: { name: "fio", ...(version !== "" && { version }) },
    environment: job.runtime === undefined ? {} : { runtime: job.runtime },
    takenAt: calendarDay(amount(field(document, "timestamp"))),
    validity,
  };
  const voter = [job.leading, "read", "write"].find((direction) => legs.has(direction as LegName));
  const observations = [...legs].flatMap(([direction, leg]) => {
    const votes = direction === voter && validity.length === 0 && !job.limited;
    return fioFigures(direction, leg).map((figure) => ({
      benchmark: shared.benchmark,
      params: shared.params,
      tool: shared.tool,
      environment: shared.environment,
      takenAt: shared.takenAt,
      validity: shared.validity,
      metric: figure.metric,
      unit: figure.unit,
      direction: figure.direction,
      statistic: figure.statistic,
      value: figure.value,
      observations: figure.observations,
      dimension: votes ? figure.dimension : undefined,
    }));
  });
  return { observations, left, issues };
}

/** The longest leg's time and the bytes of all. */
function work(legs: ReadonlyMap<LegName, FioLeg>): { readonly seconds: number; readonly bytes: number } {
  const all = [...legs.values()];
  return {
    seconds: Math.max(0, ...all.map((leg) => leg.seconds ?? 0)),
    bytes: all.reduce((sum, leg) => sum + (leg.bytesPerSecond ?? 0) * (leg.seconds ?? 0), 0),
  };
}

const clientServer = (path: string): Left => ({
  path: `${path}.client_stats`,
  reason: "client-server-run",
  message: "Results of fio's client and server mode; import each client's own output.",
});
