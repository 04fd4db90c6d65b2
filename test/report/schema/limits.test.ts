import { expect, it } from "vitest";
import { z } from "../../../src/brief/zod.js";
import { limitSchema } from "../../../src/report/schema/limits.js";

const limit = {
  ...{ plan: "p", platform: "vm", resource: "cpu", beside: "node", enforcement: "none", workloads: 2 },
  ...{ by: "kernel", how: { id: "limit.how.cpu.none", values: {} } },
  left: { id: "limit.left.cpu.none", values: {} },
  slowdown: { kind: "unknown", why: { id: "unknown.no-measure", values: {} }, questions: [] },
};
const holds = (value: object): boolean => z.safeParse(limitSchema, value).success;

it("holds who enforces a resource, how, what is left, and perhaps what would close it", () => {
  const close = { id: "limit.close.own-nodes", values: { path: "platforms[vm].nodePools" } };
  expect([holds(limit), holds({ ...limit, close })]).toEqual([true, true]);
  expect(holds({ ...limit, by: "somebody" })).toBe(false);
  expect(holds({ ...limit, workloads: -1 })).toBe(false);
  expect(holds({ ...limit, other: 1 })).toBe(false);
});
