import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { root } from "../architecture/sources.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { contentionsOf } from "../../src/consequences/contention.js";
import { importMeasurements, type ImportContext } from "../../src/importers/index.js";

/** `UPDATE_DOCS=1` writes what the tutorial prints into its README anew. */
const isUpdating = process.env["UPDATE_DOCS"] === "1";

const folder = join(root, "examples", "own-runs");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

const blocks = /<!-- ([a-z]+) -->\n([^]*?)<!-- end -->/g;
const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[2] ?? Number.NaN;
const printedRates = (file: string, pattern: RegExp): readonly number[] =>
  [...read(file).matchAll(pattern)].map(([, rate]) => Number(rate));
const eventsPerSecond = (file: string): number => {
  const rates = printedRates(file, /events per second: +([\d.]+)/g);
  expect(rates).toHaveLength(5);
  return middle(rates);
};
const readsPerSecond = (file: string): number => {
  const rates = printedRates(file, /"read" : \{[^}]*?"iops" : ([\d.]+)/g);
  expect(rates).toHaveLength(5);
  return middle(rates);
};

describe("the tutorial on runs of one's own", () => {
  const home = process.cwd();
  const printed = new Map<string, string>();

  beforeAll(async () => {
    process.chdir(folder);
    const log = vi.spyOn(console, "log").mockImplementation((text: string) => {
      const [, name = "", body = ""] = /^\[([a-z]+)\]\n([^]*)$/.exec(text) ?? [];
      printed.set(name, body.trimEnd());
    });
    await import(join(folder, "tutorial.mjs"));
    log.mockRestore();
  }, 60_000);
  afterAll(() => process.chdir(home));

  const rowsOf = (name: string): readonly (readonly string[])[] =>
    (printed.get(name) ?? "")
      .split("\n")
      .slice(2)
      .map((row) => row.slice(2, -2).split(" | "));
  const cell = (table: string, first: readonly string[], column: number): number =>
    Number(
      rowsOf(table)
        .find((row) => first.every((text, index) => row[index] === text))
        ?.[column]?.replaceAll(",", ""),
    );

  it("shows in its README what the code prints", () => {
    if (isUpdating) {
      const anew = read("README.md").replace(
        blocks,
        (_, name: string) => `<!-- ${name} -->\n\n${printed.get(name) ?? ""}\n\n<!-- end -->`,
      );
      writeFileSync(join(folder, "README.md"), anew);
    }
    const shown = [...read("README.md").matchAll(blocks)];
    expect(shown.map(([, name]) => name)).toEqual([...printed.keys()]);
    for (const [, name = "", body = ""] of shown) expect(body.trim()).toBe(printed.get(name));
  });

  it("has no number in its text that the code, the machine's record or the scripts do not hold", () => {
    const text = read("README.md").replace(blocks, "");
    const sources = ["machine.txt", "measure.sh", "guest.sh", "run.sh", "randread.fio", "tutorial.mjs"].map(read);
    const held = new Set([...sources, ...printed.values()].flatMap(numbersIn));
    const prose = text.replace(/^## \d.*$/gm, "");
    expect(numbersIn(prose).filter((number) => !held.has(number))).toEqual([]);
  });

  it("reads five runs a file of every tool, on both sides", () => {
    for (const [file, , , runs] of rowsOf("read")) expect([file, runs?.split(", ")[0]]).toEqual([file, "5"]);
    expect(rowsOf("read")).toHaveLength(18);
    expect(new Set(rowsOf("read").map(([, tool]) => tool))).toEqual(
      new Set(["fio", "iperf3", "sysbench", "cyclictest"]),
    );
  });

  it("prints the ratio of the medians in the files, as an overhead that is measured alone", () => {
    const cpu = eventsPerSecondAlone("vm") / eventsPerSecondAlone("metal");
    expect(cell("alone", ["sysbench/cpu"], 2)).toBeCloseTo(cpu, 3);
    expect(cell("overheads", ["cpu"], 1)).toBeCloseTo(cpu, 3);
    const iops = readsPerSecond("fio-vm.json") / readsPerSecond("fio-metal.json");
    expect(cell("overheads", ["storage-iops"], 1)).toBeCloseTo(iops, 3);
  });

  it("prints how much slower the medians in the files are beside a neighbour", () => {
    for (const [platform, side] of [
      ["bare-metal", "metal"],
      ["emulated", "vm"],
    ] as const) {
      for (const way of ["none", "weight", "quota", "cpuset"]) {
        const file = `sysbench-beside-${way}.txt`;
        const slowdown = eventsPerSecondAlone(side) / eventsPerSecond(`runs/${side}/${file}`);
        expect(cell("neighbours", [platform, file], 3) / slowdown).toBeCloseTo(1, 2);
      }
    }
  });

  it("feeds the report the slowdowns of the medians in the files", () => {
    const contended = [
      ["runs/metal/sysbench-beside-weight.txt", { resource: "cpu", enforcement: "shared" }],
      ["runs/metal/sysbench-beside-quota.txt", { resource: "cpu", enforcement: "shared" }],
      ["runs/metal/fio-beside-none.json", { resource: "storage", enforcement: "none" }],
    ] as const;
    const imported = (file: string, context: Partial<ImportContext> = {}) =>
      importMeasurements(read(file), { platform: "bare-metal", ...context }).measurements;
    const parsed = parseBrief({
      asOf: "2026-11-24",
      workloads: [{ id: "shop", requests: { cpu: 1, memory: "1Gi" } }],
      measurements: [
        ...["runs/metal/sysbench.txt", "fio-metal.json"].flatMap((file) => imported(file)),
        ...contended.flatMap(([file, neighbour]) => imported(file, { neighbour })),
      ],
    });
    if (!parsed.ok) throw new Error("the files are no brief");
    const { of } = contentionsOf(parsed.brief.measurements);
    // Weight and quota are ten runs together; their median lies between the fifth and the sixth.
    const rate = /events per second: +([\d.]+)/g;
    const ten = contended.slice(0, 2).flatMap(([file]) => printedRates(file, rate));
    const [fifth = 0, sixth = 0] = ten.sort((a, b) => a - b).slice(4, 6);
    const held = eventsPerSecondAlone("metal") / ((fifth + sixth) / 2);
    expect(of("bare-metal", "cpu", "shared")?.beyond).toBeCloseTo(held - 1, 9);
    // Of one fio job the rate and the mean wait speak for storage: one vote, their geometric mean.
    const wait = (file: string) =>
      middle(printedRates(file, /"read" : \{[^]*?"lat_ns" : \{[^}]*?"mean" : ([\d.]+)/g));
    const byRate = readsPerSecond("fio-metal.json") / readsPerSecond("runs/metal/fio-beside-none.json");
    const byWait = wait("runs/metal/fio-beside-none.json") / wait("fio-metal.json");
    expect(of("bare-metal", "storage", "none")?.beyond).toBeCloseTo(Math.sqrt(byRate * byWait) - 1, 9);
  });

  it("says in words what the tables hold", () => {
    const text = read("README.md").replace(blocks, "").replace(/\s+/g, " ");
    const verdict = (platform: string, file: string) =>
      rowsOf("neighbours").find((row) => row[0] === platform && row[1] === file)?.[5];
    const slowdown = (way: string) => cell("neighbours", ["bare-metal", `sysbench-beside-${way}.txt`], 3);
    expect(text).toContain(
      `a limit that looks worse than none (${slowdown("quota")} against ${slowdown("none")}) is noise`,
    );
    expect(text).toContain("a neighbour on the disk slows the disk, inside and outside the guest");
    expect(verdict("bare-metal", "fio-beside-none.json")).toBe("better");
    expect(verdict("emulated", "fio-beside-none.json")).toBe("better");
    expect(text).toContain("one on the processor slows the processor outside");
    expect(verdict("bare-metal", "sysbench-beside-none.txt")).toBe("better");
    expect(text).toContain("keeps a twelfth of the processor");
    expect(Math.round(1 / cell("overheads", ["cpu"], 1))).toBe(12);
    expect(text).toContain("two thirds of that figure were read about hypervisors");
    const tail = rowsOf("overheads").find(([dimension]) => dimension === "tail-latency");
    expect(Math.round(3 * (1 - Number.parseFloat(tail?.[3] ?? "") / 100))).toBe(2);
    expect(tail?.[5]).toBe("–");
    expect(text).toContain("differ by a factor of two and more");
    const quota = printedRates("runs/metal/sysbench-beside-quota.txt", /events per second: +([\d.]+)/g);
    expect(Math.max(...quota) / Math.min(...quota)).toBeGreaterThan(2);
  });

  it("claims no ranking of the ways to hold a neighbour: their intervals overlap", () => {
    for (const platform of ["bare-metal", "emulated"]) {
      const intervals = rowsOf("neighbours")
        .filter(([on, , enforcement]) => on === platform && enforcement?.startsWith("cpu"))
        .map((row) => row[4]?.split(" – ").map(Number) ?? []);
      expect(intervals).toHaveLength(4);
      expect(Math.max(...intervals.map(([low = 0]) => low))).toBeLessThan(
        Math.min(...intervals.map(([, high = 0]) => high)),
      );
    }
  });

  it("says on the report's page that this is emulation and that the runs contradict what is published", () => {
    const page = printed.get("report") ?? "";
    expect(page).toContain("Emulation measures emulation");
    expect(page).toContain("your runs contradict");
    const contradicted = rowsOf("overheads").filter((row) => row[5] === "yes");
    expect(contradicted.length).toBeGreaterThan(0);
    for (const [dimension = ""] of contradicted) expect(page).toContain(`${dimension} on emulated`);
  });
});

function eventsPerSecondAlone(side: string): number {
  return eventsPerSecond(`runs/${side}/sysbench.txt`);
}
