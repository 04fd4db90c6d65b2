import type { MeasurementInput } from "../brief/input/measurement.js";
import type { ImportContext, Importer, Left } from "./importer.js";
import { importIssue, limitedIssues, mostIssues } from "./issue.js";
import { readers } from "./readers.js";
import { fittingReaders } from "./recognition.js";
import { cleanText, longestText } from "./text.js";
import { tidyCsv } from "./tidy-csv.js";
import type { Issue } from "../notice.js";

/** The names that the option `tool` takes, and how to run each tool. */
export const tools: readonly { readonly name: string; readonly accepts: string }[] = readers.map(
  ({ tool, accepts }) => ({ name: tool, accepts }),
);

export interface ImportOptions extends ImportContext {
  /** The reader to use; without it the text's content decides, or a mapping of columns, which only a table has. */
  readonly tool?: string;
}

export interface Imported {
  readonly measurements: readonly MeasurementInput[];
  readonly issues: readonly Issue[];
  /** The reader that was used, `unknown` where none fits. */
  readonly tool: string;
  readonly left: readonly Left[];
}

/**
 * The measurements in the output of a benchmark tool, ready for `brief.measurements`.
 * One document or file is one run; several runs in one text are several samples of one measurement. Units are
 * base units. A failed or missing run is never 0. Never throws: what is wrong with the text is in `issues`,
 * what was not read and why in `left` (each at most 1,000). At most 16 Mi characters.
 */
export function importMeasurements(text: string, settings: ImportOptions): Imported {
  const { tool, ...context } = settings;
  const refused = refusal(text, settings);
  if (refused !== undefined) return nothing(refused);
  const clean = cleanText(text);
  if (clean.trim() === "") return nothing(emptyText);
  const guesses = fittingReaders(clean, readers);
  const named = tool ?? (settings.columns === undefined ? undefined : tidyCsv.tool);
  const chosen = readers.find((importer) => importer.tool === named) ?? guesses[0]?.importer;
  if (chosen === undefined) return nothing(unknownFormat(clean));
  const reading = chosen.read(clean, context);
  const issues =
    reading.measurements.length + reading.issues.length === 0 ? [noFigures(chosen)] : reading.issues;
  const others = guesses
    .filter(({ importer }) => importer !== chosen)
    .map(({ importer }) => alsoFits(importer));
  const left = [...others, ...reading.left];
  return {
    measurements: reading.measurements,
    issues: limitedIssues(issues),
    tool: chosen.tool,
    left:
      left.length > mostIssues ? [...left.slice(0, mostIssues), moreLeft(left.length - mostIssues)] : left,
  };
}

const nothing = (issue: Issue): Imported => ({
  measurements: [],
  issues: [issue],
  tool: "unknown",
  left: [],
});

/** What forbids to read at all. Callers without types reach this, so both arguments are looked at. */
function refusal(text: unknown, settings: ImportOptions): Issue | undefined {
  if (typeof text !== "string") {
    return importIssue({
      code: "not-text",
      path: "text",
      expected: "the text of a file",
      received: typeof text,
      message: "Only text can be imported; read the file as UTF-8.",
    });
  }
  if (text.length > longestText) {
    return importIssue({
      code: "too-large",
      path: "text",
      expected: `at most ${longestText} characters`,
      received: `${text.length} characters`,
      message: "The text is too large for a benchmark's output; import each run's own file.",
    });
  }
  if (typeof settings.platform !== "string" || settings.platform === "") {
    return importIssue({
      code: "missing-platform",
      path: "platform",
      expected: "the id of the platform the tool ran on",
      received: typeof settings.platform,
      message: "No output says on which platform of the brief it was made; name it.",
    });
  }
  if (settings.tool === undefined || tools.some(({ name }) => name === settings.tool)) return undefined;
  return importIssue({
    code: "unknown-tool",
    path: "tool",
    expected: tools.map(({ name }) => name).join(", "),
    received: settings.tool,
    message: "There is no reader of that name; leave tool out to let the content decide.",
  });
}

const emptyText: Issue = importIssue({
  code: "empty-file",
  path: "text",
  expected: "the output of a benchmark",
  received: "nothing",
  message: "The text is empty: the run wrote no output. It is missing, not 0.",
});

const unknownFormat = (text: string): Issue =>
  importIssue({
    code: "unknown-format",
    path: "text",
    expected: tools.map(({ name }) => name).join(", "),
    received: text.slice(0, 200),
    message: `No reader knows this text; ${tools.map(({ accepts }) => accepts).join("; ")}.`,
  });

const noFigures = ({ tool, accepts }: Importer): Issue =>
  importIssue({
    code: "no-figures",
    path: "text",
    expected: `a complete output of ${tool}`,
    received: "none",
    message: `The text holds no figure of ${tool}; ${accepts}.`,
  });

const alsoFits = ({ tool }: Importer): Left => ({
  path: "text",
  reason: "also-fits",
  message: `The text also looks like ${tool}'s; import it again with tool: "${tool}" for those figures.`,
});

const moreLeft = (more: number): Left => ({
  path: "text",
  reason: "more-left",
  message: `${more} more parts that were not read are not listed.`,
});
