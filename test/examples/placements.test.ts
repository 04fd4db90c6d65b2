import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { performanceOf } from "../../src/overheads/performances.js";
import { checkPlacement } from "../../src/placement/checker.js";
import { loadOf } from "../../src/placement/load-of.js";
import { place } from "../../src/placement/place.js";
import type { Plan } from "../../src/plans/plan.js";
import { centralWorld } from "../../src/world/draw.js";

const folder = "examples";
const briefs = readdirSync(folder)
  .map((name) => `${folder}/${name}/brief.yaml`)
  .filter((path) => existsSync(path));

function completed(path: string): Brief {
  const parsed = parseBrief(parse(readFileSync(path, "utf8")));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.issues)}`);
  return parsed.brief;
}

/** Everything on each platform, and workloads dealt to all of them in turn: mixed, with and without the first forced. */
function plansOf({ platforms, workloads }: Brief): readonly Pick<Plan, "assignment" | "forced">[] {
  const all = platforms.map(({ id }) => workloads.map((workload) => ({ workload: workload.id, platform: id })));
  const dealt = workloads.map(({ id }, at) => ({
    workload: id,
    platform: platforms[at % platforms.length]?.id ?? "",
  }));
  const [first] = dealt;
  return [
    ...[...all, dealt].map((assignment) => ({ assignment, forced: [] })),
    { assignment: dealt, forced: first ? [{ ...first, gates: ["contract"] }] : [] },
  ];
}

describe("the independent checker finds every limit kept", () => {
  it("of all examples", () => {
    expect(briefs.length).toBeGreaterThanOrEqual(6);
  });

  it.each(briefs)("in %s, on every platform, dealt to all, and by zone", (path) => {
    const brief = completed(path);
    const { overheads, percentiles } = estimateOverheads({ brief });
    const world = centralWorld({ brief, overheads: [...overheads, ...percentiles], seed: 1 });
    const { slowdown } = performanceOf({ brief, overheads, percentiles });
    for (const chosen of plansOf(brief))
      for (const pooling of ["shared", "per-trust-zone"] as const) {
        const plan = { ...chosen, id: "p", pooling, aliases: [], failures: [] };
        const load = loadOf({ brief, plan, world, slowdown });
        const placement = place({ brief, plan, load, world });
        expect(checkPlacement({ brief, plan, load, placement })).toEqual([]);
      }
  });
});
