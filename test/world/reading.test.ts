import { describe, expect, it } from "vitest";
import { centralWorld, withInput } from "../../src/world/draw.js";
import { readingOf } from "../../src/world/reading.js";
import { briefOf, completed } from "../brief/stated.js";

const world = centralWorld({ brief: completed(briefOf()), overheads: [], seed: 1 });

describe("readingOf", () => {
  it("notes each input that is read, and reads the same", () => {
    const reading = readingOf(world);
    expect([...reading.read]).toEqual([]);
    expect(reading.world.columns.get("discountRate")).toBe(world.columns.get("discountRate"));
    expect(reading.world.columns.get("defaults.pue")).toBe(world.columns.get("defaults.pue"));
    reading.world.columns.get("defaults.pue");
    expect([...reading.read]).toEqual(["defaults.pue"]);
    expect(reading.world.draws).toBe(1);
    expect(reading.world.columns.size).toBe(world.columns.size);
  });

  it("does not take for an input what the world does not hold", () => {
    const reading = readingOf(world);
    expect(reading.world.columns.get("prices[vcf].unitPrice")).toBeUndefined();
    expect([...reading.read]).toEqual([]);
  });

  it("leaves the world that it watches unwatched", () => {
    const reading = readingOf(world);
    world.columns.get("defaults.pue");
    withInput(reading.world, "defaults.pue", 1).columns.get("defaults.demand");
    expect([...reading.read]).toEqual([]);
  });
});
