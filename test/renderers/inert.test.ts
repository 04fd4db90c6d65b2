import { describe, expect, it } from "vitest";
import { inert } from "../../src/renderers/inert.js";

describe("inert", () => {
  it.each([
    ["plain – text, 中文, ünï", "plain – text, 中文, ünï"],
    ["two\nlines\r\n", "two\\nlines\\r\\n"],
    ["\u001b[31mred", "\\u001b[31mred"],
    ["safe\u202egnp.exe", "safe\\u202egnp.exe"],
    ["a\u0000b\u007f\u0085", "a\\u0000b\\u007f\\u0085"],
    ["\ud800 half", "\\ud800 half"],
    ["a\u2028b\u200bc\ufeff", "a\\u2028b\\u200bc\\ufeff"],
  ])("%j becomes %s", (text, shown) => {
    expect(inert(text)).toBe(shown);
  });
});
