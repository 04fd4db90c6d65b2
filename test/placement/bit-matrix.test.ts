import fc from "fast-check";
import { expect, it } from "vitest";
import { bitMatrix, bitRow, countBits, getBit, setBit } from "../../src/placement/bit-matrix.js";

it("remembers exactly the pairs that were set", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(99)), { selector: String }), (pairs) => {
      const matrix = bitMatrix(5, 100);
      for (const [row, column] of pairs) setBit(matrix, row, column);
      for (let row = 0; row < 5; row++) {
        const expected = pairs.filter(([one]) => one === row).map(([, column]) => column);
        const found = Array.from({ length: 100 }, (_, column) => column).filter((column) =>
          getBit(matrix, row, column),
        );
        expect(found).toEqual(expected.sort((a, b) => a - b));
        expect(countBits(bitRow(matrix, row))).toBe(expected.length);
      }
    }),
  );
});

it("counts full words", () => {
  expect(countBits(Uint32Array.of(0xffffffff, 0, 1))).toBe(33);
});
