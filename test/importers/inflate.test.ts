import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inflated } from "../../src/importers/inflate.js";

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index) % 251);

describe("inflated", () => {
  it("unfolds what zlib folded", () => {
    expect(inflated(deflateSync(bytes), 100_000)).toEqual(bytes);
    expect(inflated(deflateSync(bytes), 1e9)).toEqual(bytes);
    expect(inflated(deflateSync(new Uint8Array(0)), 10)).toEqual(new Uint8Array(0));
  });

  it("gives up on more than it may produce", () => {
    expect(inflated(deflateSync(bytes), 99_999)).toBeUndefined();
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    expect(inflated(bomb, 1 << 20)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  it("refuses what is cut off or no zlib stream", () => {
    expect(inflated(deflateSync(bytes).subarray(0, 500), 100_000)).toBeUndefined();
    expect(inflated(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 100)).toBeUndefined();
    expect(inflated(new Uint8Array(0), 100)).toBeUndefined();
  });
});
