import { describe, expect, it } from "vitest";
import { dedicatedHardwarePacks } from "../../src/brief/isolation.js";
import { gateIds, packIds } from "../../src/brief/vocabulary.js";
import { packs } from "../../src/evidence/packs.js";
import { bindingRule } from "../../src/evidence/rules.js";

describe("the packs", () => {
  it("are those of the vocabulary, in its order", () => {
    expect(packs.map(({ id }) => id)).toEqual(packIds);
  });

  it("demand something of a platform, or say why they do not", () => {
    for (const { gates, neutral } of packs) expect(gates.length > 0).toBe(neutral === undefined);
    for (const { neutral } of packs) if (neutral) expect(neutral.why).toMatch(/^[A-Z].*\.$/);
  });

  it("rest on confirmed rules, and make a gate only of what binds", () => {
    for (const { gates, obligations, neutral } of packs) {
      for (const { rule } of [...obligations, ...(neutral ? [neutral] : [])]) bindingRule(rule);
      for (const { gate, rule } of gates) {
        expect(gateIds).toContain(gate);
        expect(["law", "standard", "contract"]).toContain(bindingRule(rule).binds);
      }
    }
  });

  it("that ask for dedicated hardware are those that placement gives it to", () => {
    const asking = packs.filter(({ gates }) => gates.some(({ gate }) => gate === "dedicated-hardware"));
    expect(asking.map(({ id }) => id)).toEqual(dedicatedHardwarePacks);
  });

  it("each ask for work, once", () => {
    for (const { obligations } of packs) {
      expect(obligations.length).toBeGreaterThan(0);
      expect(new Set(obligations.map(({ id }) => id)).size).toBe(obligations.length);
    }
  });
});
