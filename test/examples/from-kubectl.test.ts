import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse, stringify } from "yaml";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { importCluster } from "../../src/importers/index.js";
import { root } from "../architecture/sources.js";

/** `UPDATE_DOCS=1` writes the brief anew from the objects and the answers. */
const isUpdating = process.env["UPDATE_DOCS"] === "1";

const folder = join(root, "examples", "from-kubectl");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const texts = ["nodes.json", "workloads.json", "pods.json", "rest.json"].map(read);
const imported = importCluster(...texts);
const answers = JSON.parse(read("answers.json")) as Partial<BriefInput>;

const heading = `# Made from the objects beside it by importCluster, with the answers of answers.json. Invented from end to end.\n`;
const wanted = heading + stringify({ asOf: "2026-11-24", ...imported.brief, ...answers }, { lineWidth: 100 });

describe("the example from what kubectl prints", () => {
  const home = process.cwd();
  const printed: string[] = [];

  beforeAll(async () => {
    process.chdir(folder);
    const log = vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
    await import(join(folder, "index.mjs"));
    log.mockRestore();
  }, 60_000);
  afterAll(() => process.chdir(home));

  it("counts the shop by hand: what runs, what starts, what is over", () => {
    // web: starting 2 cores, running 0.9 + 0.1; 1536Mi + 128Mi. postgres: 4 + 0.05; 16Gi + 65Mi. report: 2 at once.
    expect(imported.brief.workloads?.map(({ id, replicas, requests }) => [id, replicas, requests])).toEqual([
      ["shop/report", 2, { cpu: 3.92, memory: "8Gi" }],
      ["cert-manager/cert-manager", 1, { cpu: 0.1, memory: "128Mi" }],
      ["payments/api", 4, { cpu: 0.5, memory: "1Gi" }],
      ["shop/web", { min: 6, max: 12 }, { cpu: 2, memory: "1664Mi" }],
      ["shop/postgres", 3, { cpu: 4.05, memory: "16449Mi" }],
    ]);
    expect(imported.brief.workloads?.every(({ runsOn }) => runsOn === "vm")).toBe(true);
    expect(imported.issues).toEqual([]);
  });

  it("asks what no object says", () => {
    expect(imported.questions.map(({ code }) => code)).toEqual([
      ...["no-requests", "definition-owner", "hypervisor-hosts", "trust-zones", "objectives", "prices"],
    ]);
  });

  it("is the brief beside it, which has no issues", () => {
    if (isUpdating) writeFileSync(join(folder, "brief.yaml"), wanted);
    expect(read("brief.yaml")).toBe(wanted);
    expect(parseBrief(parse(read("brief.yaml")))).toMatchObject({ ok: true });
  });

  it("prints what was read, what is asked and the report", () => {
    expect(printed[0]).toBe("5 workloads, 6 questions, 0 issues");
    expect(printed.filter((line) => line.startsWith("? "))).toHaveLength(6);
    expect(printed.at(-1)).toContain("Where it goes");
  });
});
