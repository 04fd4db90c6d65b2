import { describe, expect, it } from "vitest";
import { residentsOf } from "../../src/consequences/residents.js";
import { clusterOf, nodeOf, placementOf } from "./fixture.js";

describe("residents", () => {
  it("add up pods by host over clusters and nodes; an instance is a domain of its own", () => {
    const { nodes, byWorkload } = residentsOf(
      placementOf({
        clusters: [
          clusterOf([nodeOf("vm", 0, { a: 2, b: 1 }), nodeOf("vm", 0, { a: 3 })]),
          clusterOf([nodeOf("vm", 1, { a: 1, b: 0 }), nodeOf("cloud", undefined, { b: 4 })]),
        ],
      }),
    );
    expect(nodes.map(({ domain }) => domain)).toEqual([0, 0, 1, -4]);
    expect(byWorkload.get("a")).toEqual(
      new Map([
        [0, 5],
        [1, 1],
      ]),
    );
    expect(byWorkload.get("b")).toEqual(
      new Map([
        [0, 1],
        [-4, 4],
      ]),
    );
  });
});
