import { expect, it } from "vitest";
import { givenUpSchema, reachSchema } from "../../../src/report/schema/reaches.js";

const reach = {
  plan: "default",
  zones: [{ zone: "a", pods: 3 }],
  edges: [{ from: "a", to: "b", by: "kernel", pods: 1.5 }],
};

it("takes who reaches whom, by a step that there is", () => {
  expect(reachSchema.safeParse(reach).success).toBe(true);
  const [edge] = reach.edges;
  for (const wrong of [{ by: "rumour" }, { pods: "1.5" }, { more: 1 }])
    expect(reachSchema.safeParse({ ...reach, edges: [{ ...edge, ...wrong }] }).success).toBe(false);
});

it("takes what is given up, with or without hours", () => {
  const given = { plan: "default", what: "platform", of: "vm" };
  expect(givenUpSchema.safeParse(given).success).toBe(true);
  expect(givenUpSchema.safeParse({ ...given, what: "hope" }).success).toBe(false);
  expect(givenUpSchema.safeParse({ ...given, hours: 3 }).success).toBe(false);
});
