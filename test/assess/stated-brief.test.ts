import { describe, expect, it } from "vitest";
import { completeOptions } from "../../src/assess/options.js";
import { statedBrief } from "../../src/assess/stated-brief.js";
import { criterionOf } from "../values/fixture.js";
import { twoLines } from "./fixture.js";

const weighted = {
  ...twoLines,
  preferences: { weights: { kind: "points" as const, points: { cost: 50, warmth: 50 } } },
};

describe("the brief of an assessment", () => {
  it("is completed, with what is weak about it", () => {
    const { brief, warnings } = statedBrief(
      { ...twoLines, rates: [{ currency: "EUR", perUnit: 1.1, on: "2026-11-01" }] },
      completeOptions({}),
    );
    expect(brief.platforms.map(({ id }) => id)).toEqual(["bare-metal", "vm"]);
    expect(warnings).toMatchObject([{ code: "not-used-yet", about: "rates" }]);
  });

  it("may weigh the criteria that extensions bring, and no others", () => {
    const criteria = [{ ...criterionOf("warmth"), version: "1.0.0" }];
    const { brief } = statedBrief(weighted, completeOptions({ extensions: { criteria } }));
    expect(brief.preferences.weights).toMatchObject({ kind: "points" });
    expect(() => statedBrief(weighted, completeOptions({}))).toThrow(
      expect.objectContaining({ name: "BriefError" }),
    );
  });

  it("throws every issue at once, whatever it is given", () => {
    const wrong = { asOf: 7, workloads: [{ id: "shop", requests: { cpu: -1, memory: "4Gi" } }] };
    const issues = [{ path: "asOf" }, { path: "workloads[shop].requests.cpu" }].map(
      (issue) => expect.objectContaining(issue) as unknown,
    );
    const thrown = expect.objectContaining({ issues: expect.arrayContaining(issues) as unknown });
    expect(() => statedBrief(wrong, completeOptions({}))).toThrow(thrown);
    expect(() => statedBrief(null, completeOptions({}))).toThrow(
      expect.objectContaining({ name: "BriefError" }),
    );
  });
});
