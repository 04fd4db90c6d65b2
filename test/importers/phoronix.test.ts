import { describe, expect, it } from "vitest";
import { phoronix } from "../../src/importers/phoronix.js";
import { expectForeign } from "./damage.js";
import { fixture } from "./fixture.js";

const context = { platform: "vm" };
const two = fixture("phoronix-written-two-systems.xml");
const one = fixture("phoronix-written-one-system.xml");

describe("phoronix", () => {
  it("knows its own output alone", () => {
    expect([phoronix.detect(two), phoronix.detect(one)]).toEqual([1, 1]);
    expectForeign(phoronix, "phoronix-");
  });

  it("reads the runs of one system as the platform's", () => {
    const { measurements, issues, left } = phoronix.read(one, context);
    expect(measurements).toEqual([
      {
        ...{
          platform: "vm",
          benchmark: "phoronix/pts/fio",
          metric: "iops",
          unit: "1/s",
          direction: "higher",
        },
        ...{
          statistic: "rate",
          sampleKind: "run",
          samples: [49_000, 50_000, 51_000],
          dimension: "storage-iops",
        },
        params: {
          description: "Type: Random Read - Engine: Linux AIO - Direct: Yes - Block Size: 4KB",
          arguments: "randread",
          "profile-version": "2.1.0",
          "app-version": "3.35",
        },
        tool: { name: "phoronix", version: "10.8.4" },
        environment: {
          "cpu-model": "Example CPU (2 Cores)",
          memory: "16GB",
          kernel: "6.1.0 (x86_64)",
          "system-layer": "KVM",
        },
        takenAt: "2026-11-24",
      },
    ]);
    expect([issues, left]).toEqual([[], []]);
  });

  it("makes each of several systems a platform, and a run without a value an issue", () => {
    const { measurements, issues, left } = phoronix.read(two, context);
    expect(
      measurements.map((m) => [m.platform, m.metric, m.unit, m.samples, m.sampleKind, m.dimension]),
    ).toEqual([
      ["metal", "mb/s", "B/s", [19_900e6, 20_000e6, 20_100e6], "run", "memory"],
      ["guest", "mb/s", "B/s", [18_900e6, 19_000e6, 19_100e6], "run", "memory"],
      ["metal", "mb/s", "B/s", [20_900e6, 21_000e6, 21_100e6], "run", undefined],
      ["guest", "mb/s", "B/s", [19_900e6, 20_000e6, 20_100e6], "run", undefined],
      ["metal", "seconds", "s", [100, 101], "run", "cpu"],
      ["metal", "requests per second", "1/s", [50_000.5], "aggregate", undefined],
    ]);
    expect(measurements.at(-1)?.params?.["description"]).toBe("Connections: 100 & more");
    expect(issues).toMatchObject([{ code: "failed-run", path: "results[2]", received: "no value of guest" }]);
    expect(left.map(({ reason }) => reason)).toEqual(["several-systems", "no-scalar", "unknown-direction"]);
  });

  it("takes the system that the caller names for the platform", () => {
    const { measurements, left } = phoronix.read(two, { ...context, params: { system: "guest", vcpus: 8 } });
    expect(measurements.map(({ platform, samples }) => [platform, samples.length])).toEqual([
      ["vm", 3],
      ["vm", 3],
    ]);
    expect(measurements[0]?.params).toMatchObject({ vcpus: 8, arguments: "TRIAD" });
    expect(measurements[0]?.params).not.toHaveProperty("system");
    expect(left.map(({ reason }) => reason)).not.toContain("several-systems");
    expect(phoronix.read(two, { ...context, params: { system: "other" } })).toMatchObject({
      measurements: [],
      issues: [{ code: "unknown-system", expected: "metal, guest" }],
    });
  });

  it("says that systems differ in their processors", () => {
    const { left } = phoronix.read(two.replace("Example CPU @ 3.00GHz", "Other CPU @ 2.00GHz"), context);
    expect(left.map(({ reason }) => reason)).toContain("different-processors");
  });

  it("refuses a file that is cut off or defines entities", () => {
    expect(phoronix.read(two.slice(0, -30), context).issues).toMatchObject([
      { code: "incomplete-xml", received: "XML that is not well-formed" },
    ]);
    const bomb = two.replace("<PhoronixTestSuite>", '<!DOCTYPE x [<!ENTITY a "b">]><PhoronixTestSuite>');
    expect(phoronix.read(bomb, context)).toMatchObject({
      measurements: [],
      issues: [{ code: "incomplete-xml", received: "a document type" }],
    });
  });
});
