import { expect, it } from "vitest";
import { completeDefaults } from "../../../src/brief/complete/defaults.js";
import { defaultIds, defaultTable } from "../../../src/brief/defaults.js";

it("has every default under its own path", () => {
  const defaults = completeDefaults(undefined);
  expect(Object.keys(defaults)).toEqual(defaultIds);
  expect(defaults.pue).toEqual({
    path: "defaults.pue",
    unit: "ratio",
    value: defaultTable.pue.value,
    origin: "default",
    given: defaultTable.pue.value,
  });
});

it("takes overrides in the unit of each", () => {
  const defaults = completeDefaults({
    "host-repair": { low: "2h", high: 86_400 },
    "pod-overhead-memory": "200Mi",
  });
  expect(defaults["host-repair"]).toMatchObject({
    value: { low: 7_200, high: 86_400 },
    origin: "stated",
    path: "defaults.host-repair",
  });
  expect(defaults["pod-overhead-memory"].value).toBe(200 * 2 ** 20);
});
