import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { root } from "./sources.js";

const eslint = new ESLint({ cwd: root });

/** The lint rules that a file of that path and content breaks. */
async function broken(path: string, code: string): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: path });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const gate = "src/gates/planted.ts";
const constant = (expression: string) => `export const planted = ${expression};`;
const importing = (name: string) => `import { planted } from "${name}";\n\nexport const copy = planted;`;

const planted: readonly (readonly [rule: string, path: string, code: string])[] = [
  ...[
    "process.env",
    "console",
    "fetch",
    "Buffer",
    "performance",
    "crypto",
    "document",
    "globalThis",
    "Intl",
  ].map((name) => ["no-restricted-globals", gate, constant(name)] as const),
  ...["setTimeout(Boolean)", "Date.parse('2026-11-24')", "Function('return 1')"].map(
    (call) => ["no-restricted-globals", gate, constant(call)] as const,
  ),
  ...[
    "random()",
    "exp(1)",
    "log(2)",
    "log2(2)",
    "log10(2)",
    "pow(2, 0.5)",
    "sin(1)",
    "hypot(1, 2)",
    "cbrt(2)",
  ].map((call) => ["no-restricted-properties", gate, constant(`Math.${call}`)] as const),
  ["no-restricted-properties", "src/statistics/elementary.ts", constant("Math.exp(1)")],
  ["no-restricted-properties", gate, "const { expm1 } = Math;\nexport const planted = expm1;"],
  ["no-restricted-properties", gate, constant(`Math["log1p"](1)`)],
  ["no-restricted-properties", gate, constant(`"a".localeCompare("b")`)],
  ["no-restricted-properties", "src/renderers/planted.ts", constant("(1.5).toLocaleString()")],
  ["no-restricted-properties", "src/quantity/date.ts", constant("Date.now()")],
  ["no-restricted-syntax", "src/quantity/date.ts", constant("new Date()")],
  ["no-restricted-syntax", "src/quantity/date.ts", constant("Date()")],
  ["no-restricted-syntax", gate, constant("2 ** 0.5")],
  ["no-restricted-syntax", gate, "export let planted = 2;\nplanted **= 2;"],
  ["no-restricted-syntax", gate, constant("Math")],
  ["no-restricted-syntax", gate, `export const planted = (name: "exp") => Math[name](1);`],
  ["no-restricted-syntax", gate, constant(`import("./gate.js")`)],
  ["no-restricted-syntax", gate, constant("import.meta.url")],
  ["no-restricted-syntax", gate, "export enum Planted {\n  One,\n}"],
  ["no-restricted-syntax", gate, "export class Planted {\n  readonly one = 1;\n}"],
  ["no-restricted-syntax", gate, "export default 1;"],
  ["no-restricted-syntax", "src/gates/gates.ts", `export * from "./gate.js";`],
  ["no-restricted-syntax", "src/brief/schema/index.ts", `export { planted } from "./planted.js";`],
  ["no-restricted-imports", gate, importing("zod")],
  ["no-restricted-imports", "src/brief/workload.ts", importing("zod")],
  ["no-restricted-imports", "src/report/report.ts", importing("zod/v4")],
  ["no-restricted-imports", "src/quantity/interval.ts", importing("decimal.js")],
  ["no-restricted-imports", "src/overheads/pool.ts", importing("simple-statistics")],
  ["no-restricted-imports", "src/brief/price.ts", importing("date-fns")],
  ["no-restricted-imports", "src/report/report.ts", importing("@date-fns/utc")],
  ["no-restricted-imports", "src/brief/parse.ts", importing("yaml")],
  ["no-restricted-imports", "src/gates/gate.ts", importing("@noble/hashes/sha2.js")],
  ["no-restricted-imports", "src/statistics/random.ts", importing("node:crypto")],
  ["no-restricted-imports", "src/importers/fio.ts", importing("fs/promises")],
  ["no-restricted-imports", "src/importers/fio.ts", importing("papaparse")],
  ["no-restricted-imports", "src/cli/main.ts", importing("zod")],
  ["no-warning-comments", gate, `${constant("1")} // TODO`],
  ["@typescript-eslint/no-explicit-any", gate, "export const planted = (x: any) => x;"],
  [
    "@typescript-eslint/consistent-type-imports",
    gate,
    `import { A } from "./gate.js";\n\nexport const b: A = 1;`,
  ],
  [
    "@typescript-eslint/no-import-type-side-effects",
    gate,
    `import { type A } from "./gate.js";\n\nexport type B = A;`,
  ],
  ["no-restricted-properties", "test/gates/planted.test.ts", `it.only("alone", () => {});`],
];

describe("lint catches what is planted", () => {
  it.each(planted)("%s in %s: %s", async (rule, path, code) => {
    expect(await broken(path, code)).toContain(rule);
  });

  it("also where a comment asks it to look away", async () => {
    const code = `// eslint-disable-next-line no-restricted-properties\n${constant("Math.exp(1)")}`;
    expect(await broken(gate, code)).toContain("no-restricted-properties");
  });
});

describe("lint lets through", () => {
  it.each([
    ["src/brief/zod.ts", `export * from "zod";`],
    ["src/quantity/money.ts", importing("decimal.js")],
    ["src/quantity/date.ts", `${importing("date-fns")}\nexport const day = new Date(0);`],
    ["src/statistics/summary.ts", importing("simple-statistics")],
    ["src/report/digest.ts", importing("canonicalize")],
    ["src/cli/main.ts", `${importing("node:fs")}\nconsole.log(process.argv, Date.now());`],
    ["src/importers/index.ts", `export { importMeasurements } from "./importers.js";`],
    [
      "src/brief/brief-error.ts",
      "export class BriefError extends Error {\n  override readonly name = 'BriefError';\n}",
    ],
    [gate, constant("Math.sqrt(Math.max(1, 2))")],
  ])("the rightful use in %s", async (path, code) => {
    expect(await broken(path, code)).toEqual([]);
  });
});
