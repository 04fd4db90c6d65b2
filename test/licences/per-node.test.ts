import { expect, it } from "vitest";
import { perNode } from "../../src/licences/per-node.js";
import { coveredPool } from "./covered.js";

it("counts one a node of any kind", () => {
  expect(perNode.perNode?.(coveredPool("guest"))).toBe(1);
  expect(perNode.perNode?.(coveredPool("instance"))).toBe(1);
});
