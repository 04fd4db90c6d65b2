import { expect, it } from "vitest";
import { countYears } from "../../src/licences/count.js";
import { perPod } from "../../src/licences/per-pod.js";
import { coveredPool } from "./covered.js";

it("counts the pods of a pool", () => {
  expect(
    countYears(
      perPod,
      { hosts: [], pools: [coveredPool("guest", { count: 4 })], instances: [] },
      1,
    )?.[0]?.[0],
  ).toBe(10);
});
