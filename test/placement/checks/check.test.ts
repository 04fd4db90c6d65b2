import { expect, it } from "vitest";
import { grouped } from "../../../src/placement/checks/check.js";

it("groups by a key in order of first appearance", () => {
  expect([...grouped([3, 1, 4, 1, 5], (one) => one % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});
