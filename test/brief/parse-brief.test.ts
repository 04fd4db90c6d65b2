import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/notice.js";
import { parsePath } from "../../src/quantity/id-path.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { briefArbitrary } from "./arbitrary.js";
import { anyInput, MUTANTS, mutatedBriefs } from "./hostile.js";
import { briefOf, codesOf, issuesOf, shop } from "./stated.js";

/** Every list and every object of plain data in another order; lists whose order means something stay. */
function permuted(value: unknown, seed: number, key = ""): unknown {
  const turn = (length: number): number => (seed * 7 + key.length) % Math.max(1, length);
  if (Array.isArray(value)) {
    const inner = value.map((element: unknown) => permuted(element, seed, key));
    if (["pairs", "order"].includes(key) || value.every((element) => typeof element === "number"))
      return inner;
    const at = turn(value.length);
    return [...inner.slice(at), ...inner.slice(0, at)].reverse();
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, field]) => [name, permuted(field, seed, name)] as const);
  const at = turn(entries.length);
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse());
}

/** Every number of a document that JSON cannot hold. */
function strangeNumbers(node: unknown): readonly unknown[] {
  if (typeof node === "number") return Number.isFinite(node) ? [] : [node];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(strangeNumbers) : [];
}

/** Also no reading that was given up: what a rule trips over would hide there. */
const isWellFormed = ({ code, path, message }: Issue): boolean =>
  /^[a-z]+(-[a-z]+)*$/.test(code) &&
  /[.?]$/.test(message) &&
  message.length < 2_000 &&
  !message.startsWith("The brief could not be read") &&
  (path === "" || parsePath(path) !== undefined);

const isClean = (): boolean => Object.keys(Object.prototype).length === 0 && !("polluted" in {});

