import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/report/digest.js";

describe("the digest", () => {
  it("is SHA-256 of the RFC 8785 form: keys sorted, no blanks", () => {
    const expected = createHash("sha256").update('{"a":[1,"é"],"b":2}').digest("hex");
    expect(digestOf({ b: 2, a: [1, "é"] })).toBe(`sha256:${expected}`);
  });

  it("depends on every digit and on the order of lists", () => {
    expect(digestOf({ x: 1.5 })).not.toBe(digestOf({ x: 1.50000000001 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
    expect(digestOf({})).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("writes numbers and texts as RFC 8785 does, whatever they hold", () => {
    const expected = createHash("sha256").update('{"":1e+21,"a\\"":"\\u0001\\ud800","ö":1e-7}').digest("hex");
    expect(digestOf({ ö: 1e-7, 'a"': "\u0001\ud800", "": 1e21 })).toBe(`sha256:${expected}`);
  });

  it("does not depend on the order of keys", () => {
    expect(digestOf({ x: 1, y: { p: 1, q: 2 } })).toBe(digestOf({ y: { q: 2, p: 1 }, x: 1 }));
  });
});
