import { describe, expect, it } from "vitest";
import { printable } from "../../src/cli/printable.js";

describe("printable", () => {
  it("writes out what a terminal would obey or not show", () => {
    expect(printable("a\u001b[2J\n\u202eb – ü")).toBe("a\\u001b[2J\\u000a\\u202eb – ü");
  });
});
