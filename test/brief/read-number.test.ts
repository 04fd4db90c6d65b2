import { describe, expect, it } from "vitest";
import { within } from "../../src/brief/amount.js";
import { bytes, cpu, duration, money, share } from "../../src/brief/amounts.js";
import { readNumber } from "../../src/brief/read-number.js";

const refused = (stated: unknown, amount: typeof cpu) => {
  const read = readNumber(stated, amount);
  return read.ok ? undefined : { code: read.refusals[0]?.code, remedy: read.refusals[0]?.remedy };
};

describe("readNumber", () => {
  it("takes numbers as they stand and texts by the amount's reader", () => {
    expect(readNumber(2, cpu)).toEqual({ ok: true, value: 2 });
    expect(readNumber("250m", cpu)).toEqual({ ok: true, value: 0.25 });
    expect(readNumber("15m", duration)).toEqual({ ok: true, value: 900 });
    expect(readNumber(-0, share)).toEqual({ ok: true, value: 0 });
  });

  it("knows no number beyond its bounds", () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(refused(value, cpu)?.code).toBe("not-finite");
    for (const value of [1e308, -1, 0, 5e-324, 1e7]) expect(refused(value, cpu)?.code).toBe("out-of-range");
    expect(refused(2 ** 64, bytes)?.code).toBe("out-of-range");
    expect(refused(1e16, money)?.code).toBe("out-of-range");
    expect(refused("-500m", cpu)?.code).toBe("out-of-range");
  });

  it("offers the share that percent meant", () => {
    expect(refused(99.9, share)).toEqual({ code: "percent", remedy: "write 0.999" });
    expect(refused("99.95%", share)).toEqual({ code: "percent", remedy: "write 0.9995" });
    expect(refused("p99", share)).toEqual({ code: "percent", remedy: "write 0.99" });
    expect(refused("99", share)).toEqual({ code: "percent", remedy: "write 0.99" });
    expect(refused("0.5", share)).toEqual({ code: "wrong-type", remedy: "write 0.5 without quotes" });
    expect(refused(101, share)).toEqual({ code: "out-of-range", remedy: undefined });
  });

  it("offers both sizes that a gigabyte may mean", () => {
    expect(refused("4GB", bytes)).toEqual({
      code: "not-a-quantity",
      remedy: 'write "4Gi" for powers of 1,024 or "4G" for powers of 1,000',
    });
    expect(refused("512kb", bytes)?.remedy).toContain('"512k"');
  });

  it("says where the bounds lie", () => {
    const read = readNumber(0, within(cpu, { least: 0.1 }));
    expect(read.ok ? "" : read.refusals[0]?.expected).toContain("from 0.1 to 1000000");
  });

  it.each([null, true, {}, [], undefined])("is not fooled by %j", (stated) => {
    expect(refused(stated, cpu)?.code).toBe(stated === undefined ? "missing" : "wrong-type");
  });
});
