import { describe, expect, it } from "vitest";
import { headlineOf, weighsNothing } from "../../../src/renderers/page/headline.js";
import { viewOf } from "../../../src/renderers/view.js";
import { outcomeReports, viewWith } from "../fixture.js";

const headline = (outcome: keyof typeof outcomeReports) => headlineOf(viewOf(outcomeReports[outcome]));

describe("the answer", () => {
  it.each([
    ["recommended", "RECOMMENDED", "use VMs, and put analytics on bare metal"],
    ["recommended-if", "RECOMMENDED IF 1 condition holds", "use VMs, and put analytics on bare metal"],
    [
      "default-stands",
      "STAY WITH THE DEFAULT",
      "use VMs throughout; no other plan has shown a gain that is clear enough",
    ],
    [
      "too-close-measure-first",
      "TOO CLOSE TO CALL, MEASURE FIRST",
      "use VMs throughout until then; what could change it: fio, 4 KiB random on vm, 18 runs a side, about 72 hours; expected worth 14 k USD",
    ],
    ["not-enough-known", "NOT ENOUGH IS KNOWN", "no plan can be recommended until 1 question is answered"],
    ["nothing-feasible", "NOTHING FITS", "no platform meets every requirement of payment"],
  ] as const)("%s reads %s", (outcome, verdict, answer) => {
    expect(headline(outcome)).toMatchObject({ verdict, answer });
  });

  it("says of what the probability is and what it has to reach", () => {
    expect(headline("recommended").standing).toEqual([
      "87 % probability that this beats VMs throughout by the margin of 0.03 (needs 80 %)",
    ]);
  });

  it("says of a default that stands what the other would have had to show, and how far it is", () => {
    expect(headline("default-stands").standing).toEqual([
      "12 % probability that the strongest other plan, VMs with analytics on bare metal, beats this by the margin of 0.03 (it needs 80 %)",
      "that plan’s lead on the value scale is +0.05 … +0.12; it would have to show 0.03",
    ]);
  });

  it("says nothing of a probability where no plan is named or none was compared", () => {
    expect(headline("nothing-feasible").standing).toEqual([]);
    expect(headline("not-enough-known").standing).toEqual([]);
    const alone = viewWith({}, { outcome: "default-stands", plan: "default", challenger: null });
    expect(headlineOf(alone).standing).toEqual(["no other plan is feasible, so nothing was compared"]);
  });

  it("claims no comparison where no criterion carries weight", () => {
    const criteria = viewWith().report.criteria.map((criterion) => ({ ...criterion, weighs: false }));
    const view = viewWith({ criteria }, { outcome: "default-stands", plan: "default" });
    expect(weighsNothing(view)).toBe(true);
    expect(headlineOf(view)).toMatchObject({
      answer: "use VMs throughout; the brief says nothing by which plans could be told apart",
      standing: ["no criterion carries weight, so no plan was compared; 1 question is open"],
    });
  });

  it("counts the conditions of a default that stands", () => {
    const condition = { id: "condition.figure", values: { criterion: "cost", path: "prices" } };
    const view = viewWith(
      {},
      { outcome: "default-stands", plan: "default", conditions: [condition, condition] },
    );
    expect(headlineOf(view).verdict).toBe("STAY WITH THE DEFAULT IF 2 conditions hold");
  });

  it("tells a plan that cannot be placed from requirements that collide", () => {
    const view = viewWith({}, { outcome: "nothing-feasible", plan: null, conflicts: [] });
    expect(headlineOf(view).answer).toBe("no plan can be placed on the hosts that the brief states");
  });
});
