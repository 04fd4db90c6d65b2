import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestByImport, digestByRequire, installPackage, manifest, retailBrief } from "./installed.js";
import type { Consumer } from "./installed.js";

const newerRuntimes = ["22", "24"].map((line) => ({
  line,
  node: process.env[`KUBE_SUBSTRATE_NODE_${line}`] ?? "",
}));

describe("the same brief, seed and version give the same bytes", () => {
  let consumer: Consumer;
  let brief: string;
  let digest: string;

  beforeAll(() => {
    consumer = installPackage();
    brief = retailBrief(consumer.folder);
    digest = consumer.run({ name: "digest.mjs", code: digestByImport, args: [brief] });
  });
  afterAll(() => consumer.remove());

  it("through import, as a SHA-256", () => {
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("through require", () => {
    expect(consumer.run({ name: "digest.cjs", code: digestByRequire, args: [brief] })).toBe(digest);
  });

  it("twice in one process, whatever ran between", () => {
    const code = `
import { readFileSync } from "node:fs";
import { assess } from "kube-substrate";
const brief = JSON.parse(readFileSync(process.argv[2], "utf8"));
const first = assess(brief).digest;
const other = assess(brief, { seed: 2, draws: 64 }).digest;
process.stdout.write(JSON.stringify([first, other, assess(brief).digest]));
`;
    const [first, other, second] = JSON.parse(
      consumer.run({ name: "twice.mjs", code, args: [brief] }),
    ) as string[];
    expect([first, second]).toEqual([digest, digest]);
    expect(other).not.toBe(digest);
  });

  it.each(["Pacific/Kiritimati", "America/St_Johns"])("in the time zone %s", (timeZone) => {
    expect(consumer.run({ name: "digest.mjs", code: digestByImport, args: [brief], timeZone })).toBe(digest);
  });

  for (const { line, node } of newerRuntimes) {
    it.skipIf(!existsSync(node))(`on Node ${line}`, () => {
      const version = execFileSync(node, ["--version"], { encoding: "utf8" });
      expect(version.startsWith(`v${line}.`)).toBe(true);
      expect(consumer.run({ name: "digest.mjs", code: digestByImport, args: [brief], node })).toBe(digest);
    });
  }

  it("through the command line, which writes the report in three forms", () => {
    const cli = join(consumer.folder, "node_modules", manifest.name, "dist", "cli", "main.js");
    const out = join(consumer.folder, "out");
    execFileSync(process.execPath, [cli, "assess", brief, "--out", out]);
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as {
      readonly digest: string;
      readonly library: { readonly name: string; readonly version: string };
    };
    expect(report.digest).toBe(digest);
    expect(report.library).toEqual({ name: manifest.name, version: manifest.version });
    expect(readFileSync(join(out, "report.md"), "utf8")).toContain("#");
    expect(readFileSync(join(out, "report.html"), "utf8")).toMatch(/^<!doctype html>/i);
  });
});
