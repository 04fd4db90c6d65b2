import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root, sourcesOf } from "./architecture/sources.js";
import { memorySystem, twoLines } from "./cli/system.js";
import { exitCodes } from "../src/cli/exit-code.js";
import { nodeSystem } from "../src/cli/node-system.js";
import { runProgram } from "../src/cli/program.js";
import type { System } from "../src/cli/system.js";
import * as importers from "../src/importers/index.js";
import * as core from "../src/index.js";
import * as renderers from "../src/renderers/index.js";

/** `UPDATE_DOCS=1` writes the sample report of the README anew. */
const isUpdating = process.env["UPDATE_DOCS"] === "1";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The text of the first block of that language; of none, the sample report. */
const blockOf = (text: string, language: string): string =>
  [...text.matchAll(/^```(.*)\n([^]*?)\n```$/gm)].find(([, name]) => name === language)?.[2] ?? "";

const spansOf = (text: string): readonly string[] =>
  [...text.replace(/^```[^]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);

const wordsOf = (text: string) => text.replace(/\s+/g, " ");

/** What a command prints, and how it ends. */
function run(args: readonly string[], machine: System = nodeSystem) {
  const printed: string[] = [];
  const code = runProgram(args, {
    ...machine,
    print: (text) => void printed.push(text),
    complain: () => undefined,
  });
  return { code, text: printed.join("") };
}

describe("the ten lines of the README", () => {
  const code = blockOf(read("README.md"), "ts");
  const modules = {
    "kube-substrate": core,
    "kube-substrate/renderers": renderers,
    "kube-substrate/importers": importers,
  };

  it("run, and print an answer", () => {
    const printed: unknown[] = [];
    const script = code.replace(/^import (\{.*?\}) from ("[^"]+");$/gm, "const $1 = modules[$2];");
    const body = runInThisContext(`(modules, console) => {${script}}`) as (
      all: object,
      console: object,
    ) => void;
    body(modules, { log: (...those: readonly unknown[]) => printed.push(...those) });
    expect(printed).toEqual([
      expect.any(String),
      expect.any(String),
      expect.stringContaining("Where it goes"),
    ]);
  });

  it("are right in types", () => {
    const file = join(root, "readme.ts");
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const paths = {
      "kube-substrate": [join(root, "src/index.ts")],
      "kube-substrate/*": [join(root, "src/*/index.ts")],
    };
    const host = ts.createCompilerHost(options);
    const fromDisk = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version) =>
      name === file ? ts.createSourceFile(name, code, version, true) : fromDisk(name, version);
    const program = ts.createProgram([file], { ...options, paths, noEmit: true }, host);
    const messages = program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(messages).toEqual([]);
  });
});

it("the sample report of the README is what examples/retail says", () => {
  const { code, text } = run(["assess", join(root, "examples/retail/brief.yaml")]);
  expect(code).toBe(0);
  expect(text).toContain("What would move");
  const sections = text.split("\n\n");
  const sample = sections
    .slice(
      1,
      sections.findIndex((section) => section.startsWith("What would move")),
    )
    .join("\n\n");
  const readme = read("README.md");
  if (isUpdating)
    writeFileSync(
      join(root, "README.md"),
      readme.replace(blockOf(readme, ""), () => sample),
    );
  expect(blockOf(read("README.md"), "")).toBe(sample);
});

describe.each(documents)("%s", (document) => {
  const text = read(document);
  const spans = spansOf(text);
  const files = new Set(
    [...sourcesOf("src"), ...sourcesOf("test")].map(({ path }) => path.split("/").at(-1)),
  );

  it("names only what exists", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, to = ""]) =>
      join(dirname(document), to),
    );
    const paths = spans.filter((span) =>
      /^(?:src|docs|test|examples|bench|scripts)\/\S*$|^[A-Z]+\.md$/.test(span),
    );
    const fixed = [...links, ...paths].map((path) => path.replace(/[^/]*<.*$/, ""));
    expect(fixed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const alone = spans.filter((span) => /^[a-z-]+\.ts$/.test(span));
    expect(alone.filter((name) => !files.has(name))).toEqual([]);
  });

  it("names only scripts and commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: object };
    const called = [...text.matchAll(/\bnpm (?:run )?([a-z]+)/g)].map(([, name = ""]) => name);
    const known = ["it", "install", "pack", ...Object.keys(scripts)];
    expect(called.filter((name) => !known.includes(name) && text.includes(`\`npm ${name}`))).toEqual([]);
    const commands = [...text.matchAll(/\bkube-substrate (assess|explain|schema|[a-z]+ [A-Z]+\b)/g)];
    for (const [, command = ""] of commands)
      expect(run([command.split(" ")[0] ?? "", "--help"]).code).toBe(exitCodes.done);
    const help = ["assess", "explain", "schema"].map((command) => run([command, "--help"]).text).join("");
    const flags = [...text.matchAll(/(?<![-\w])--[a-z][a-z-]+/g)].map(([flag]) => flag);
    // The page of formats says how other programs are run.
    const foreign = document === "docs/formats.md" ? flags : [];
    expect(flags.filter((flag) => !help.includes(flag) && !foreign.includes(flag))).toEqual([]);
  });
});

describe("exit codes", () => {
  const machine = memorySystem({ "a.yaml": twoLines, "b.yaml": "asOf: 2026-02-30\n", "d.yaml": "a: [" });
  const ends: readonly (readonly [code: number, args: readonly string[]])[] = [
    [exitCodes.done, ["assess", "a.yaml", "--draws", "64"]],
    [exitCodes.issues, ["assess", "b.yaml"]],
    [exitCodes.usage, ["assess", "a.yaml", "--draws", "abc"]],
    [exitCodes.file, ["assess", "c.yaml"]],
    [exitCodes.file, ["assess", "d.yaml"]],
  ];

  it.each(ends)("%d is how %j ends", (code, args) => {
    expect(run(args, machine).code).toBe(code);
  });

  it("a fault of the program has its own", () => {
    const faulty: System = { ...machine, read: () => JSON.parse("{") as string };
    expect(run(["assess", "a.yaml"], faulty).code).toBe(exitCodes.fault);
  });

  it.each(["README.md", "docs/method.md"])("all of them stand in %s, and no other", (document) => {
    const said = /Exit codes: (.*?)\.(?: |$)/.exec(wordsOf(read(document)))?.[1] ?? "";
    const codes = said.split("; ").map((part) => Number.parseInt(part, 10));
    expect(codes).toEqual(Object.values(exitCodes));
    expect(said).toContain("neither YAML nor JSON");
  });
});
