import { expect, it } from "vitest";
import { briefOf, codesOf, shop } from "../stated.js";

it("counts classes, not workloads", () => {
  const estate = (memoryOf: (index: number) => number) =>
    briefOf({
      workloads: Array.from({ length: 20_001 }, (_, index) => ({
        ...shop,
        id: `w${index}`,
        requests: { cpu: 1, memory: memoryOf(index) },
      })),
    });
  expect(codesOf(estate((index) => 1 + index))).toEqual(["too-many-classes workloads"]);
  expect(codesOf(estate((index) => 1 + (index % 7)))).toEqual([]);
});
