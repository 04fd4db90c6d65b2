import { describe, expect, it } from "vitest";
import { failureOf, placesOf, repairOf } from "../../../src/renderers/page/places.js";
import { reportWith, viewWith } from "../fixture.js";

describe("where it goes", () => {
  it("names each workload once, with the gate that closes the other platforms", () => {
    expect(placesOf(viewWith({}, { plan: "default" }))).toEqual([
      {
        workloads: ["analytics", "checkout"],
        platform: "vm",
        whyNotElsewhere: ["allowed on every platform; the default"],
      },
      {
        workloads: ["payment"],
        platform: "vm",
        whyNotElsewhere: [
          "bare-metal: foreign code would share a kernel (gate untrusted-code; passes with own hosts)",
        ],
      },
      { workloads: ["web"], platform: "vm", whyNotElsewhere: ["bare-metal: not known yet (gate objective)"] },
    ]);
  });

  it("points to the reasons where a workload leaves the default for value alone", () => {
    expect(placesOf(viewWith()).flatMap(({ whyNotElsewhere }) => whyNotElsewhere)).toContain(
      "allowed on every platform; why it gains, below",
    );
  });

  it("is empty where no plan is named", () => {
    expect(placesOf(viewWith({}, { plan: null }))).toEqual([]);
  });

  it("says that there is no other platform", () => {
    const view = viewWith({ brief: { platforms: [{ id: "vm", kind: "vm" }] } }, { plan: "default" });
    expect(placesOf(view)[0]?.whyNotElsewhere).toEqual(["the only platform"]);
  });

  it("says where only a waiver lets a workload stand, and until when", () => {
    const gates = [
      {
        gate: "clock",
        workload: "web",
        platform: "vm",
        verdict: "pass",
        conditions: [],
        waiver: "waivers[0]",
      },
    ] as const;
    const waivers = [{ gate: "clock", workload: "web", reason: "r", owner: "ann", expires: "2027-03-31" }];
    const brief = { ...reportWith().brief, waivers };
    const onVm = placesOf(viewWith({ gates, brief }, { plan: "default" }));
    expect(onVm.find(({ workloads }) => workloads.includes("web"))?.whyNotElsewhere).toEqual([
      "vm: only by a waiver until 2027-03-31 (gate clock)",
    ]);
  });

  it("leaves out what another plan's packing found", () => {
    const gates = reportWith().gates.map((verdict) => ({ ...verdict, plan: "bare-metal+vm" }));
    expect(placesOf(viewWith({ gates }, { plan: "default" }))).toHaveLength(1);
  });

  it("quotes the clause of a contract", () => {
    const verdict = {
      gate: "contract",
      workload: "web",
      platform: "vm",
      verdict: "fail",
      conditions: [],
      clause: "§ 4",
    } as const;
    expect(failureOf(verdict, viewWith())).toBe("vm: a contract forbids it, “§ 4” (gate contract)");
  });

  it("says what to set where", () => {
    const values = { path: "platforms[vm].ioPath", value: "sr-iov" };
    expect(repairOf({ id: "repair.io-path", values }, viewWith())).toBe(
      "I/O path sr-iov (platforms[vm].ioPath: sr-iov)",
    );
  });
});
