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

  it("is the first day on which a price begins or has ended, or a waiver has expired", () => {
    const price = { id: "p", product: "vcf", pricingUnit: "per-host", unitPrice: 1 };
    const review = (changes: { readonly [field: string]: unknown }) => reviewOf(completed(briefOf(changes)));
    expect(review({ prices: [{ ...price, until: "2026-12-31" }] })).toMatchObject({
      date: "2027-01-01",
      triggers: [{ id: "trigger.price-ended", values: { path: "prices[p]" } }],
    });
    expect(review({ prices: [{ ...price, from: "2026-12-31" }] }).date).toBe("2026-12-31");
    const waiver = { gate: "clock", workload: "shop", reason: "r", owner: "o", expires: "2026-12-01" };
    expect(review({ waivers: [waiver] })).toMatchObject({
      date: "2026-12-02",
      triggers: [
        { id: "trigger.waiver-expired", values: { path: "waivers[0]", gate: "clock", workload: "shop" } },
      ],
    });
  });

  it("says all that happens on that day", () => {
    const { date, triggers } = withContract({ from: "2027-02-01", until: "2027-03-02", noticeDays: 29 });
    expect(date).toBe("2027-02-01");
    expect(triggers.map(({ id }) => id)).toEqual(["trigger.contract-starts", "trigger.notice"]);
  });

  it("today is not a day to look again, tomorrow is", () => {
    expect(withContract({ from: "2026-11-24" }).date).toBe("2027-11-24");
    expect(withContract({ until: "2026-11-24" }).date).toBe("2026-11-25");
  });

  it("is the day on which the support of a minor, the life of hosts or a commitment ends, if that comes first", () => {
    const versions = { workloads: [{ ...shop, kubernetes: { versions: ["1.35"] } }] };
    expect(reviewOf(completed(briefOf(versions)))).toMatchObject({
      date: "2027-03-01",
      triggers: [{ id: "trigger.support-projected", values: { minor: "1.35" } }],
    });
    const owned = [{ count: 1, purchased: "2022-01-15", bookValue: 0 }];
    const hosts = [{ id: "h", coresPerSocket: 32, memory: "512Gi", serviceLifeYears: 5, owned }];
    expect(reviewOf(completed(briefOf({ hosts })))).toMatchObject({
      date: "2027-01-15",
      triggers: [{ id: "trigger.service-life" }],
    });
  });

  it("is not a day that has passed: support that ended long ago is a warning", () => {
    const versions = { workloads: [{ ...shop, kubernetes: { versions: ["1.31"] } }] };
    expect(reviewOf(completed(briefOf(versions))).date).toBe("2027-11-24");
  });

  it("is never at the end of the calendar", () => {
    expect(reviewOf(completed({ ...briefOf({}), asOf: "9999-12-31" }))).toEqual({ date: null, triggers: [] });
  });

  it("does not look back", () => {
    expect(withContract({ from: "2025-01-01", until: "2026-01-01" }).date).toBe("2027-11-24");
  });
});
