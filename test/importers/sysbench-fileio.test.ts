import { describe, expect, it } from "vitest";
import { fileio } from "../../src/importers/sysbench-fileio.js";
import { fixture } from "./fixture.js";

const known = (run: string) => {
  expect(fileio.recognises(run)).toBe(true);
  return fileio;
};
const rates = (run: string) =>
  fileio.rates(run).map(({ metric, value, dimension }) => [metric, value, dimension]);

describe("sysbench fileio", () => {
  const mixed = fixture("sysbench-fileio.txt");
  const large = fixture("sysbench-fileio-large.txt");

  it("gives the direction that the ratio favours the vote", () => {
    const votes = (run: string) => rates(run).flatMap(([metric, , dimension]) => (dimension ? [metric] : []));
    expect(votes(mixed)).toEqual(["read-iops"]);
    expect(votes(mixed.replace("random IO test: 1.50", "random IO test: 0.50"))).toEqual(["write-iops"]);
    expect(votes(large)).toEqual(["read-bandwidth"]);
  });

  it("has no rate for a direction in which nothing was done", () => {
    expect(rates(large).map(([metric]) => metric)).toEqual(["read-iops", "read-bandwidth"]);
  });

  it("knows what defines the work", () => {
    expect(known(mixed).params(mixed)).toEqual({
      "file-test-mode": "random r/w",
      "file-block-size": 16_384,
      "file-total-size": 33_554_432,
      "file-io-mode": "synchronous",
      "file-extra-flags": "(none)",
      "file-fsync": "each 100 requests",
    });
    expect(known(large).params(large)).toMatchObject({
      "file-test-mode": "sequential read",
      "file-extra-flags": "directio",
    });
  });

  it("gives the joint rate of versions before 1.0 no vote", () => {
    expect(rates("Block size 16Kb\n  134.72 Requests/sec executed\n")).toEqual([
      ["requests-per-second", 134.72, undefined],
    ]);
  });

  it.each(["0.4", "0.5"])(
    "of version %s has operations over time, and bytes by the block size",
    (version) => {
      const [run = ""] = fixture(`sysbench-written-${version}.txt`)
        .split(/^(?=sysbench )/m)
        .filter((one) => fileio.recognises(one));
      expect(rates(run)).toEqual([
        ["read-iops", 600, "storage-iops"],
        ["write-iops", 400, undefined],
        ["requests-per-second", 1000, undefined],
        ["read-bandwidth", 600 * 16_384, undefined],
        ["write-bandwidth", 400 * 16_384, undefined],
      ]);
    },
  );
});
