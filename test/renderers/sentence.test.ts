import { describe, expect, it } from "vitest";
import { writeSentence } from "../../src/renderers/sentence.js";
import { known, viewWith } from "./fixture.js";

const view = viewWith();

describe("sentences", () => {
  it("are written from their values", () => {
    const values = { workload: "web", platform: "bare-metal", gate: "untrusted-code" };
    expect(writeSentence({ id: "reason.gate-fails", values }, view)).toBe(
      "web cannot stand on bare metal: foreign code would share a kernel",
    );
  });

  it("show id and values where there is no wording", () => {
    const sentence = {
      id: "reason.from-the-future",
      values: { share: 0.12345, what: "x", cost: known(2, 1, 3, "hosts") },
    };
    expect(writeSentence(sentence, view)).toBe(
      "reason.from-the-future (share: 0.123, what: x, cost: 1 … 3 hosts)",
    );
    expect(writeSentence({ id: "bare", values: {} }, view)).toBe("bare");
  });

  it("dash what is absent, and read no inherited field", () => {
    expect(writeSentence({ id: "trigger.contract-ended", values: {} }, view)).toBe("— has ended");
    expect(writeSentence({ id: "__proto__", values: {} }, view)).toBe("__proto__");
    expect(writeSentence({ id: "constructor", values: {} }, view)).toBe("constructor");
  });

  it("turn logarithms of ratios into ratios", () => {
    // e^−0.105 = 0.9003 and e^−0.03 = 0.9704
    const values = { measured: -0.105, predicted: -0.03, studies: 4, apart: 3 };
    expect(writeSentence({ id: "overhead.conflict", values }, view)).toContain(
      "your runs say 0.9, 4 published studies predict 0.97",
    );
  });
});
