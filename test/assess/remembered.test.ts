import { describe, expect, it } from "vitest";
import { holdsIn, remember } from "../../src/assess/remembered.js";
import { withInput } from "../../src/world/draw.js";
import { readingOf } from "../../src/world/reading.js";
import type { World } from "../../src/world/world.js";

const world: World = {
  seed: 1,
  draws: 1,
  columns: new Map([
    ["a", Float64Array.of(2)],
    ["b", Float64Array.of(3)],
  ]),
};
const twice = (those: World): number => 2 * (those.columns.get("a")?.[0] ?? 0);

describe("remember", () => {
  it("keeps the result with the columns that were read", () => {
    const { result, columns } = remember(world, twice);
    expect(result).toBe(4);
    expect([...columns.keys()]).toEqual(["a"]);
  });
});

describe("holdsIn", () => {
  it("is true where only what was not read has moved", () => {
    const remembered = remember(world, twice);
    expect(holdsIn(remembered, world)).toBe(true);
    expect(holdsIn(remembered, withInput(world, "b", 9))).toBe(true);
    expect(holdsIn(remembered, withInput(world, "a", 9))).toBe(false);
  });

  it("reads what it compares, so that who notes readings misses none", () => {
    const remembered = remember(world, twice);
    const reading = readingOf(world);
    expect(holdsIn(remembered, reading.world)).toBe(true);
    expect([...reading.read]).toEqual(["a"]);
  });
});