describe("parseBrief", () => {
  it("takes the two-line brief", () => {
    const parsed = parseBrief(briefOf());
    expect(parsed.ok && parsed.brief.platforms.map(({ id }) => id)).toEqual(["bare-metal", "vm"]);
    expect(parsed.ok && parsed.brief.burden).toEqual({
      default: "vm",
      defaultOrigin: "default",
      margin: 0.03,
      probability: 0.8,
    });
    expect(parsed.ok && parsed.brief.hosts.map(({ id, origin, threads }) => [id, origin, threads])).toEqual([
      ["default-host", "default", 128],
    ]);
    expect(parsed.ok && parsed.warnings).toEqual([]);
  });

  it("takes every valid brief, whatever the order of its lists and keys", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(briefArbitrary(), fc.integer({ min: 1, max: 99 }), (brief, seed) => {
        const parsed = parseBrief(brief);
        expect(parsed.ok ? [] : parsed.issues).toEqual([]);
        expect(JSON.stringify(parseBrief(permuted(brief, seed)))).toEqual(JSON.stringify(parsed));
      }),
      { numRuns: 1_500 },
    );
  });

  it(
    "never throws on hostile places, and never gives a figure that is no number",
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(mutatedBriefs(), (mutants) => {
          for (const { value } of mutants) {
            const parsed = parseBrief(value);
            if (parsed.ok) expect(strangeNumbers(parsed.brief)).toEqual([]);
            else expect(parsed.issues.filter((issue) => !isWellFormed(issue))).toEqual([]);
          }
          return isClean();
        }),
        { numRuns: 6_000 / MUTANTS },
      );
    },
  );

  it("never throws on anything", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyInput(), ({ value: input }) => {
        const parsed = parseBrief(input);
        expect(parsed.ok ? [] : parsed.issues.filter((issue) => !isWellFormed(issue))).toEqual([]);
        expect(parsed.ok || parsed.issues.length > 0).toBe(true);
        return isClean();
      }),
      { numRuns: 3_000 },
    );
  });

  it("finds everything at once, each with a path as it was written", () => {
    const issues = issuesOf({
      asOf: "2026-02-30",
      wokloads: [],
      workloads: [
        { ...shop, replica: 4, replicas: -1, requests: { cpu: "2x", memory: "4GB" }, tenant: "nobody" },
        { id: 5, requests: { cpu: NaN, memory: 1e308 } },
      ],
      hosts: [{ id: "a", coresPerSocket: 8, memory: "64Gi", price: () => 1 }],
    });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "not-data hosts[a].price",
      "not-finite workloads[1].requests.cpu",
      "unknown-key wokloads",
      "not-a-date asOf",
      "out-of-range workloads[shop].replicas",
      "not-a-quantity workloads[shop].requests.cpu",
      "not-a-quantity workloads[shop].requests.memory",
      "unknown-key workloads[shop].replica",
      "wrong-type workloads[1].id",
      "out-of-range workloads[1].requests.memory",
      "unknown-reference workloads[shop].tenant",
    ]);
    expect(issues.find(({ path }) => path.endsWith("replica"))?.message).toContain(
      'Did you mean "replicas"?',
    );
  });

  it("lists 1,000 issues and counts the rest", () => {
    const workloads = Array.from({ length: 1_500 }, (_, index) => ({
      ...shop,
      id: `w${index}`,
      replicas: -1,
    }));
    const issues = issuesOf(briefOf({ workloads }));
    expect([issues.length, issues.at(-1)?.code, issues.at(-1)?.values]).toEqual([
      1_001,
      "more-issues",
      { count: 500 },
    ]);
  });

  it("answers a million workloads with an issue and its remedy", () => {
    const issues = issuesOf(
      briefOf({ workloads: Array.from({ length: 1_000_000 }, (_, index) => ({ ...shop, id: `w${index}` })) }),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["too-many", "workloads"]]);
    expect(issues[0]?.message).toContain("more replicas");
  });

  it("counts what is wrong within one element, however much it is", () => {
    const crds = Array.from({ length: 1_000 }, () => ({
      name: 1,
      versions: new Array(50).fill(1),
      storedVersion: 1,
    }));
    const issues = issuesOf(
      briefOf({ workloads: [{ ...shop, crds, contracts: new Array(1_000).fill({}) }] }),
    );
    expect([issues.length, issues.at(-1)?.code]).toEqual([1_001, "more-issues"]);
    expect(issues.at(-1)?.values?.["count"]).toBeGreaterThan(52_000);
  });

  it("counts strangers in time that grows with their number", { timeout: 30_000 }, () => {
    const strangers = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`key${index}`, 1]));
    const workloads = Array.from({ length: 30 }, (_, index) => ({ ...shop, id: `w${index}`, ...strangers }));
    expect(issuesOf(briefOf({ workloads })).at(-1)?.values).toEqual({ count: 30 * 900 - 1_000 });
  });

  it("looks for the nearest of many names for the issues that are listed only", { timeout: 30_000 }, () => {
    const tenants = Array.from({ length: 10_000 }, (_, index) => ({ id: `tenant-${index}` }));
    const workloads = Array.from({ length: 5_000 }, (_, index) => ({
      ...shop,
      id: `w${index}`,
      tenant: `tenent-${index}`,
    }));
    const issues = issuesOf(briefOf({ tenants, workloads }));
    expect(issues[0]?.values).toEqual({ nearest: "tenant-0" });
    expect(issues.at(-1)?.values).toEqual({ count: 4_000 });
  });

  it("answers a document of gigabytes by its number of values", () => {
    const samples = new Array<number>(100_000).fill(1);
    const measurements = Array.from({ length: 80 }, () => ({ samples }));
    expect(codesOf(briefOf({ measurements })).at(-1)).toBe("too-large ");
  });

  it("calls what throws unreadable, and reads the rest", () => {
    const input = Object.defineProperty({ ...briefOf(), horizonYears: 99 }, "title", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(codesOf(input)).toEqual(["unreadable title", "out-of-range horizonYears"]);
  });

  it("warns of an objective tighter than its own baseline, and of what is not used yet", () => {
    const latency = {
      objective: { percentile: 0.99, atMost: "5ms" },
      baseline: { percentile: 0.99, value: "6ms", platform: "bare-metal", utilization: 0.5 },
    };
    const rate = { currency: "EUR", perUnit: 1.1, on: "2026-11-01" };
    const parsed = parseBrief(briefOf({ workloads: [{ ...shop, latency }], rates: [rate] }));
    expect(parsed.ok && parsed.warnings.map(({ code, about }) => `${code} ${about}`)).toEqual([
      "objective-tighter-than-baseline workloads[shop].latency.objective",
      "not-used-yet rates",
    ]);
  });
});
