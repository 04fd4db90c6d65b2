import { describe, expect, it } from "vitest";
import { bytes, cpu, duration, money, perYear } from "../../src/brief/amounts.js";
import { readAmount } from "../../src/brief/read-amount.js";

const codes = (stated: unknown, amount = cpu) => {
  const read = readAmount(stated, amount);
  return read.ok ? [] : read.refusals.map(({ code, at = [] }) => [code, ...at].join(" "));
};

describe("readAmount", () => {
  it.each([
    [2, cpu, 2],
    ["500m", cpu, 0.5],
    [{ low: "4Gi", high: "6Gi" }, bytes, { low: 4_294_967_296, high: 6_442_450_944 }],
    [{ min: "1m", mode: "2m", max: "1h" }, duration, { min: 60, mode: 120, max: 3600 }],
    [{ mean: 4, sd: 1 }, cpu, { mean: 4, sd: 1 }],
    [{ samples: ["1", 2, "500m"] }, cpu, { samples: [1, 2, 0.5] }],
    [{ low: "10.5", high: 12 }, money, { low: 10.5, high: 12 }],
    [{ low: 0, high: 3 }, perYear, { low: 0, high: 3 }],
    [{ low: 2, high: 2 }, cpu, { low: 2, high: 2 }],
  ])("reads %j", (stated, amount, value) => {
    expect(readAmount(stated, amount)).toEqual({ ok: true, value });
  });

  it("turns an interval that stands upside down", () => {
    const read = readAmount({ low: "9ms", high: "8ms" }, duration);
    expect(read.ok ? undefined : read.refusals[0]).toMatchObject({
      code: "interval-upside-down",
      remedy: 'write {low: "8ms", high: "9ms"}',
    });
    expect(codes({ min: 3, mode: 2, max: 4 })).toEqual(["interval-upside-down"]);
  });

  it("refuses spreads whose draws would leave every magnitude", () => {
    expect(codes({ low: 1e-6, high: 1e6 }, { ...cpu, least: 1e-9 })).toEqual(["interval-too-wide"]);
    expect(codes({ mean: 2, sd: 1 })).toEqual(["out-of-range"]);
    expect(codes({ mean: 0.01, sd: 0.02 }, perYear)).toEqual([]);
  });

  it("points at the end that is wrong, at both where both are", () => {
    expect(codes({ low: "4GB", high: NaN }, bytes)).toEqual(["not-a-quantity low", "not-finite high"]);
    expect(codes({ samples: [1, "x", -1] })).toEqual(["not-a-quantity samples 1", "out-of-range samples 2"]);
    expect(codes({ samples: [] })).toEqual(["wrong-type samples"]);
  });

  it.each([[{}], [{ low: 1 }], [{ low: 1, high: 2, mid: 1 }], [[1, 2]], [{ min: 1, max: 2 }]])(
    "knows no spread %j",
    (stated) => {
      expect(codes(stated)).toEqual(["wrong-type"]);
    },
  );

  it("takes of money intervals alone", () => {
    expect(codes({ mean: 100, sd: 1 }, money)).toEqual(["wrong-type"]);
  });
});
