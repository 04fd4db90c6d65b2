import { expect, it } from "vitest";
import { leaf } from "../../../src/brief/schema/leaf.js";
import { z } from "../../../src/brief/zod.js";
import { refusedBy } from "./refused.js";

const even = leaf<number>({ type: "number", multipleOf: 2 }, (stated) =>
  typeof stated === "number" && stated % 2 === 0
    ? { ok: true, value: stated }
    : { ok: false, refusals: [{ code: "odd", expected: "an even number", at: ["here"] }] },
);

it("turns refusals into issues below the value, and carries its definition", () => {
  expect(refusedBy(even, 2)).toEqual([]);
  expect(refusedBy(z.strictObject({ a: even }), { a: 1 })).toEqual(["odd a here"]);
  expect(z.toJSONSchema(even.meta({ title: "Even" }), { unrepresentable: "any" })).toMatchObject({
    type: "number",
    multipleOf: 2,
    title: "Even",
  });
});

it("is asked about a field that is absent", () => {
  expect(refusedBy(z.strictObject({ a: even }), {})).toEqual(["odd a here"]);
  expect(refusedBy(z.strictObject({ a: even.exactOptional() }), {})).toEqual([]);
});
