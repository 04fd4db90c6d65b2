import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Source {
  /** Relative to the root, with "/" on every system. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files below a folder of the root, by code unit; none where the folder is absent. */
export function sourcesOf(folder: string): readonly Source[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** A final newline ends the last line and starts none. */
export const lineCount = (text: string): number => text.replace(/\n$/, "").split("\n").length;

/** Doors re-export and hold no logic. */
export const isDoor = (path: string): boolean => /^src\/(?:[a-z]+\/)?index\.ts$/.test(path);

const visit = (node: ts.Node, found: (node: ts.Node) => boolean): boolean =>
  found(node) || (ts.forEachChild(node, (child) => visit(child, found)) ?? false);

const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);

/** Whether the file does something: it holds a function or calls one. Types and tables of constants do nothing. */
export const hasBehaviour = (source: Source): boolean =>
  visit(
    parse(source),
    (node) =>
      ts.isCallExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isFunctionExpression(node) ||
      (ts.isFunctionDeclaration(node) && node.body !== undefined) ||
      (ts.isClassDeclaration(node) && node.members.length > 0),
  );

/** Published findings and wording: long by nature, and nothing to test by themselves. */
export const isData = (source: Source): boolean =>
  source.path.startsWith("src/renderers/locales/") ||
  (source.path.startsWith("src/evidence/") && !hasBehaviour(source));

/** The names that a file declares and exports. */
export function exportedNames(source: Source): readonly string[] {
  return parse(source).statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const { name } = statement as ts.DeclarationStatement;
    return name === undefined ? [] : [name.text];
  });
}

/** `bestMixedPlan` → best, mixed, plan. */
export const wordsOf = (name: string): readonly string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
