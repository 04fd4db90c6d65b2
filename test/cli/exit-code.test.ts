import { describe, expect, it } from "vitest";
import { exitCodes, StopError } from "../../src/cli/exit-code.js";

describe("how the command ends", () => {
  it("has the documented codes", () => {
    expect(exitCodes).toEqual({ done: 0, issues: 1, usage: 2, file: 3, fault: 70 });
  });

  it("carries its code and lines", () => {
    const stop = new StopError(exitCodes.file, ["one", "two"]);
    expect([stop.name, stop.code, stop.message, stop.lines]).toEqual(["StopError", 3, "one", ["one", "two"]]);
    expect(new StopError(exitCodes.usage, []).message).toBe("");
  });
});
