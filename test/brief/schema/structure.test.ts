import { expect, it } from "vitest";
import { number } from "../../../src/brief/schema/number.js";
import { text } from "../../../src/brief/schema/scalar.js";
import { fields, list, map, mapOf } from "../../../src/brief/schema/structure.js";
import { z } from "../../../src/brief/zod.js";
import { refusedBy } from "./refused.js";

const schema = fields({
  a: text(),
  b: list(number(0, 1)).exactOptional(),
  c: map(text(), number(0, 1)).exactOptional(),
});

it.each([
  [{ a: "x" }, []],
  [{ a: "x", b: [0, 1], c: { any: 1 } }, []],
  [{}, ["missing a"]],
  [{ a: "x", z: 1 }, ["unrecognized_keys"]],
  [{ a: "x", b: {} }, ["invalid_type b"]],
  [{ a: "x", b: [0, 2] }, ["out-of-range b 1"]],
  [{ a: "x", c: { k: 2 } }, ["out-of-range c k"]],
  [{ a: "x", c: { "": 1 } }, ["invalid_key c "]],
  [[], ["invalid_type"]],
])("%j", (stated, refused) => {
  expect(refusedBy(schema, stated)).toEqual(refused);
});

it("names the known fields where a stranger stands", () => {
  expect(z.safeParse(schema, { a: "x", z: 1 }).error?.issues[0]?.message).toBe("a b c");
});

it("knows the keys of a closed list, none of them required", () => {
  const closed = mapOf(["x", "y"], number(0, 1), "How much.");
  expect([refusedBy(closed, {}), refusedBy(closed, { x: 1 }), refusedBy(closed, { z: 1 })]).toEqual([
    [],
    [],
    ["unrecognized_keys"],
  ]);
});
