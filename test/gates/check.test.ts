import { describe, expect, it } from "vitest";
import { findingOf, holds, holdsIf, notKnown, questionAt, repairAt } from "../../src/gates/check.js";

const met = holds({ expected: 1, actual: 2, unit: "gpu", margin: 1 });
const missed = holdsIf(false, { expected: 1, actual: 0 }, repairAt("device", "hosts[h].devices.gpu", 1));
const open = notKnown({ expected: 1, actual: "not stated" }, questionAt("device", "hosts[h].devices.gpu"));

describe("findingOf", () => {
  it("passes where everything holds, and shows what was compared", () => {
    expect(findingOf([met, met])).toEqual({ verdict: "pass", conditions: [met.condition, met.condition] });
  });

  it("fails where one check fails, with its repair, whatever the others", () => {
    expect(findingOf([open, met, missed])).toEqual({
      verdict: "fail",
      conditions: [
        { expected: 1, actual: "not stated" },
        met.condition,
        {
          expected: 1,
          actual: 0,
          repair: { id: "repair.device", values: { path: "hosts[h].devices.gpu", value: 1 } },
        },
      ],
    });
  });

  it("is unknown where nothing fails and one check is open, and asks: unknown is never a pass", () => {
    expect(findingOf([met, open])).toEqual({
      verdict: "unknown",
      conditions: [met.condition, { expected: 1, actual: "not stated" }],
      question: { id: "question.device", values: { path: "hosts[h].devices.gpu" } },
    });
  });

  it("carries what it is about", () => {
    expect(findingOf([met], { clause: "§ 1", readAs: "stated" })).toMatchObject({
      clause: "§ 1",
      readAs: "stated",
    });
  });
});

describe("holdsIf", () => {
  it("offers no repair for what holds", () => {
    expect(holdsIf(true, { expected: 1, actual: 1 }, repairAt("device", "p"))).toEqual(
      holds({ expected: 1, actual: 1 }),
    );
  });
});

describe("repairAt", () => {
  it("names a value only where there is one", () => {
    expect(repairAt("objective", "p")).toEqual({ id: "repair.objective", values: { path: "p" } });
    expect(repairAt("device", "p", 0).values).toEqual({ path: "p", value: 0 });
  });
});
