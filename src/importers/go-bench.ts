import { goBenchLine, goUnits, statedUnit } from "./go-bench-line.js";
import type { GoBenchLine, GoUnit } from "./go-bench-line.js";
import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { poolRuns } from "./observation.js";
import type { Observation } from "./observation.js";
import { failedRun } from "./run-issue.js";
import { textLines } from "./text-lines.js";

const configuration = /^([a-z][a-z0-9-]{0,40}): *(\S.{0,180})$/;

/** The settings above a line, as observations carry them. */
interface Settings {
  readonly params: { readonly [name: string]: string };
  readonly environment: { readonly [name: string]: string };
}

interface Found {
  readonly line: GoBenchLine;
  readonly block: number;
  /** One text for a benchmark of one package at one number of processors. */
  readonly key: string;
  readonly settings: Settings;
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
    let settings: Settings = { params: {}, environment: {} };
    const found: Found[] = [];
    const failures: { readonly line: string; readonly index: number }[] = [];
    let block = 0;
    let lines = 0;
    textLines(text).forEach((line, index) => {
      const result = goBenchLine(line);
      if (result !== undefined) {
        lines += 1;
        if (lines <= mostRuns) found.push({ line: result, block, settings, key: keyOf(result, settings) });
        return;
      }
      if (/^(?:goos: |PASS$|FAIL$|FAIL[ \t]|ok[ \t])/.test(line)) block += 1;
      if (/^(?:--- FAIL: Benchmark|panic: |FAIL[ \t])/.test(line)) failures.push({ line, index });
      const unit = statedUnit(line);
      const setting = configuration.exec(line);
      if (unit !== undefined) units.set(...unit);
      else if (setting !== null)
        settings = withSetting(settings, setting[1] ?? "", (setting[2] ?? "").trim());
    });
    const repeated = repeatedNames(found);
    return {
      measurements: poolRuns(
        found.flatMap((one) => observations(one, units, repeated)),
        context,
      ),
      left: unknownUnits(found, units),
      issues: [
        ...failures.map(({ line, index }) => failedRun("go test", `lines[${index}]`, line)),
        ...(lines > mostRuns ? [tooManyRuns("lines", lines)] : []),
      ],
    };
  },
};

/** Of the settings those that are read; a repeated one, as above each package, changes nothing. */
function withSetting(settings: Settings, name: string, value: string): Settings {
  const { params, environment } = settings;
  if (name === "pkg")
    return params["package"] === value ? settings : { params: { package: value }, environment };
  if (!machine.includes(name) || environment[name] === value) return settings;
  const known = { ...environment, [name]: value };
  const inOrder = machine.flatMap((one) => (known[one] === undefined ? [] : [[one, known[one]] as const]));
  return { params, environment: Object.fromEntries(inOrder) };
}

const machine: readonly string[] = ["cpu", "goos", "goarch"];

const keyOf = ({ name, processors }: GoBenchLine, { params }: Settings): string =>
  `${processors} ${name} ${params["package"] ?? ""}`;

/** The names that one process printed more than once. */
function repeatedNames(lines: readonly Found[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { block, key } of lines) {
    const here = `${block} ${key}`;
    if (seen.has(here)) repeated.add(key);
    seen.add(here);
  }
  return repeated;
}

function observations(
  { line, settings, key }: Found,
  units: ReadonlyMap<string, GoUnit>,
  repeated: ReadonlySet<string>,
): readonly Observation[] {
  const benchmark = `go/${line.name}`;
  const params = { ...settings.params, gomaxprocs: line.processors };
  const sampleKind = repeated.has(key) ? "iteration" : "run";
  const found: Observation[] = [];
  for (const { value, unit } of line.values) {
    const known = units.get(unit);
    if (known === undefined) continue;
    found.push({
      metric: known.metric,
      unit: known.unit,
      direction: known.direction,
      statistic: known.statistic,
      value: known.perBase < 1 ? value * Math.round(1 / known.perBase) : value / known.perBase,
      benchmark,
      observations: line.iterations,
      params,
      tool: goTool,
      environment: settings.environment,
      sampleKind,
    });
  }
  return found;
}

const goTool = { name: "go-bench" };

function unknownUnits(lines: readonly Found[], units: ReadonlyMap<string, GoUnit>): readonly Left[] {
  const unknown = new Set(lines.flatMap(({ line }) => line.values.map(({ unit }) => unit.slice(0, 60))));
  return [...unknown]
    .filter((unit) => !units.has(unit))
    .map((unit) => ({
      path: "lines",
      reason: "unknown-direction",
      message: `Nothing says whether more ${unit} is better; add a line "Unit ${unit} better=higher" or better=lower.`,
    }));
}
