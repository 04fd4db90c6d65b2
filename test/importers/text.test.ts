import { describe, expect, it } from "vitest";
import { cleanText, printable, settledText, splitRuns } from "../../src/importers/text.js";

describe("cleanText", () => {
  it("drops the byte order mark, terminal colours and carriage returns before line ends", () => {
    expect(cleanText("\ufeff\u001b[1;32mok\u001b[0m\r\nnext\r\n")).toBe("ok\nnext\n");
  });

  it("leaves a byte order mark inside the text and a lone carriage return alone", () => {
    expect(cleanText("a\ufeffb\rc")).toBe("a\ufeffb\rc");
  });
});

describe("settledText", () => {
  it("keeps what a terminal still shows of a line that was overwritten", () => {
    expect(settledText("10%\r50%\r100%\ndone\r\nend")).toBe("100%\ndone\nend");
  });
});

describe("splitRuns", () => {
  const begins = (line: string): boolean => line.startsWith("run");

  it("cuts before every line that begins a run", () => {
    expect(splitRuns("head\nrun 1\na\nrun 2\nb", begins)).toEqual({
      before: "head",
      runs: ["run 1\na", "run 2\nb"],
    });
  });

  it("finds the same runs by the words that all of them begin with", () => {
    const strict = (line: string): boolean => /^run \d$/.test(line);
    for (const text of ["head\nrun 1\na\n\nrunning\nrun 2\nb\n", "run 1", "run 1\nrun 2\n", "no run 1", ""]) {
      expect(splitRuns(text, strict, "run ")).toEqual(splitRuns(text, strict));
    }
    expect(splitRuns("run 1\n\nrun 2\n", strict, "run ").runs).toEqual(["run 1\n", "run 2\n"]);
  });

  it("calls everything before where no run begins", () => {
    expect(splitRuns("a\nb", begins)).toEqual({ before: "a\nb", runs: [] });
  });
});

describe("printable", () => {
  it("is one line of at most 60 characters", () => {
    expect(printable("a\u0000b\nc")).toBe("a b c");
    expect(printable("x".repeat(100))).toBe(`${"x".repeat(57)}...`);
  });

  it("names the kind of what is no plain value, whatever is in it", () => {
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect([deep, { a: 1 }, 22, null, undefined, Symbol("s")].map(printable)).toEqual([
      "a list",
      "an object",
      "22",
      "null",
      "undefined",
      "Symbol(s)",
    ]);
  });
});
