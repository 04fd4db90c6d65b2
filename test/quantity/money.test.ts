import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  decimalText,
  divideMoney,
  isDecimalText,
  multiplyMoney,
  netPresentValue,
  roundMoney,
  sumMoney,
} from "../../src/quantity/money.js";

interface Reference {
  readonly netPresentValues: readonly {
    readonly costs: readonly string[];
    readonly rate: string;
    readonly midYear: boolean;
    readonly value: string;
  }[];
  readonly rounded: readonly (readonly [amount: string, currency: string, rounded: string])[];
}

/** Made with Python's decimal module by money.py. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/money.json", import.meta.url), "utf8"),
) as Reference;

/** Whole cents, and the amount they make. */
const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
const amountOf = (count: bigint): string => {
  const digits = (count < 0n ? -count : count).toString().padStart(3, "0");
  return `${count < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("isDecimalText", () => {
  it("accepts plain amounts", () => {
    const plain = ["0", "1234.50", "-3", "+0.000000000001", "999999999999999999.999999999999"];
    expect(plain.filter((text) => !isDecimalText(text))).toEqual([]);
  });

  it("refuses everything else", () => {
    const other = ["", ".5", "5.", "1e3", "1,000", "1_000", "0x10", "NaN", "Infinity", " 1", "1\n", "USD 1"];
    const endless = ["1".repeat(19), `0.${"1".repeat(13)}`, "1".repeat(1_000_000), "٣"];
    expect([...other, ...endless].filter(isDecimalText)).toEqual([]);
  });
});

describe("decimalText", () => {
  it("has the shortest digits of a number and every digit of a text", () => {
    expect(decimalText(0.1)).toBe("0.1");
    expect(decimalText(1e21)).toBe("1000000000000000000000");
    expect(decimalText(5e-7)).toBe("0.0000005");
    expect(decimalText("123456789012345678.123456789012")).toBe("123456789012345678.123456789012");
    expect(decimalText("+007.50")).toBe("7.5");
    expect([decimalText(-0), decimalText("-0.00")]).toEqual(["0", "0"]);
  });

  it("comes back as the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (amount) => {
        expect(Number(decimalText(amount))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });

  it("requires a finite number", () => {
    const wrong = [NaN, Infinity, -Infinity, "", "abc", "Infinity", "0x10", "1_000", "1".repeat(1_000_000)];
    for (const amount of wrong) expect(() => decimalText(amount)).toThrow(RangeError);
  });
});

describe("sumMoney", () => {
  it("adds exactly", () => {
    expect(sumMoney(["0.1", "0.2"])).toBe("0.3");
    expect(sumMoney([])).toBe("0");
    expect(sumMoney(["999999999999999999", "0.000000000001"])).toBe("999999999999999999.000000000001");
    expect(sumMoney(["1e21", "0.01"])).toBe("1000000000000000000000.01");
  });

  it("adds as whole cents do, in any order", () => {
    fc.assert(
      fc.property(fc.array(cents), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0n);
        expect(sumMoney(counts.map(amountOf))).toBe(decimalText(amountOf(total)));
        expect(sumMoney(counts.map(amountOf).reverse())).toBe(decimalText(amountOf(total)));
      }),
    );
  });
});

describe("multiplyMoney", () => {
  it("multiplies exactly", () => {
    expect(multiplyMoney("1.1", "1.1")).toBe("1.21");
    expect(multiplyMoney(3, "0.1")).toBe("0.3");
    expect(multiplyMoney(-2, 0)).toBe("0");
    // 999999999999999999.999999999999 × 0.3: all 31 digits stay.
    expect(multiplyMoney(0.3, "999999999999999999.999999999999")).toBe("299999999999999999.9999999999997");
  });

  it("multiplies as whole cents do", () => {
    fc.assert(
      fc.property(cents, fc.integer(), (price, quantity) => {
        expect(multiplyMoney(quantity, amountOf(price))).toBe(
          decimalText(amountOf(price * BigInt(quantity))),
        );
      }),
    );
  });

  it("counts licences: 20 hosts × 64 cores × 350; ten hosts of 2 × 8 cores are 16 a CPU", () => {
    expect(multiplyMoney(20 * 64, "350")).toBe("448000");
    expect(multiplyMoney(10 * 2 * 16, "350")).toBe("112000");
  });
});

describe("roundMoney", () => {
  it("rounds ties to even in the currency's minor unit, as Python's decimal does", () => {
    for (const [amount, currency, rounded] of reference.rounded)
      expect([amount, currency, roundMoney(amount, currency)]).toEqual([amount, currency, rounded]);
  });

  it("writes every minor digit, two where the currency is not known", () => {
    expect(roundMoney("2.5", "EUR")).toBe("2.50");
    expect(roundMoney("2", "KWD")).toBe("2.000");
    expect(roundMoney("1234.5", "JPY")).toBe("1234");
    expect(roundMoney("0.125", "???")).toBe("0.12");
    expect(roundMoney("0.125", "__proto__")).toBe("0.12");
  });

  it("has no negative zero", () => {
    expect(roundMoney("-0.001", "USD")).toBe("0.00");
    expect(roundMoney("-0.5", "JPY")).toBe("0");
  });
});

describe("netPresentValue", () => {
  it("MODEL §9 check: is 219,781.30 for 100,000 now and 30,000 a year for five years at 8 %", () => {
    const value = netPresentValue(["100000", "30000", "30000", "30000", "30000", "30000"], 0.08);
    expect(roundMoney(value, "USD")).toBe("219781.30");
  });

  it("MODEL §9 check: is 1,788,734.10 for 448,000 a year over five years at 8 %", () => {
    const yearly = multiplyMoney(20 * 64, "350");
    const value = netPresentValue(["0", yearly, yearly, yearly, yearly, yearly], "0.08");
    expect(roundMoney(value, "USD")).toBe("1788734.10");
  });

  it("agrees with Python's decimal to 30 places, at year's end and mid-year", () => {
    for (const { costs, rate, midYear, value } of reference.netPresentValues) {
      const apart = sumMoney([netPresentValue(costs, rate, midYear), multiplyMoney(-1, value)]);
      expect(Math.abs(Number(apart))).toBeLessThan(1e-29);
    }
  });

  it("is the sum at a rate of 0, and 0 for no costs", () => {
    expect(netPresentValue(["0.1", "0.1", "0.1"], 0)).toBe("0.3");
    expect(netPresentValue([], 0.08)).toBe("0");
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 16 }), fc.boolean(), (counts, midYear) => {
        const costs = counts.map(amountOf);
        expect(netPresentValue(costs, 0, midYear)).toBe(sumMoney(costs));
      }),
    );
  });

  it("requires a rate above -1", () => {
    for (const rate of [-1, -2, NaN, Infinity, "-1"])
      expect(() => netPresentValue(["1", "1"], rate)).toThrow(RangeError);
  });
});

describe("an amount divided", () => {
  it("keeps 60 digits, and refuses 0", () => {
    expect(divideMoney("10", 4)).toBe("2.5");
    expect(divideMoney(1, 3)).toBe(`0.${"3".repeat(60)}`);
    expect(() => divideMoney(1, "0")).toThrow(RangeError);
  });
});
