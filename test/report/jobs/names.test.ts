import { expect, it } from "vitest";
import { dnsLabel } from "../../../src/report/jobs/names.js";

it("keeps what is a label, and makes one of anything else without two becoming one", () => {
  expect(dnsLabel("vm-tuned")).toBe("vm-tuned");
  const strange = ["VM", "vm ", "vm~sr-iov", "云", "-", "", "a".repeat(64), "a".repeat(65), "--x--"];
  const labels = strange.map((text) => dnsLabel(text));
  expect(new Set(labels).size).toBe(strange.length);
  for (const label of labels) expect(label).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
  expect(dnsLabel("x".repeat(60), 50).length).toBeLessThanOrEqual(50);
});
