import { expect, it } from "vitest";
import { inquiries } from "../../../src/importers/cluster/inquiries.js";
import { parsePath } from "../../../src/quantity/id-path.js";

it("asks in questions, each with a code of its own and a place in a brief", () => {
  const all = Object.values(inquiries);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  for (const { path, message } of all) {
    expect(parsePath(path)).toBeDefined();
    expect(message).toMatch(/[.?]$/);
  }
});
