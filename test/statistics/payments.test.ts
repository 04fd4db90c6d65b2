import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  futureValue,
  interestPart,
  levelPayment,
  presentValueOfPayments,
  principalPart,
  rateOfPayments,
} from "../../src/statistics/payments.js";

describe("payments", () => {
  it("settle a loan by hand: 1,000 over two years at 10 % are 576.19 each", () => {
    // x ÷ 1.1 + x ÷ 1.21 = 1,000 → x = 1,210 ÷ 2.1
    expect(levelPayment({ rate: 0.1, periods: 2, value: 1000 })).toBeCloseTo(-1210 / 2.1, 9);
    expect(levelPayment({ rate: 0.1, periods: 2, value: 1000, atStart: true })).toBeCloseTo(-1100 / 2.1, 9);
    expect(levelPayment({ rate: 0, periods: 4, value: 1000, future: 200 })).toBeCloseTo(-300, 12);
  });

  it("are worth now what they settle, and later what is left", () => {
    const payment = levelPayment({ rate: 0.07, periods: 9, value: 500, future: -120 });
    expect(presentValueOfPayments({ rate: 0.07, periods: 9, payment, future: -120 })).toBeCloseTo(500, 9);
    expect(futureValue({ rate: 0.07, periods: 9, payment, value: 500 })).toBeCloseTo(-120, 9);
  });

  it("pay interest on what is owed, and the rest lowers it", () => {
    const loan = { rate: 0.1, periods: 2, value: 1000 };
    expect(interestPart({ ...loan, period: 1 })).toBeCloseTo(-100, 9);
    // Owed after the first: 1,100 − 576.19 = 523.81.
    expect(interestPart({ ...loan, period: 2 })).toBeCloseTo(-52.38, 2);
    const parts = [1, 2].map((period) => principalPart({ ...loan, period }));
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(-1000, 9);
    expect(interestPart({ ...loan, atStart: true, period: 1 })).toBe(0);
  });

  it("refuse periods and rates that mean nothing", () => {
    expect(() => levelPayment({ rate: -1, periods: 2, value: 1 })).toThrow(RangeError);
    expect(() => levelPayment({ rate: 0.1, periods: 0, value: 1 })).toThrow(RangeError);
    expect(() => levelPayment({ rate: 0.1, periods: 1.5, value: 1 })).toThrow(RangeError);
    expect(() => interestPart({ rate: 0.1, periods: 2, value: 1, period: 3 })).toThrow(RangeError);
    expect(() => interestPart({ rate: 0.1, periods: 2, value: 1, period: 0 })).toThrow(RangeError);
  });

  it("have the rate nearest to 0 at which they settle, or none", () => {
    // 100 now for 121 after two years.
    expect(rateOfPayments({ periods: 2, payment: 0, value: -100, future: 121 })).toBeCloseTo(0.1, 12);
    expect(rateOfPayments({ periods: 2, payment: 0, value: -100, future: 100 })).toBeCloseTo(0, 12);
    expect(rateOfPayments({ periods: 2, payment: 0, value: 100, future: 121 })).toBeUndefined();
    const rate = rateOfPayments({ periods: 12, payment: -100, value: 1000, future: 0, atStart: true }) ?? 0;
    expect(presentValueOfPayments({ rate, periods: 12, payment: -100, atStart: true })).toBeCloseTo(1000, 6);
  });
});

const shared = new URL("../../../shared/cases/f_finance.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected payments", () => {
  interface Case {
    readonly id: string;
    readonly inputs: Readonly<Record<string, number>>;
    readonly expected: Readonly<Record<string, number>>;
  }
  const { cases } = existsSync(shared)
    ? (JSON.parse(readFileSync(shared, "utf8")) as { readonly cases: readonly Case[] })
    : { cases: [] };
  const near = (got: number, wanted: number, share: number) =>
    expect(Math.abs(got - wanted) / Math.abs(wanted)).toBeLessThan(share);

  it("are the published level payments: 5 cases", () => {
    const found = cases.filter(({ id }) => id.startsWith("pmt"));
    for (const { inputs, expected } of found)
      near(
        levelPayment({ rate: inputs["rate"]!, periods: inputs["nper"]!, value: inputs["pv"]! }),
        expected["pmt"]!,
        1e-7,
      );
    expect(found).toHaveLength(5);
  });

  it("are the published future and present values and rate: 7 cases", () => {
    const later = cases.filter(({ id }) => id.startsWith("fv-"));
    for (const { inputs, expected } of later)
      near(
        futureValue({
          rate: inputs["rate"]!,
          periods: inputs["nper"]!,
          payment: inputs["pmt"]!,
          value: inputs["pv"]!,
          atStart: inputs["when"] === 1,
        }),
        expected["fv"]!,
        1e-10,
      );
    expect(later).toHaveLength(5);
    const now = cases.find(({ id }) => id === "pv");
    near(
      presentValueOfPayments({
        rate: now!.inputs["rate"]!,
        periods: now!.inputs["nper"]!,
        payment: now!.inputs["pmt"]!,
      }),
      now!.expected["pv"]!,
      1e-12,
    );
    const rate = rateOfPayments({ periods: 10, payment: 0, value: -3500, future: 10_000 });
    near(rate ?? 0, cases.find(({ id }) => id === "rate")!.expected["rate"]!, 1e-9);
  });

  it("have the published parts: 1 case", () => {
    const { expected } = cases.find(({ id }) => id === "ipmt-ppmt")!;
    expect(interestPart({ rate: 0.1 / 12, periods: 24, value: 2000, period: 1 })).toBeCloseTo(
      expected["ipmt"]!,
      6,
    );
    const loan = { rate: 0.1 / 12, periods: 60, value: 55_000, period: 1 };
    expect(principalPart(loan)).toBeCloseTo(expected["ppmt_end"]!, 6);
    expect(principalPart({ ...loan, atStart: true })).toBeCloseTo(expected["ppmt_begin"]!, 6);
  });
});
