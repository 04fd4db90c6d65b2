import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cliqueBoundOf, colouringOf, conflictGraphOf } from "../../src/placement/conflict-graph.js";

const graphOf = (size: number, edges: readonly (readonly [number, number])[]) =>
  conflictGraphOf(size, (a, b) => edges.some(([x, y]) => (x === a && y === b) || (x === b && y === a)));

const coloursOf = (graph: ReturnType<typeof graphOf>): number => new Set(colouringOf(graph)).size;

describe("colouring", () => {
  it.each([
    ["no conflict", 4, [], 1],
    ["a pair", 3, [[0, 1]], 2],
    [
      "a path",
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      2,
    ],
    [
      "an odd cycle",
      5,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 0],
      ],
      3,
    ],
    [
      "a complete graph of four",
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
        [2, 3],
      ],
      4,
    ],
    [
      "a wheel around an even cycle",
      5,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
        [4, 0],
        [4, 1],
        [4, 2],
        [4, 3],
      ],
      3,
    ],
  ] as const)("of %s on %d vertices", (_, size, edges, colours) => {
    expect(coloursOf(graphOf(size, edges))).toBe(colours);
  });

  it("is exact on graphs of two sides, where first-come colouring is not", () => {
    // The crown graph: left i and right j conflict unless i = j; coloured in the order l0 r0 l1 r1 … greedily it takes n colours.
    const crown = conflictGraphOf(12, (a, b) => a % 2 !== b % 2 && Math.floor(a / 2) !== Math.floor(b / 2));
    expect(coloursOf(crown)).toBe(2);
  });

  it("never gives neighbours one colour, and never needs fewer than the clique found", () => {
    const edges = fc.array(
      fc.tuple(fc.nat(9), fc.nat(9)).filter(([a, b]) => a !== b),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(edges, (some) => {
        const graph = graphOf(10, some);
        const colours = colouringOf(graph);
        for (const [a, b] of some) expect(colours[a]).not.toBe(colours[b]);
        expect(new Set(colours).size).toBeGreaterThanOrEqual(cliqueBoundOf(graph));
      }),
    );
  });

  it("asks before it gives a colour, and tells when it has", () => {
    const held: number[] = [];
    const colours = colouringOf(
      graphOf(5, []),
      (colour) => (held[colour] ?? 0) < 2,
      (colour) => (held[colour] = (held[colour] ?? 0) + 1),
    );
    expect(colours).toEqual([0, 0, 1, 1, 2]);
  });
});

describe("the clique bound", () => {
  it("finds a clique among vertices of higher degree", () => {
    const star = [1, 2, 3, 4, 5].map((leaf) => [0, leaf] as const);
    expect(cliqueBoundOf(graphOf(9, [...star, [6, 7], [6, 8], [7, 8]]))).toBe(3);
  });

  it("is 0 without vertices and 1 without conflicts", () => {
    expect(cliqueBoundOf(graphOf(0, []))).toBe(0);
    expect(cliqueBoundOf(graphOf(3, []))).toBe(1);
  });
});
