import { describe, expect, it } from "vitest";
import { lookAgain, questionsOf } from "../../../src/renderers/page/questions.js";
import { reportWith, viewWith } from "../fixture.js";

describe("what is open", () => {
  it("reads as a question with the path to fill in", () => {
    expect(questionsOf(reportWith(), viewWith())).toEqual([
      "What latency does it have today, at what load and where? → workloads[web].latency.baseline",
    ]);
  });

  it("asks for what is missing of a cost by where it goes", () => {
    const sentence = { id: "unknown.no-host-price", values: {} };
    const questions = ["hosts[a].price", "platforms[vm].hypervisor", "prices[vcf]", "elsewhere"].map(
      (path) => ({
        path,
        sentence,
      }),
    );
    expect(questionsOf({ ...reportWith(), questions }, viewWith())).toEqual([
      "What does a host of this model cost? Without it the cost is unknown. → hosts[a].price",
      "Which product is the hypervisor? Without it the cost is unknown. → platforms[vm].hypervisor",
      "What does it cost? Without it the cost is unknown. → prices[vcf]",
      "What goes here? Without it the cost is unknown. → elsewhere",
    ]);
  });

  it("says when to look again and why", () => {
    expect(lookAgain(viewWith())).toBe("2027-02-28, workloads[web].contracts[lease] has ended");
    expect(lookAgain(viewWith({ reviewBy: { date: null, triggers: [] } }))).toBe("no date is known");
  });
});
