import { expect, it } from "vitest";
import { tenantSchema } from "../../../src/brief/schema/tenant.js";
import { refusedBy } from "./refused.js";

it.each([
  [{ id: "a" }, []],
  [{ id: "a", trustZone: "z", sensitivity: "il5", separate: ["kernel", "host", "cluster"] }, []],
  [{}, ["missing id"]],
  [{ id: "a", separate: ["rack"] }, ["not-one-of separate 0"]],
  [{ id: "a", trustZone: 5 }, ["wrong-type trustZone"]],
])("%j", (stated, refused) => {
  expect(refusedBy(tenantSchema, stated)).toEqual(refused);
});
