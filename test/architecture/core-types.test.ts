import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "./sources.js";

const planted = join(root, "src", "gates", "planted-for-the-core-types-test.ts");

/** The type errors of a file of the core with that content, under tsconfig.core.json. */
function errorsOf(code: string): readonly string[] {
  const config = ts.readConfigFile(join(root, "tsconfig.core.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const readFromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) =>
    name === planted
      ? ts.createSourceFile(name, code, languageVersion, true)
      : readFromDisk(name, languageVersion);
  const program = ts.createProgram([planted], options, host);
  const file = program.getSourceFile(planted);
  return program
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the core is compiled without the types of a browser or of Node", () => {
  it("so that what it may not touch does not exist", () => {
    const names = [
      "process",
      "fetch",
      "console",
      "crypto",
      "document",
      "performance",
      "Buffer",
      "setTimeout",
    ];
    const errors = errorsOf(names.map((name, index) => `export const planted${index} = ${name};`).join("\n"));
    for (const name of names) expect(errors.join("\n")).toContain(`'${name}'`);
  });

  it("and node modules are not found", () => {
    expect(
      errorsOf(`import { readFileSync } from "node:fs";\nexport const planted = readFileSync;`),
    ).toHaveLength(1);
  });

  it("while the language itself is there", () => {
    expect(errorsOf("export const planted = new Map([[1, [3, 2].toSorted()]]);")).toEqual([]);
  });
});
