import { describe, expect, it } from "vitest";
import { alike, MOST_GROUPS } from "../../src/plans/likeness.js";
import { estateOf, workloadOf } from "./estate.js";

const kinds = { a: "bare-metal", b: "vm" };
const everywhere = (): string => "";

/** Ids by group, for workloads that differ in size only as far as `more` does not say otherwise. */
const groupsOf = (
  count: number,
  more: (index: number) => object,
  apart: Parameters<typeof alike>[1] = everywhere,
): readonly (readonly string[])[] => {
  const pad = (index: number): string => `w${String(index).padStart(3, "0")}`;
  const workloads = Array.from({ length: count }, (_, index) =>
    workloadOf(pad(index), index + 1, more(index)),
  );
  const tenants = ["t0", "t1", "t2"].map((id) => ({ id }));
  return alike(estateOf(kinds, workloads, { tenants }).workloads, apart).map((group) =>
    group.map(({ id }) => id),
  );
};

describe("alike", () => {
  it("moves whatever differs on its own while there are few", () => {
    expect(groupsOf(MOST_GROUPS, () => ({ tenant: "t0" }))).toHaveLength(MOST_GROUPS);
  });

  it("moves together what differs in size alone where there are more", () => {
    const groups = groupsOf(MOST_GROUPS + 1, (index) => ({
      tenant: "t0",
      replicas: index + 1,
      untrustedCode: index % 5 === 0,
    }));
    expect(groups).toHaveLength(2);
    expect(groups[0]).toEqual(["w000", "w005", "w010", "w015"]);
  });

  it("then what one tenant has of one archetype", () => {
    const groups = groupsOf(MOST_GROUPS * 3, (index) => ({
      tenant: `t${index % 3}`,
      archetype: index % 2 ? "web-api" : "key-value-cache",
      kubernetes: { versions: [`1.${index + 1}`] },
    }));
    expect(groups).toHaveLength(6);
  });

  it("never moves together what may not go to the same places", () => {
    const groups = groupsOf(
      MOST_GROUPS * 3,
      (index) => ({ tenant: "t0", kubernetes: { versions: [`1.${index + 1}`] } }),
      ({ id }) => String(id < "w020"),
    );
    expect(groups.map((group) => group.length)).toEqual([20, MOST_GROUPS * 3 - 20]);
  });
});
