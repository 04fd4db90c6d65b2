import { readDocuments } from "./documents.js";
import { hyperfineRun1, hyperfineRun2 } from "./hyperfine-result.js";
import type { HyperfineResult } from "./hyperfine-result.js";
import type { Importer, Left } from "./importer.js";
import { elements, field, words } from "./json.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { failedRun } from "./run-issue.js";

/**
 * hyperfine's `--export-json`, the flat results of 1.x and the measurements of schema 2. Each timing is one sample;
 * the timings of one command follow one another in one boot, so they are iterations. Nothing votes for a dimension:
 * what a command spends its time on is not in the file. Timings of a command that ended with another exit code than 0
 * are marked as failed.
 */
export const hyperfine: Importer = {
  tool: "hyperfine",
  accepts: "run hyperfine with --export-json",
  detect: (text) => {
    if (!text.includes('"results"') || !text.includes('"command"')) return 0;
    if (text.includes('"hyperfine_version"')) return 1;
    if (text.includes('"exit_codes"') && text.includes('"user"') && text.includes('"system"')) return 1;
    const older = ['"mean"', '"stddev"', '"user"', '"system"', '"min"', '"max"'];
    return older.every((name) => text.includes(name)) ? 0.8 : 0;
  },
  read: (text, context) => {
    const { documents, left, issues } = readDocuments(text);
    return readingOf(documents.map(readDocument), context, { left, issues });
  },
};

function readDocument(document: unknown, index: number): Run {
  const path = `documents[${index}]`;
  const results = field(document, "results");
  if (!Array.isArray(results)) return { observations: [], left: [notHyperfine(path)], issues: [] };
  const version = words(field(field(document, "metadata"), "hyperfine_version"));
  const runs = elements(results).map((result, place) => {
    const read = field(result, "measurements") === undefined ? hyperfineRun1 : hyperfineRun2;
    return readResult(read(result), version, `${path}.results[${place}]`);
  });
  return {
    observations: runs.flatMap((run) => run.observations),
    left: runs.flatMap((run) => run.left),
    issues: runs.flatMap((run) => run.issues),
  };
}

function readResult(result: HyperfineResult, version: string, path: string): Run {
  const failures = result.figures.filter(({ failed }) => failed).length;
  const codes = [...new Set(result.exitCodes.filter((code) => code !== 0))].slice(0, 5).join(", ");
  return {
    observations: result.figures.flatMap(({ failed, ...figure }): readonly Observation[] =>
      figure.value === 0
        ? []
        : [
            {
              ...figure,
              direction: "lower",
              benchmark: "hyperfine",
              params: { command: result.command, ...result.parameters },
              tool: { name: "hyperfine", ...(version !== "" && { version }) },
              validity: failed ? ["failed"] : [],
            },
          ],
    ),
    left: [
      ...(result.figures.length === 0 ? [noTimes(path)] : []),
      ...(result.figures.some(({ value }) => value === 0) ? [unresolved(path)] : []),
    ],
    issues: failures === 0 ? [] : [failedRun("hyperfine", `${path}.exit_codes`, `exit code ${codes}`)],
  };
}

const notHyperfine = (path: string): Left => ({
  path,
  reason: "not-hyperfine",
  message: "A JSON document without hyperfine's list of results.",
});

const noTimes = (path: string): Left => ({
  path,
  reason: "no-timings",
  message: "The result holds no timing.",
});

const unresolved = (path: string): Left => ({
  path,
  reason: "below-resolution",
  message: "A time of 0 is below the resolution, or was never taken; it is no figure.",
});
