import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewOf } from "../../src/explanation/review.js";
import { checkGates } from "../../src/gates/gates.js";
import { limitWarnings } from "../../src/gates/limit-warnings.js";
import { briefWith, completed } from "../brief/stated.js";
import { everyKind, noLatency } from "../gates/judged.js";

/** A workload whose clause demands bare metal within a window, and which fails on `vm` then unless it is waived. */
function onVm(asOf: string, window: object, expires?: string): string | undefined {
  const contracts = [{ id: "deal", demands: "bare-metal", clause: "7", ...window }];
  const waiver = { gate: "contract", workload: "shop", reason: "r", owner: "o", expires };
  const brief = completed({
    ...briefWith({ contracts, kubernetes: { versions: ["1.38"] } }),
    ...everyKind(),
    ...(expires !== undefined && { waivers: [waiver] }),
    asOf,
  });
  const world = { seed: 1, draws: 1, columns: new Map() } as const;
  return checkGates({ brief, world, latency: noLatency }).find(
    ({ gate, platform }) => gate === "contract" && platform === "vm",
  )?.verdict;
}

const review = (asOf: string, contract: object) => {
  const contracts = [{ id: "deal", demands: "bare-metal", clause: "7", ...contract }];
  return reviewOf(completed({ ...briefWith({ contracts }), asOf })).date;
};

const zones = ["UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "America/Sao_Paulo"];

describe.each(zones)("days in a machine of zone %s", (zone) => {
  const before = process.env["TZ"];
  beforeAll(() => {
    process.env["TZ"] = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  it("bind from today and until today, and not a day earlier or later", () => {
    const window = { from: "2027-03-01", until: "2027-03-31" };
    expect(["2027-02-28", "2027-03-01", "2027-03-31", "2027-04-01"].map((day) => onVm(day, window))).toEqual([
      ...["pass", "fail", "fail", "pass"],
    ]);
    const day = { from: "2028-02-29", until: "2028-02-29" };
    expect(["2028-02-28", "2028-02-29", "2028-03-01"].map((one) => onVm(one, day))).toEqual([
      ...["pass", "fail", "pass"],
    ]);
  });

  it("let a waiver last until the end of its last day, a leap day as well", () => {
    const answers = ["2028-02-28", "2028-02-29", "2028-03-01"].map((day) => onVm(day, {}, "2028-02-29"));
    expect(answers).toEqual(["pass", "pass", "fail"]);
  });

  it("come to review on the first day on which something differs", () => {
    expect(review("2027-03-01", { from: "2027-03-02" })).toBe("2027-03-02");
    expect(review("2028-02-27", { until: "2028-02-28" })).toBe("2028-02-29");
    expect(review("2027-02-27", { until: "2027-02-28" })).toBe("2027-03-01");
    expect(review("2028-01-01", { until: "2028-03-30", noticeDays: 30 })).toBe("2028-02-29");
  });

  it("end the support of a minor where its last day ends", () => {
    const warned = (asOf: string) =>
      limitWarnings(completed({ ...briefWith({ kubernetes: { versions: ["1.38"] } }), asOf })).length;
    expect([warned("2028-02-28"), warned("2028-02-29")]).toEqual([0, 1]);
  });
});

it("a zone that is set is a zone that is used: a test of the test", () => {
  const before = process.env["TZ"];
  process.env["TZ"] = "Pacific/Kiritimati";
  const hours = new Date(Date.UTC(2027, 0, 1)).getHours();
  if (before === undefined) delete process.env["TZ"];
  else process.env["TZ"] = before;
  expect(hours).toBe(14);
});
