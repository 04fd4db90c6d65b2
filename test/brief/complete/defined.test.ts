import { expect, it } from "vitest";
import { defined } from "../../../src/brief/complete/defined.js";

it("drops what is undefined, and nothing else", () => {
  const fields: { a: number | undefined; b: null; c: number } = { a: undefined, b: null, c: 0 };
  expect(Object.keys(defined(fields))).toEqual(["b", "c"]);
});
