import { describe, expect, it } from "vitest";
import { durationSeconds } from "../../src/importers/duration-text.js";

describe("durationSeconds", () => {
  it("reads one part or several", () => {
    expect(
      ["349.00us", "4.5ms", "2s", "1.5m", "1h", "250ns", "12µs", "1m30.25s", "1h2m3s"].map(durationSeconds),
    ).toEqual([349e-6, 0.0045, 2, 90, 3600, 250e-9, 12e-6, 90.25, 3723]);
  });

  it("refuses what is no duration", () => {
    const wrong = ["", "5", "ms", "-1s", "1.2.3s", "1x", "nan", "1s 2s", `${"1".repeat(70)}s`, undefined];
    expect(wrong.map(durationSeconds)).toEqual(wrong.map(() => undefined));
  });
});
