import { parseDocument } from "yaml";
import { exitCodes, StopError } from "./exit-code.js";

/** The data in a text of JSON or YAML. Throws StopError with line and column where it is neither. */
export function parseStructured(text: string, source: string): unknown {
  const clean = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (!LIKE_JSON.test(clean)) return parseYaml(clean, source);
  const json = parseJson(clean);
  if (json) return json.data;
  const line = lineOfComment(clean);
  if (line === undefined) return parseYaml(clean, source);
  throw new StopError(exitCodes.file, [
    `${source} is neither YAML nor JSON: line ${line} has a comment, and JSON has none; YAML has them behind #.`,
  ]);
}

/** Starts as an object or a list, or as a comment before one. */
const LIKE_JSON = /^\s*(?:[[{]|\/[/*])/;

/** The first line with a comment of JavaScript, outside quoted texts. */
function lineOfComment(text: string): number | undefined {
  const unquoted = text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const at = unquoted.search(/(?<=^|[\s,[\]{}"])\/[/*]/);
  return at < 0 ? undefined : unquoted.slice(0, at).split("\n").length;
}

/** In brackets, because `null` is data as well; `undefined` where the text may still be YAML in flow style. */
function parseJson(text: string): { readonly data: unknown } | undefined {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** A value on the command line: YAML's reading of it, so that `40` is a number and `4Gi` a text. */
export const parseValue = (text: string, source: string): unknown => parseYaml(text, source);

function parseYaml(text: string, source: string): unknown {
  const unreadable = (reason: string): StopError =>
    new StopError(exitCodes.file, [`${source} is neither YAML nor JSON: ${reason}`]);
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) throw unreadable(error.message.split("\n")[0]?.replace(/:$/, ".") ?? "");
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (fault) {
    throw unreadable(fault instanceof Error ? fault.message : "it cannot be unfolded");
  }
}
