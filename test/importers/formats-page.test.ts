import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { format } from "prettier";
import type { MeasurementInput } from "../../src/brief/input/measurement.js";
import { importMeasurements } from "../../src/importers/importers.js";
import { readers } from "../../src/importers/readers.js";
import { root } from "../architecture/sources.js";
import { outputs, textOf } from "./outputs.js";

const page = join(root, "docs", "formats.md");

/** `UPDATE_DOCS=1` writes the page anew from the readers and the outputs that the tests read. */
const isUpdating = process.env["UPDATE_DOCS"] === "1";

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const table = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(names), row(names.map(() => "---")), ...rows.map(row)].join("\n");

interface Seen {
  readonly tool: string;
  readonly accepts: string;
  readonly files: readonly string[];
  readonly measurements: readonly MeasurementInput[];
}

const seen: readonly Seen[] = readers.map(({ tool, accepts }) => {
  const files = outputs.filter((output) => output.tool === tool).map(({ path }) => path);
  const measurements = files.flatMap(
    (path) => importMeasurements(textOf(path), { platform: "vm", tool }).measurements,
  );
  return { tool, accepts, files, measurements };
});

const isWritten = (path: string): boolean => path.includes("-written-");

const overview = table(
  ["tool", "how to run it", "versions seen", "outputs read in tests"],
  seen.map(({ tool, accepts, files, measurements }) => {
    const written = files.filter(isWritten).length;
    const counts = [
      ...(files.length > written ? [`${files.length - written} real`] : []),
      ...(written > 0 ? [`${written} written from its documentation`] : []),
    ];
    const versions = unique(measurements.flatMap((one) => one.tool.version ?? []));
    return [`\`${tool}\``, accepts, versions.join(", ") || "not in the output", counts.join(", ")];
  }),
);

const votes = table(
  ["dimension", "tool", "metric", "unit", "statistic"],
  unique(
    seen.flatMap(({ tool, measurements }) =>
      measurements.flatMap(({ dimension, metric, unit, statistic }) =>
        dimension === undefined ? [] : [JSON.stringify([dimension, tool, metric, unit, statistic])],
      ),
    ),
  ).map((text) => JSON.parse(text) as readonly string[]),
);

const metrics = table(
  ["tool", "metric", "unit", "better", "statistic", "a sample is"],
  unique(
    seen.flatMap(({ tool, measurements }) =>
      measurements.map(({ metric, unit, direction, statistic, sampleKind }) =>
        JSON.stringify([tool, metric, unit, direction, statistic, sampleKind]),
      ),
    ),
  ).map((text) => JSON.parse(text) as readonly string[]),
);

const text = `# Benchmark outputs that are read

\`importMeasurements(text, { platform })\` of \`kube-substrate/importers\` knows the tool by the content of its output.
Units become base units; a failed or missing result is no figure; only independent runs are samples of kind \`run\`.
How each output was made stands beside it, in the notes and scripts under \`test/importers/fixtures\` and in
\`examples\`; outputs of tools that could not be run here are written from the format's documentation and say so in
their name. This page is made from the readers and those outputs.

${overview}

## A table of one's own

\`tidy-csv\` reads a table with one number a row, divided by commas, semicolons or tabs: a header
\`platform,run,metric,unit,value\`, and if wanted \`benchmark\`, \`direction\` (higher, lower), \`dimension\`, \`statistic\`,
\`tool\`, \`version\` and \`params.<name>\` for what defines the work. Where the columns have other names, \`columns\` says
what stands where: the name of a column, or \`{ is: … }\` for what every row has. It is an option of
\`importMeasurements\`, and a field of the list \`measurements.yaml\` beside a brief:

\`\`\`yaml
- platform: vm
  files: runs/*.csv # host,time,iops,threads
  columns:
    { run: time, value: iops, metric: { is: iops }, unit: { is: 1/s }, params.threads: threads }
\`\`\`

## What speaks for which dimension

One benchmark has one vote a dimension; figures that restate another, or that were asked for, have none.

${votes}

## Every figure

${metrics}
`;

describe("docs/formats.md", () => {
  it("is what the readers give", async () => {
    const wanted = await format(text, { parser: "markdown", printWidth: 110 });
    if (isUpdating) writeFileSync(page, wanted);
    expect(existsSync(page) ? readFileSync(page, "utf8") : "").toBe(wanted);
  });
});
