import { describe, expect, it } from "vitest";
import { flipInputs } from "../../src/explanation/flip-inputs.js";
import { only, priced, stagesOf } from "../assess/fixture.js";

describe("the inputs of which a flip is looked for", () => {
  const { brief, overheads } = stagesOf(priced);
  const inputs = flipInputs(brief, overheads);
  const named = (path: string) => only(inputs, (input) => input.path === path);

  it("reach from a quarter to four times an exact price, and over all of a share", () => {
    expect(named("prices[acme-seat].unitPrice")).toMatchObject({ current: 6000, low: 1500, high: 24000 });
    expect(named("workloads[basket].latency.baseline.utilization")).toMatchObject({ low: 0, high: 1 });
  });

  it("reach from the 5 % to the 95 % quantile of what is uncertain", () => {
    const { low, high, current } = named("overheads[guests].cpu");
    const ratio = overheads.find(({ platform, dimension }) => platform === "guests" && dimension === "cpu");
    expect(current).toBeCloseTo(Math.exp(ratio?.logMean ?? 0), 12);
    expect(low).toBeCloseTo(Math.exp((ratio?.logMean ?? 0) - 1.6448536269514722 * (ratio?.logSd ?? 0)), 12);
    expect(high).toBeGreaterThan(current);
  });

  it("leave out what gives the estate its shape, and what has no range", () => {
    expect(inputs.filter(({ path }) => /requests|replicas/.test(path))).toEqual([]);
    expect(inputs.filter(({ low, high }) => !(low < high))).toEqual([]);
  });
});
