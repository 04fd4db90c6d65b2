import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hdrDecoded } from "../../src/importers/hdr-decode.js";
import { fixture } from "./fixture.js";

/** A histogram of version 2 with the counts' bytes as they are. */
function encoded(
  payload: readonly number[],
  { digits = 3, lowest = 1, cookie = 0x1c849313, outer = 0x1c849314 } = {},
) {
  const inner = Buffer.alloc(40 + payload.length);
  inner.writeUInt32BE(cookie, 0);
  inner.writeInt32BE(payload.length, 4);
  inner.writeInt32BE(digits, 12);
  inner.writeBigInt64BE(BigInt(lowest), 16);
  inner.writeBigInt64BE(3_600_000_000n, 24);
  inner.writeDoubleBE(1, 32);
  Buffer.from(payload).copy(inner, 40);
  const folded = deflateSync(inner);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(outer, 0);
  head.writeInt32BE(folded.length, 4);
  return Buffer.concat([head, folded]).toString("base64");
}

const most = 1 << 22;

describe("hdrDecoded", () => {
  it("places counts after runs of zeros", () => {
    // ZigZag: a run of 5 zeros is −5 → 9; a count of 3 → 6; a count of 100 → 200, in two bytes 0xc8 0x01.
    expect(hdrDecoded(encoded([9, 6, 0xc8, 0x01]), most)).toMatchObject({
      cells: [
        { lowest: 5, width: 1, count: 3 },
        { lowest: 6, width: 1, count: 100 },
      ],
    });
  });

  it("widens the cells of later buckets", () => {
    // Three digits: 2,048 cells of width 1, then 1,024 of width 2 from 2,048 on. A run of 2,049 zeros is 4,097.
    expect(hdrDecoded(encoded([0x81, 0x20, 2]), most)).toMatchObject({
      cells: [{ lowest: 2050, width: 2, count: 1 }],
    });
    // A unit of 8: the lowest value's power of two.
    expect(hdrDecoded(encoded([9, 2], { lowest: 10 }), most)).toMatchObject({
      cells: [{ lowest: 40, width: 8, count: 1 }],
    });
  });

  it("refuses older versions by name", () => {
    for (const cookie of [0x1c849301, 0x1c849308]) {
      expect(hdrDecoded(encoded([2], { cookie }), most)).toEqual({ refused: "old-version" });
      expect(hdrDecoded(encoded([2], { outer: cookie + 1 }), most)).toEqual({ refused: "old-version" });
    }
  });

  it("refuses what unfolds to too much", () => {
    const zeros = Array.from({ length: 500_000 }, () => 0);
    expect(hdrDecoded(encoded(zeros), 100_000)).toEqual({ refused: "too-large" });
  });

  it("refuses damage", () => {
    for (const text of [
      "",
      "HIST",
      encoded([0x80]),
      encoded([2], { digits: 9 }),
      encoded([2], { lowest: 0 }),
      encoded([2], { cookie: 7 }),
    ]) {
      expect(hdrDecoded(text, most)).toEqual({ refused: "damaged" });
    }
    const [line = ""] = fixture("hdr-histogram-intervals.hlog")
      .split("\n")
      .filter((one) => one.startsWith("0.000"));
    expect(hdrDecoded(line.split(",")[3]?.slice(0, 400) ?? "", most)).toEqual({ refused: "damaged" });
  });
});
