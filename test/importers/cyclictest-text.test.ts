import { describe, expect, it } from "vitest";
import { cyclictestTexts } from "../../src/importers/cyclictest-text.js";
import { cleanText } from "../../src/importers/text.js";
import { fixture } from "./fixture.js";

describe("cyclictestTexts", () => {
  it("takes the last of a table that was drawn again and again", () => {
    const [run, ...others] = cyclictestTexts(cleanText(fixture("cyclictest-progress.txt")));
    expect(others).toEqual([]);
    expect(run?.threads).toHaveLength(2);
    const cycles = [...fixture("cyclictest-progress.txt").matchAll(/^T: 0 .* C: +(\d+)/gm)].map(([, c]) =>
      Number(c),
    );
    expect(run?.threads[0]?.cycles).toBe(Math.max(...cycles));
    expect(run?.params).toEqual({ threads: 2, priority: 0, "interval-us": 1000 });
  });

  it("parts runs where the cycles fall", () => {
    const quiet = fixture("cyclictest-quiet.txt");
    const bare = quiet
      .split("\n")
      .filter((line) => line.startsWith("T:"))
      .join("\n");
    expect(cyclictestTexts(quiet + quiet)).toHaveLength(2);
    expect(
      cyclictestTexts(`${bare}\n${bare.replace(/C: +\d+/g, "C:  5")}\n`).map(({ threads }) => threads.length),
    ).toEqual([2, 2]);
  });

  it("counts wake-ups beyond the histogram into the cycles", () => {
    const [run] = cyclictestTexts(fixture("cyclictest-histogram.txt"));
    expect(run?.threads.map(({ cycles, average, longest }) => [cycles, average, longest])).toEqual([
      [764 + 831, 406, 69253],
      [768 + 724, 503, 35237],
    ]);
  });
});
