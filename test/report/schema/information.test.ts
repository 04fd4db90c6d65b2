import { expect, it } from "vitest";
import { informationSchema } from "../../../src/report/schema/information.js";
import { isHeld, report } from "./part.js";

const { information } = report;

it("takes what knowing more is worth, and nothing that lacks a part of it", () => {
  expect(isHeld(informationSchema, [information], ["plans", "evpi", "items"])).toBe(true);
});

it("takes no share above 1, and no worth that is no number", () => {
  const [item] = information.items;
  const holds = (changed: object): boolean =>
    informationSchema.safeParse({ ...information, items: [{ ...item, ...changed }] }).success;
  expect(holds({})).toBe(true);
  expect(holds({ varianceShare: 1.5 })).toBe(false);
  expect(holds({ evppi: { value: "much", error: 0 } })).toBe(false);
});
