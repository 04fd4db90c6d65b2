import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { centralOf, generatedBriefs, rebuilt, reportOn, SEED } from "./support.js";

/** Ids in the order of their rank among their kind, so that a renaming can keep it. */
const PREFIX = "renamed-";

type Named = { readonly id: string };

/** A brief whose ids are plain words, each list of them in the order of its ids. */
function plainlyNamed(brief: BriefInput): BriefInput {
  const names = new Map<string, string>();
  const name = (kind: string, list: readonly Named[] = []) =>
    [...list]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .forEach(({ id }, at) => names.set(`${kind}:${id}`, `${kind}-${String(at).padStart(2, "0")}`));
  name("workload", brief.workloads);
  name("tenant", brief.tenants);
  name("host", brief.hosts);
  return named(brief, (kind, id) => names.get(`${kind}:${id}`) ?? id);
}

/** The brief with every id of a workload, tenant and host, and every mention of one, passed through `nameOf`. */
function named(brief: BriefInput, nameOf: (kind: string, id: string) => string): BriefInput {
  const kinds: { readonly [list: string]: string } = {
    workloads: "workload",
    tenants: "tenant",
    hosts: "host",
  };
  const mentions = ["tenant", "host", "workload"];
  return rebuilt(brief, (node, path) => {
    if (typeof node !== "string") return node;
    const [list = "", , key = ""] = path;
    const kind =
      path.length === 3 && key === "id" ? kinds[list] : mentions.find((mention) => mention === path.at(-1));
    return kind === undefined ? node : nameOf(kind, node);
  }) as BriefInput;
}

const renamed = (brief: BriefInput): BriefInput => named(brief, (_, id) => `${PREFIX}${id}`);

/** Whatever the draws decide is left out: a gate that is a matter of probability, and what it forces. */
const withoutObjectives = (brief: BriefInput): BriefInput => ({
  ...brief,
  workloads: brief.workloads.map(({ latency: _, ...workload }) => workload),
});

const namesAside = (document: unknown): unknown =>
  JSON.parse(JSON.stringify(document).replaceAll(PREFIX, "")) as unknown;

describe("renaming workloads, tenants and hosts", () => {
  const briefs = generatedBriefs(25, SEED + 2)
    .map(plainlyNamed)
    .map(withoutObjectives);

  it("changes only names in the central world", () => {
    let compared = 0;
    for (const brief of briefs) {
      const [before, after] = [reportOn(brief), reportOn(renamed(brief))];
      if (!before || !after) continue;
      compared++;
      expect(namesAside(centralOf(after))).toEqual(centralOf(before));
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("and the drawn figures within the error of the draws", () => {
    const gaps = briefs.slice(0, 6).flatMap((brief) => {
      const [before, after] = [reportOn(brief, 1024), reportOn(renamed(brief), 1024)];
      if (!before || !after) return [];
      return [
        Math.abs(before.decision.probability - after.decision.probability) -
          5 * (before.decision.probabilityError + after.decision.probabilityError),
      ];
    });
    expect(gaps.length).toBeGreaterThan(4);
    expect(gaps.filter((gap) => gap > 0.02)).toEqual([]);
  });
});
