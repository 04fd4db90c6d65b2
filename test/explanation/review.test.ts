import { describe, expect, it } from "vitest";
import { reviewOf } from "../../src/explanation/review.js";
import { briefOf, completed, shop } from "../brief/stated.js";

const withContract = (contract: { readonly [field: string]: unknown }) =>
  reviewOf(
    completed(
      briefOf({
        workloads: [
          { ...shop, contracts: [{ id: "deal", demands: "hypervisor", clause: "7", ...contract }] },
        ],
      }),
    ),
  );

describe("when to look again", () => {
  it("is a year on, when published findings are old, where no window is stated", () => {
    const { date, triggers } = reviewOf(completed(briefOf({})));
    expect(date).toBe("2027-11-24");
    expect(triggers.map(({ id }) => id)).toEqual(["trigger.evidence-ages"]);
  });

  it("is the day after the last day of a clause, or the day its notice is due", () => {
    expect(withContract({ until: "2027-03-31" }).date).toBe("2027-04-01");
    expect(withContract({ until: "2027-03-31", noticeDays: 30 }).date).toBe("2027-03-01");
  });

  it("is the first day of a clause that is not yet in force", () => {
    expect(withContract({ from: "2027-01-01" })).toMatchObject({
      date: "2027-01-01",
      triggers: [{ id: "trigger.contract-starts" }],
    });
  });

  it("does not look back", () => {
    expect(withContract({ from: "2025-01-01", until: "2026-01-01" }).date).toBe("2027-11-24");
  });
});
