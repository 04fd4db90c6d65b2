import { describe, expect, it } from "vitest";
import { statedFacts } from "../../src/importers/stated-facts.js";

describe("statedFacts", () => {
  it("takes facts about the text out of what defines the work", () => {
    const params = { unit: " ms ", rate: 5, direction: true };
    const { stated, context } = statedFacts({ platform: "vm", source: "a", params }, ["unit", "direction"]);
    expect([...stated]).toEqual([["unit", "ms"]]);
    expect(context).toEqual({ platform: "vm", source: "a", params: { rate: 5 } });
  });

  it("leaves a context without parameters alone", () => {
    expect(statedFacts({ platform: "vm" }, ["unit"]).context).toEqual({ platform: "vm" });
    expect(statedFacts({ platform: "vm", params: { unit: "s" } }, ["unit"]).context).toEqual({
      platform: "vm",
    });
  });
});
