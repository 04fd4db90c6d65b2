import { describe, expect, it } from "vitest";
import { lookAgain, questionsOf } from "../../../src/renderers/page/questions.js";
import { reportWith, viewWith } from "../fixture.js";

describe("what is open", () => {
  it("reads as a question with the path to fill in", () => {
    expect(questionsOf(reportWith(), viewWith())).toEqual([
      "What latency does it have today, at what load and where? → workloads[web].latency.baseline",
    ]);
  });

  it("says when to look again and why", () => {
    expect(lookAgain(viewWith())).toBe("2027-02-28, workloads[web].contracts[lease] has ended");
    expect(lookAgain(viewWith({ reviewBy: { date: null, triggers: [] } }))).toBe("no date is known");
  });
});
