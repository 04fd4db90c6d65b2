import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseOptions, ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./sources.js";

const value = (path: string) => `import { planted } from "${path}";\nexport const copy = planted;\n`;
const type = (path: string) => `import type { Planted } from "${path}";\nexport const copy: Planted = 1;\n`;
const target = "export type Planted = number;\nexport const planted = 1;\n";

const targets = [
  ...["notice", "quantity/unit", "statistics/elementary", "brief/brief", "brief/zod", "evidence/evidence"],
  ...["overheads/overhead", "gates/gate", "plans/plan", "report/report", "report/index", "assess", "index"],
];

/** Rule broken (or none), file, content. */
const cases: readonly (readonly [rule: string | undefined, path: string, code: string])[] = [
  ["upward-from-notice-quantity", "quantity/up.ts", type("../brief/brief.js")],
  ["upward-from-statistics", "statistics/up.ts", value("../brief/brief.js")],
  ["upward-from-brief", "brief/up.ts", type("../evidence/evidence.js")],
  ["upward-from-overheads", "overheads/up.ts", type("../gates/gate.js")],
  ["upward-from-report", "report/up.ts", value("../assess.js")],
  ["types-only-from-overheads", "gates/value.ts", value("../overheads/overhead.js")],
  [
    "types-only-from-gates",
    "plans/both.ts",
    type("../gates/gate.js") + value("../gates/gate.js").replace("copy", "two"),
  ],
  ["types-only-from-gates", "plans/re-export.ts", `export { planted } from "../gates/gate.js";\n`],
  ["no-cycles", "gates/egg.ts", `import type { Hen } from "./hen.js";\nexport type Egg = Hen | 1;\n`],
  ["renderers-read-reports", "renderers/behind.ts", type("../gates/gate.js")],
  ["renderers-read-reports", "renderers/brief.ts", type("../brief/brief.js")],
  ["cli-uses-doors", "cli/behind.ts", type("../report/report.js")],
  ["element-uses-doors", "element/behind.ts", value("../assess.js")],
  ["doors-are-for-entries", "explanation/door.ts", type("../index.js")],
  ["zod-through-one-file", "gates/schema.ts", value("../brief/zod.js")],
  ["known-folders", "helpers/stranger.ts", type("../notice.js")],
  ["src-stands-alone", "gates/tested.ts", value("../../test/planted.js")],
  ["no-development-packages", "gates/for-tests.ts", value("for-tests")],
  ["resolvable", "gates/missing.ts", value("./nowhere.js")],
  [
    undefined,
    "gates/foundations.ts",
    value("../evidence/evidence.js") + type("../statistics/elementary.js").replace("copy", "two"),
  ],
  [undefined, "plans/types.ts", type("../gates/gate.js")],
  [undefined, "gates/own-folder.ts", value("./gate.js")],
  [undefined, "brief/schema.ts", value("./zod.js")],
  [undefined, "assess.ts", `${target}export * from "./gates/gate.js";\n`],
  [undefined, "renderers/text.ts", value("../report/report.js")],
  [undefined, "cli/main.ts", value("../index.js")],
];

describe("the directions of imports", () => {
  const folder = mkdtempSync(join(tmpdir(), "kube-substrate-directions-"));
  let found: readonly { readonly rule: string; readonly from: string }[] = [];

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeAll(async () => {
    for (const path of targets) write(`src/${path}.ts`, target);
    for (const [, path, code] of cases) write(`src/${path}`, code);
    write("src/gates/hen.ts", `import type { Egg } from "./egg.js";\nexport type Hen = Egg | 2;\n`);
    write("test/planted.ts", target);
    write("package.json", `{ "devDependencies": { "for-tests": "1.0.0" } }`);
    write(
      "node_modules/for-tests/package.json",
      `{ "name": "for-tests", "version": "1.0.0", "main": "main.js" }`,
    );
    write("node_modules/for-tests/main.js", "exports.planted = 1;\n");
    const { default: config } = (await import(join(root, ".dependency-cruiser.mjs"))) as {
      default: { forbidden: NonNullable<ICruiseOptions["ruleSet"]>["forbidden"] & object };
    };
    const { output } = await cruise(["src"], {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
      tsPreCompilationDeps: true,
    });
    found = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rulesBrokenBy = (path: string) =>
    found.filter(({ from }) => from === `src/${path}`).map(({ rule }) => rule);

  it.each(cases.filter(([rule]) => rule !== undefined))("%s is broken by %s", (rule, path) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(cases.filter(([rule]) => rule === undefined).map(([, path]) => path))("%s is allowed", (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });
});
