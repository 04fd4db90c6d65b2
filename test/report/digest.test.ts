import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/report/digest.js";

describe("the digest", () => {
  it("is SHA-256 of the RFC 8785 form: keys sorted, no blanks", () => {
    const expected = createHash("sha256").update('{"a":[1,"é"],"b":2}').digest("hex");
    expect(digestOf({ b: 2, a: [1, "é"] })).toBe(`sha256:${expected}`);
  });

  it("does not depend on the order of keys", () => {
    expect(digestOf({ x: 1, y: { p: 1, q: 2 } })).toBe(digestOf({ y: { q: 2, p: 1 }, x: 1 }));
  });
});
