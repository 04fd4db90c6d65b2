import { goBenchLine, goUnits, statedUnit } from "./go-bench-line.js";
import type { GoBenchLine, GoUnit } from "./go-bench-line.js";
import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { poolRuns } from "./observation.js";
import type { Observation } from "./observation.js";
import { failedRun } from "./run-issue.js";
import { textLines } from "./text-lines.js";

const configuration = /^([a-z][a-z0-9-]{0,40}): *(\S.{0,180})$/;

interface Found extends GoBenchLine {
  readonly block: number;
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * Go's benchmark format (`go test -bench`, also benchstat's tidied units). Lines that repeat a name within one
 * process are iterations, not runs; a name that each of several appended outputs holds once is a run in each.
 * No dimension: what the code does is its author's matter. A unit of one's own needs its line
 * `Unit items/op better=higher`.
 */
export const goBench: Importer = {
  tool: "go-bench",
  accepts: "run go test -run '^$' -bench . once for each repetition and append what it prints",
  detect: (text) => {
    if (!/^Benchmark\S{0,200}[ \t]+\d{1,12}[ \t]+[\d.e+-]{1,30} \S/m.test(text)) return 0;
    return /^Benchmark\S{0,200}[ \t]+\d{1,12}[ \t]+[\d.e+-]{1,30} (?:ns|sec)\/op/m.test(text) ? 1 : 0.7;
  },
  read: (text, context) => {
    const units = new Map(goUnits);
    let settings: ReadonlyMap<string, string> = new Map();
    const found: Found[] = [];
    const failures: { readonly line: string; readonly index: number }[] = [];
    let block = 0;
    textLines(text).forEach((line, index) => {
      const result = goBenchLine(line);
      const setting = configuration.exec(line);
      const unit = statedUnit(line);
      if (/^(?:goos: |PASS$|FAIL$|FAIL[ \t]|ok[ \t])/.test(line)) block += 1;
      if (/^(?:--- FAIL: Benchmark|panic: |FAIL[ \t])/.test(line)) failures.push({ line, index });
      if (result !== undefined) found.push({ ...result, block, settings });
      else if (unit !== undefined) units.set(...unit);
      else if (setting !== null)
        settings = new Map([...settings, [setting[1] ?? "", (setting[2] ?? "").trim()]]);
    });
    const read = found.slice(0, mostRuns);
    const repeated = repeatedNames(read);
    return {
      measurements: poolRuns(
        read.flatMap((line) => observations(line, units, repeated)),
        context,
      ),
      left: unknownUnits(read, units),
      issues: [
        ...failures.map(({ line, index }) => failedRun("go test", `lines[${index}]`, line)),
        ...(found.length > mostRuns ? [tooManyRuns("lines", found.length)] : []),
      ],
    };
  },
};

const nameOf = ({ name, processors, settings }: Found): string =>
  JSON.stringify([settings.get("pkg") ?? "", name, processors]);

/** The names that one process printed more than once. */
function repeatedNames(lines: readonly Found[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    const name = nameOf(line);
    const here = `${line.block} ${name}`;
    if (seen.has(here)) repeated.add(name);
    seen.add(here);
  }
  return repeated;
}

function observations(
  line: Found,
  units: ReadonlyMap<string, GoUnit>,
  repeated: ReadonlySet<string>,
): readonly Observation[] {
  const { settings, name, processors, iterations } = line;
  const pkg = settings.get("pkg");
  const environment = ["cpu", "goos", "goarch"].flatMap((key) => {
    const value = settings.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const shared = {
    benchmark: `go/${name}`,
    observations: iterations,
    params: { ...(pkg !== undefined && { package: pkg }), gomaxprocs: processors },
    tool: { name: "go-bench" },
    environment: Object.fromEntries(environment),
    sampleKind: repeated.has(nameOf(line)) ? ("iteration" as const) : ("run" as const),
  };
  return line.values.flatMap(({ value, unit }) => {
    const known = units.get(unit);
    if (known === undefined) return [];
    const { perBase, ...metric } = known;
    return {
      ...metric,
      value: perBase < 1 ? value * Math.round(1 / perBase) : value / perBase,
      ...shared,
    };
  });
}

function unknownUnits(lines: readonly Found[], units: ReadonlyMap<string, GoUnit>): readonly Left[] {
  const unknown = new Set(lines.flatMap(({ values }) => values.map(({ unit }) => unit.slice(0, 60))));
  return [...unknown]
    .filter((unit) => !units.has(unit))
    .map((unit) => ({
      path: "lines",
      reason: "unknown-direction",
      message: `Nothing says whether more ${unit} is better; add a line "Unit ${unit} better=higher" or better=lower.`,
    }));
}
