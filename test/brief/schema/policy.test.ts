import { expect, it } from "vitest";
import { policiesSchema, waiverSchema } from "../../../src/brief/schema/policy.js";
import { refusedBy } from "./refused.js";

it.each([
  [{}, []],
  [{ packs: ["gdpr"], disable: [{ gate: "windows", workload: "w", reason: "none" }] }, []],
  [{ packs: ["gpdr"] }, ["not-one-of packs 0"]],
  [{ disable: [{ gate: "windows" }] }, ["missing disable 0 reason"]],
])("policies %j", (stated, refused) => {
  expect(refusedBy(policiesSchema, stated)).toEqual(refused);
});

it("asks who answers for a waiver, and until when", () => {
  expect(
    refusedBy(waiverSchema, {
      gate: "windows",
      workload: "w",
      reason: "r",
      owner: "o",
      expires: "2027-01-01",
    }),
  ).toEqual([]);
  expect(refusedBy(waiverSchema, { gate: "windows", workload: "w", reason: "r" })).toEqual([
    "missing owner",
    "missing expires",
  ]);
});
