import { describe, expect, it } from "vitest";
import { goBench } from "../../src/importers/go-bench.js";
import { expectForeign } from "./damage.js";
import { fixture, votes } from "./fixture.js";

const context = { platform: "vm" };
const three = fixture("go-bench-count.txt");
const line = "BenchmarkHash-2 \t 100\t 50 ns/op\n";
const output = (body: string) =>
  `goos: linux\npkg: example.org/work\n${body}PASS\nok  \texample.org/work\t1.0s\n`;

describe("goBench", () => {
  it("knows its own output alone", () => {
    expect([goBench.detect(three), goBench.detect(fixture("go-bench-failed.txt"))]).toEqual([1, 1]);
    expectForeign(goBench, "go-bench-");
  });

  it("takes lines that one process repeated for iterations", () => {
    const { measurements, issues } = goBench.read(three, context);
    expect(measurements[0]).toEqual({
      ...{ platform: "vm", benchmark: "go/Hash/size=64", metric: "time-per-operation", unit: "s" },
      ...{ direction: "lower", statistic: "mean", sampleKind: "iteration" },
      samples: [1629 / 1e9, 1840 / 1e9, 2893 / 1e9],
      observations: 443598 + 80715 + 260810,
      params: { package: "example.org/work", gomaxprocs: 1 },
      tool: { name: "go-bench" },
      environment: { cpu: "Oxide Virtual Turin-like Processor", goos: "linux", goarch: "amd64" },
    });
    expect(measurements[1]).toMatchObject({
      metric: "throughput",
      unit: "B/s",
      samples: [39.28e6, 34.79e6, 22.13e6],
    });
    expect(measurements.every(({ sampleKind }) => sampleKind === "iteration")).toBe(true);
    expect([issues, votes(measurements)]).toEqual([[], []]);
  });

  it("takes lines of several outputs for runs", () => {
    const [one] = goBench.read(output(line) + output(line), context).measurements;
    expect([one?.sampleKind, one?.samples]).toEqual(["run", [50e-9, 50e-9]]);
    const [other] = goBench.read(output(line + line) + output(line), context).measurements;
    expect(other?.sampleKind).toBe("iteration");
  });

  it("needs a direction for a unit of one's own", () => {
    expect(goBench.read(three, context).left).toEqual([
      { path: "lines", reason: "unknown-direction", message: expect.stringContaining("items/op") as string },
    ]);
    const { measurements, left } = goBench.read(`Unit items/op better=higher\n${three}`, context);
    expect(measurements.find(({ metric }) => metric === "items/op")).toMatchObject({
      direction: "higher",
      unit: "items/op",
      samples: [1000, 1000, 1000],
    });
    expect(left).toEqual([]);
  });

  it("keeps what ran beside a failed benchmark and says what failed", () => {
    const { measurements, issues } = goBench.read(fixture("go-bench-failed.txt"), context);
    expect(measurements.map(({ benchmark, samples }) => [benchmark, samples])).toEqual([
      ["go/Sort", [124573 / 1e9]],
    ]);
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["failed-run", "--- FAIL: BenchmarkBroken"],
      ["failed-run", "FAIL example.org/work 0.138s"],
    ]);
  });
});
