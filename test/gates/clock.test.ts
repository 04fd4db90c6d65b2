import { describe, expect, it } from "vitest";
import { checkGates } from "../../src/gates/gates.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { briefWith, completed } from "../brief/stated.js";
import { everyKind, judged, noLatency } from "./judged.js";

const judge = (count: number | undefined, clock: unknown = "100us") => {
  const devices = count === undefined ? {} : { devices: { clock: count } };
  return judged("clock", { needs: { clock } }, everyKind({ host: devices, instance: devices }));
};

describe("clock", () => {
  it("gives no verdict where it is not asked", () => {
    expect(judged("clock", {})).toEqual({});
  });

  it("is unknown on any kind of node until somebody declares it", () => {
    expect(judge(undefined)["bare-metal"]).toMatchObject({
      verdict: "unknown",
      conditions: [{ expected: 0.0001, actual: "not stated", unit: "seconds" }],
      question: { id: "question.clock", values: { path: "hosts[h].devices.clock" } },
    });
    expect(judge(undefined)["cloud-vm"]?.question?.values).toEqual({
      path: "platforms[cloud-vm].instance.devices.clock",
    });
  });

  it("passes where it is declared and fails where it is declared absent", () => {
    for (const id of ["bare-metal", "vm", "cloud-vm"]) {
      expect(judge(1)[id]?.verdict).toBe("pass");
      expect(judge(0)[id]?.verdict).toBe("fail");
    }
    expect(judge(0)["vm"]?.conditions[0]?.repair?.values).toEqual({
      path: "hosts[h].devices.clock",
      value: 1,
    });
  });

  it("shows an uncertain bound at its median", () => {
    expect(judge(undefined, { low: "1ms", high: "4ms" })["vm"]?.conditions[0]?.expected).toBeCloseTo(
      0.002,
      12,
    );
  });

  it("is switched on by RTS 25, at the strictest class unless a wider bound is stated", () => {
    const on = (fields: { readonly [field: string]: unknown }) =>
      checkedOf({ compliance: ["mifid-rts-25"], ...fields }).find(({ source }) => source !== "needs.clock");
    expect(on({})).toMatchObject({
      verdict: "unknown",
      conditions: [{ expected: 0.0001, unit: "seconds" }],
      source: "Commission Delegated Regulation (EU) 2017/574",
      date: "2016-06-07",
    });
    const expected = (clock: string) => on({ needs: { clock } })?.conditions[0]?.expected;
    expect(["50us", "100us", "101us", "1ms", "2ms", "1s"].map(expected)).toEqual([
      ...[0.0001, 0.0001, 0.001, 0.001, 1, 1],
    ]);
  });

  it("does not go by the archetype", () => {
    const bounds = ["low-latency-trading", "web-api"].map(
      (archetype) => checkedOf({ compliance: ["mifid-rts-25"], archetype })[0]?.conditions[0]?.expected,
    );
    expect(bounds).toEqual([0.0001, 0.0001]);
  });

  it("fails a stated bound that no class of RTS 25 allows", () => {
    const [, ofPack] = checkedOf({ compliance: ["mifid-rts-25"], needs: { clock: "1500ms" } });
    expect(ofPack).toMatchObject({
      verdict: "fail",
      conditions: [
        {
          ...{ expected: 1, actual: 1.5, margin: -0.5 },
          repair: { id: "repair.clock-bound", values: { path: "workloads[shop].needs.clock", value: 1 } },
        },
        { expected: 1, actual: "not stated" },
      ],
    });
  });
});

/** All verdicts of the gate on bare metal. */
function checkedOf(fields: { readonly [field: string]: unknown }): readonly Verdict[] {
  const brief = completed({ ...briefWith(fields), ...everyKind() });
  const world = { seed: 1, draws: 1, columns: new Map() };
  return checkGates({ brief, world, latency: noLatency }).filter(
    ({ gate, platform }) => gate === "clock" && platform === "bare-metal",
  );
}
