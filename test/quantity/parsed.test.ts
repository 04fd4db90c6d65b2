import { describe, expect, it } from "vitest";
import { LONGEST_TEXT, read, unreadable } from "../../src/quantity/parsed.js";
import { parseDate } from "../../src/quantity/date.js";
import { parseDuration } from "../../src/quantity/duration.js";
import { parseKubernetesQuantity } from "../../src/quantity/kubernetes.js";

describe("what reading a text gives", () => {
  it("carries the value", () => {
    expect(read(3)).toEqual({ ok: true, value: 3 });
  });

  it("has `nearest` only where there is one", () => {
    expect(unreadable("a number")).toEqual({ ok: false, expected: "a number" });
    expect(unreadable("a number", "4")).toEqual({ ok: false, expected: "a number", nearest: "4" });
  });

  it("refuses endless texts without reading them", () => {
    const endless = "1".repeat(10_000_000);
    for (const parse of [parseKubernetesQuantity, parseDuration, parseDate])
      expect(parse(endless).ok).toBe(false);
    expect(parseKubernetesQuantity("1".repeat(LONGEST_TEXT)).ok).toBe(true);
  });
});
