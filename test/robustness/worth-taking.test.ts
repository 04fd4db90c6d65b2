import { describe, expect, it } from "vitest";
import type { Information } from "../../src/robustness/information.js";
import type { MeasurementOutcome } from "../../src/robustness/robustness.js";
import type { Study } from "../../src/robustness/studies.js";
import { worthTaking } from "../../src/robustness/worth-taking.js";

const outcome: MeasurementOutcome = {
  ...{ path: "overheads[vm].cpu", at: "75 %", value: 0.9, challenger: "metal", carries: true },
};
const known = (changes: Partial<Study>): Pick<Information, "items"> => {
  const study: Study = {
    runsPerSide: 5,
    evsi: { value: 0.01, error: 0 },
    hours: 10,
    narrowing: 0.1,
    clears: 0.25,
    ...changes,
  };
  return {
    items: [{ group: "g", paths: [outcome.path], evppi: { value: 0.01, error: 0 }, studies: [study] }],
  };
};
const carries = (information: Pick<Information, "items">) => worthTaking([outcome], information)[0]?.carries;

describe("a measurement that could change the answer", () => {
  it("is worth taking where a quarter of its outcomes do and it pays", () => {
    expect(carries(known({}))).toBe(true);
    expect(carries(known({ cost: 1, enbs: 1 }))).toBe(true);
  });

  it("is not where it costs more than it is worth", () =>
    expect(carries(known({ cost: 2, enbs: -1 }))).toBe(false));

  it("is not where less than a quarter of its outcomes change anything", () =>
    expect(carries(known({ clears: 3 / 16 }))).toBe(false));

  it("stays as it is where no study is known", () => expect(carries({ items: [] })).toBe(true));

  it("does not begin to carry by being worth much", () =>
    expect(worthTaking([{ ...outcome, carries: false }], known({ enbs: 9 }))[0]?.carries).toBe(false));
});
