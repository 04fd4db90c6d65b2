import { describe, expect, it } from "vitest";
import { refuse } from "../../src/brief/refusal.js";

describe("refuse", () => {
  it("answers one refusal", () => {
    const refusal = { code: "empty", expected: "a text" };
    expect(refuse(refusal)).toEqual({ ok: false, refusals: [refusal] });
  });
});
