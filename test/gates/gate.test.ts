import { describe, expect, it } from "vitest";
import { defineGate } from "../../src/gates/gate.js";

describe("defineGate", () => {
  it("hands back the gate with its version, which the digest names", () => {
    const gate = { id: "ours", version: "1.0.0", check: () => [] };
    expect(defineGate(gate)).toBe(gate);
  });
});
