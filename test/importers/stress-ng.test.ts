import { describe, expect, it } from "vitest";
import { stressNg } from "../../src/importers/stress-ng.js";
import { expectForeign } from "./damage.js";
import { fixture, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["stress-ng-two.yaml", "stress-ng-cpu.yaml"];
const [two = "", cpu = ""] = files.map(fixture);
const rateOf = (text: string) => Number(/real-time: ([\d.]+)/.exec(text)?.[1]);

describe("stressNg", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(stressNg.detect(fixture(file))).toBe(1);
    expectForeign(stressNg, "stress-ng-");
  });

  it("reads the rate by wall-clock time of every stressor, and lets none vote", () => {
    const { measurements, issues, left } = stressNg.read(two, context);
    expect(measurements[0]).toEqual({
      ...{ platform: "vm", benchmark: "stress-ng/cpu", metric: "bogus-operations-per-second", unit: "1/s" },
      ...{ direction: "higher", statistic: "rate", sampleKind: "run", samples: [rateOf(two)] },
      observations: Number(/bogo-ops: (\d+)/.exec(two)?.[1]),
      tool: { name: "stress-ng", version: "0.15.06" },
      environment: { kernel: "6.18.44-fc-v782" },
      takenAt: "2026-11-24",
    });
    expect(measurements.map(({ benchmark }) => benchmark)).toEqual(["stress-ng/cpu", "stress-ng/memcpy"]);
    expect([votes(measurements), issues, left]).toEqual([[], [], []]);
  });

  it("reads runs that were appended, and versions that did not quote the kernel's", () => {
    const unquoted = cpu.replace(/version: '(.*)'/, "version: $1");
    const { measurements } = stressNg.read(cpu + unquoted, context);
    expect(measurements.map(({ samples }) => samples)).toEqual([[rateOf(cpu), rateOf(cpu)]]);
  });

  it("marks a run whose file ends early, and leaves a stressor that did nothing", () => {
    const cut = stressNg.read(two.slice(0, two.indexOf("      user-time", two.indexOf("memcpy"))), context);
    expect(cut.issues.map(({ code }) => code)).toEqual(["partial-run"]);
    expect(cut.measurements.every(({ validity }) => validity?.join() === "partial")).toBe(true);
    const idle = stressNg.read(cpu.replace(/real-time: [\d.]+/, "real-time: 0.000000"), context);
    expect([idle.measurements, idle.left.map(({ reason }) => reason)]).toEqual([[], ["no-operations"]]);
  });
});
