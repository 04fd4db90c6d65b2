import type { Finding } from "../finding.js";
import type { Named, RuleContext } from "./rule.js";

const MOST_PLATFORMS = 6;

/** Plans are named by platform ids joined by "+", and two plans have names of their own. */
const reserved: readonly string[] = ["default", "today"];

/** Ids are unique in their list, platform ids leave room for the names of plans, and platforms are few. */
export function* identity({ brief, ids }: RuleContext): Iterable<Finding> {
  for (const list of ["tenants", "workloads", "hosts", "platforms", "prices"] as const) {
    yield* duplicates([list], ids[list]);
  }
  for (const { index, element } of brief.workloads) {
    const contracts = element.contracts ?? [];
    yield* duplicates(
      ["workloads", index, "contracts"],
      contracts.map(({ id }, place) => ({ index: place, id })),
    );
  }
  yield* duplicates(["evidence", "add"], ids.records);
  for (const { index, id } of ids.platforms) {
    if (!id.includes("+") && !reserved.includes(id)) continue;
    yield {
      code: "reserved-id",
      path: ["platforms", index, "id"],
      expected: `an id without "+" that is neither default nor today`,
      problem: `is ${JSON.stringify(id)}, which is kept for the names of plans`,
    };
  }
  if (ids.platforms.length > MOST_PLATFORMS) {
    yield {
      code: "too-many-platforms",
      path: ["platforms"],
      expected: `at most ${MOST_PLATFORMS} platforms`,
      remedy: "leave out the platforms that are never chosen, or compare them in briefs of their own",
    };
  }
}

function* duplicates(list: readonly (string | number)[], elements: readonly Named[]): Iterable<Finding> {
  const first = new Map<string, number>();
  for (const { index, id } of elements) {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else {
      yield {
        code: "duplicate-id",
        path: [...list, index, "id"],
        expected: "an id that no other element of the list has",
        problem: `is ${JSON.stringify(id)}, which element ${other} has already`,
      };
    }
  }
}
