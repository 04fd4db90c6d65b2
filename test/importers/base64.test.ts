import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64Bytes } from "../../src/importers/base64.js";

describe("base64Bytes", () => {
  it("reads what Node writes, with padding and without", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect(base64Bytes(text)).toEqual(new Uint8Array(bytes));
        expect(base64Bytes(text.replace(/=+$/, ""))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it.each(["A", "AAAAA", "AA=A", "A=", "AAA A", "AAA-", "é"])("refuses %j", (text) => {
    expect(base64Bytes(text)).toBeUndefined();
  });
});
