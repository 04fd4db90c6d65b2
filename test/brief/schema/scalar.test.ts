import { describe, expect, it } from "vitest";
import { day, flag, id, isId, pattern, text, word } from "../../../src/brief/schema/scalar.js";
import { refusedBy } from "./refused.js";

describe("scalars", () => {
  it.each([
    [text(), "x", []],
    [text(), "", ["empty"]],
    [text(), 5, ["wrong-type"]],
    [text(), "x".repeat(10_001), ["too-long"]],
    [day(), "2026-11-24", []],
    [day(), "2026-02-30", ["not-a-date"]],
    [day(), "24.11.2026", ["not-a-date"]],
    [day(), 20_261_124, ["wrong-type"]],
    [word(["a", "b"]), "b", []],
    [word(["a", "b"]), "c", ["not-one-of"]],
    [word(["a", "b"]), "toString", ["not-one-of"]],
    [word(["a", "b"]), null, ["wrong-type"]],
    [flag(), false, []],
    [flag(), "yes", ["wrong-type"]],
    [pattern(/^\d\.\d+$/, "a minor", true), "1.33", []],
    [pattern(/^\d\.\d+$/, "a minor", true), 1.3, ["wrong-type"]],
    [pattern(/^\d\.\d+$/, "a minor"), "v1", ["not-allowed"]],
  ])("%#", (schema, stated, refused) => {
    expect(refusedBy(schema, stated)).toEqual(refused);
  });

  it.each(["a", "0", "a b", "日本", "nvidia.com/gpu", "\n", "x".repeat(63), "😀".repeat(63), "toString"])(
    "takes the id %j",
    (stated) => {
      expect([refusedBy(id(), stated), isId(stated)]).toEqual([[], true]);
    },
  );

  it.each([
    ["", "empty"],
    ["x".repeat(64), "too-long"],
    ["😀".repeat(64), "too-long"],
    ["__proto__", "hostile-key"],
    ["constructor", "hostile-key"],
    ["prototype", "hostile-key"],
    [7, "wrong-type"],
    [{}, "wrong-type"],
  ])("refuses the id %j", (stated, code) => {
    expect([refusedBy(id(), stated), isId(stated)]).toEqual([[code], false]);
  });
});
