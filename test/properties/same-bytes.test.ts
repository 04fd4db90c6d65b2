import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { DRAWS, generatedBriefs, rebuilt, reportOn, SEED } from "./support.js";

const briefs = generatedBriefs(25, SEED + 1);

/** The lists whose order says nothing: their elements have ids, or are runs of one's own. */
const unordered = [
  "workloads",
  "tenants",
  "hosts",
  "platforms",
  "prices",
  "measurements",
  "contracts",
  "waivers",
];

/** The same brief with its keys and its unordered lists the other way round, or as the stream decides. */
function permuted(brief: BriefInput, seed: number): BriefInput {
  const shuffled = <T>(items: readonly T[]): T[] =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0] ?? [];
  return rebuilt(brief, (node, path) => {
    if (Array.isArray(node)) return unordered.includes(path.at(-1) ?? "") ? shuffled(node) : node;
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(shuffled(Object.entries(node)));
  }) as BriefInput;
}

describe("the same bytes", () => {
  it("whatever the order of workloads, tenants, hosts, platforms, prices, measurements and keys", () => {
    const changed = briefs.flatMap((brief, at) => {
      const digests = [brief, permuted(brief, at + 1)].map((one) => reportOn(one)?.digest);
      return digests[0] === digests[1] ? [] : [at];
    });
    expect(changed).toEqual([]);
  });

  it("twice in one process, whatever ran between", () => {
    const [first, second] = [briefs, briefs].map((list) =>
      list.slice(0, 10).map((brief) => reportOn(brief)?.digest),
    );
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(10);
  });

  it("and others under another seed", () => {
    const [brief] = briefs;
    if (brief === undefined) throw new Error("no brief");
    const digests = [1, 2, "two"].map((seed) => assess(brief, { draws: DRAWS, seed }).digest);
    expect(new Set(digests).size).toBe(3);
  });

  it("the reordering reorders", () => {
    const ids = (brief: BriefInput) => JSON.stringify(brief);
    expect(briefs.filter((brief, at) => ids(brief) !== ids(permuted(brief, at + 1))).length).toBeGreaterThan(
      20,
    );
  });
});
