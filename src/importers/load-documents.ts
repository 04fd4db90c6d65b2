import { readDocuments } from "./documents.js";
import type { ImportContext, Left, Reading } from "./importer.js";
import { amount, field } from "./json.js";
import { loadReading } from "./load-reading.js";
import type { LoadRun } from "./load-run.js";

/** What a load generator's document holds: its run, if it is one, and what of it is not read. */
export interface LoadDocument {
  readonly run?: LoadRun;
  readonly left?: readonly Left[];
}

/** The JSON documents of a load generator, each one run; a document without a run and a reason is told as left. */
export function loadDocuments(
  text: string,
  context: ImportContext,
  tool: string,
  read: (document: unknown, path: string) => LoadDocument,
): Reading {
  const { documents, left, issues } = readDocuments(text);
  const found = documents.map((document, index) => {
    const path = `documents[${index}]`;
    const result = read(document, path);
    return result.run === undefined && result.left === undefined ? { left: [notOfTool(tool, path)] } : result;
  });
  return loadReading(
    found.flatMap(({ run }) => run ?? []),
    context,
    { left: [...left, ...found.flatMap((result) => result.left ?? [])], issues },
  );
}

/** The member of that name over `perUnit`: milliseconds over 1,000 are seconds. */
export function scaled(value: unknown, name: string, perUnit: number): number | undefined {
  const number = amount(field(value, name));
  return number === undefined ? undefined : number / perUnit;
}

/** Those of the members that are numbers, by their names. */
export const numbersOf = (value: unknown, names: readonly string[]): { readonly [name: string]: number } =>
  Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, number])[] => {
      const number = amount(field(value, name));
      return number === undefined ? [] : [[name, number]];
    }),
  );

const notOfTool = (tool: string, path: string): Left => ({
  path,
  reason: "not-of-this-tool",
  message: `A JSON document without the figures of a run of ${tool}.`,
});
