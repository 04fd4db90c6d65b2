import { describe, expect, it } from "vitest";
import { everyKind, judged } from "./judged.js";

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

  it("is switched on by RTS 25, at a millisecond, or 100 microseconds for trading of low latency", () => {
    const on = (fields: object) => judged("clock", { compliance: ["mifid-rts-25"], ...fields })["bare-metal"];
    expect(on({})).toMatchObject({
      verdict: "unknown",
      conditions: [{ expected: 0.001, unit: "seconds" }],
      source: "Commission Delegated Regulation (EU) 2017/574",
      date: "2016-06-07",
    });
    expect(on({ archetype: "low-latency-trading" })?.conditions[0]?.expected).toBe(0.0001);
  });
});
