import { describe, expect, it } from "vitest";
import type { MeasurementInput } from "../../src/brief/input/measurement.js";
import { contentionsOf } from "../../src/consequences/contention.js";
import { briefOf } from "./fixture.js";

const run = (samples: readonly number[], parts: Partial<MeasurementInput> = {}): MeasurementInput => ({
  platform: "bare-metal",
  benchmark: "sysbench cpu",
  metric: "events",
  unit: "1/s",
  direction: "higher",
  statistic: "mean",
  sampleKind: "run",
  samples: [...samples],
  tool: { name: "sysbench" },
  ...parts,
});
const cpuNone = { resource: "cpu", enforcement: "none" } as const;
const contentions = (measurements: readonly MeasurementInput[]) =>
  contentionsOf(briefOf({ measurements }).measurements);
const beyond = (measurements: readonly MeasurementInput[], platform = "bare-metal") =>
  contentions(measurements).of(platform, "cpu", "none")?.beyond;

describe("own runs beside a neighbour", () => {
  it("slow by the ratio of medians, whatever the direction", () => {
    // Medians 100 alone and 80 beside: 1.25; for a latency 4 alone and 5 beside: 1.25.
    expect(beyond([run([99, 100, 140]), run([70, 80, 81], { neighbour: cpuNone })])).toBeCloseTo(0.25, 12);
    const lower = { direction: "lower", unit: "ms" } as const;
    expect(beyond([run([4, 4, 9], lower), run([5, 5, 5], { ...lower, neighbour: cpuNone })])).toBeCloseTo(
      0.25,
      12,
    );
  });

  it("pool repetitions, and several benchmarks by their geometric mean", () => {
    const [a, b] = [{ benchmark: "a" }, { benchmark: "b" }];
    const pairs = [
      ...[run([100], a), run([100], a), run([50], { ...a, neighbour: cpuNone })],
      ...[run([80], b), run([10], { ...b, neighbour: cpuNone })],
    ];
    // Slowdowns 2 and 8: 4.
    expect(beyond(pairs)).toBeCloseTo(3, 12);
    expect(contentions(pairs).of("bare-metal", "cpu", "none")?.measurements).toHaveLength(5);
  });

  it("never speed up, but one that is faster counts against one that is slower before that is held", () => {
    const [a, b] = [{ benchmark: "a" }, { benchmark: "b" }];
    const faster = [run([100], a), run([200], { ...a, neighbour: cpuNone })];
    const slower = [run([80], b), run([10], { ...b, neighbour: cpuNone })];
    // Slowdowns 1/2 and 8: √4 = 2. Held one by one they would be √8.
    expect(beyond([...faster, ...slower])).toBeCloseTo(1, 12);
    expect(beyond([run([100]), run([120], { neighbour: cpuNone })])).toBe(0);
  });

  it("of noise alone are none: as much above as below", () => {
    // Twelve benchmarks that a neighbour does not touch, half 10 % above and half as far below: the product is 1.
    const noise = Array.from({ length: 12 }, (_, index) => {
      const benchmark = `b${index}`;
      const beside = index % 2 === 0 ? 110 : 100 / 1.1;
      return [run([100], { benchmark }), run([beside], { benchmark, neighbour: cpuNone })];
    });
    expect(beyond(noise.flat())).toBeCloseTo(0, 12);
  });

  it("give one vote a benchmark, to what speaks for the resource, else for a dimension, else to all", () => {
    const pair = (metric: string, slowdown: number, parts: Partial<MeasurementInput> = {}) => [
      run([100], { metric, ...parts }),
      run([100 / slowdown], { metric, ...parts, neighbour: cpuNone }),
    ];
    const cpu = { dimension: "cpu" } as const;
    const maximum = pair("max", 100);
    // What speaks for cpu alone: 2.
    const voting = [...pair("rate", 2, cpu), ...pair("bandwidth", 9, { dimension: "memory" }), ...maximum];
    expect(beyond(voting)).toBeCloseTo(1, 12);
    expect(contentions(voting).of("bare-metal", "cpu", "none")?.measurements).toHaveLength(2);
    expect(beyond([...pair("bandwidth", 9, { dimension: "memory" }), ...maximum])).toBeCloseTo(8, 12);
    // No dimension at all: √(100 × 4) = 20.
    expect(beyond([...maximum, ...pair("p99", 4)])).toBeCloseTo(19, 12);
    // Three metrics of one benchmark (4 each) and one of another (1): √(4 × 1) = 2, not ⁴√64.
    const other = pair("rate", 1, { ...cpu, benchmark: "b" });
    const three = ["x", "y", "z"].flatMap((metric) => pair(metric, 4, cpu));
    expect(beyond([...three, ...other])).toBeCloseTo(1, 12);
  });

  it("speak for another platform only where it has none of its own", () => {
    const metal = [run([100]), run([50], { neighbour: cpuNone })];
    const vm = [run([90], { platform: "vm" }), run([60], { platform: "vm", neighbour: cpuNone })];
    expect(beyond(metal, "vm")).toBeCloseTo(1, 12);
    expect(beyond([...metal, ...vm], "vm")).toBeCloseTo(0.5, 12);
  });

  it.each([
    ["parameters", { params: { threads: 4 } }],
    ["metric", { metric: "latency" }],
    ["platform", { platform: "vm" }],
    ["direction", { direction: "lower" as const }],
  ])("do not join across another %s", (_, parts) => {
    expect(beyond([run([100]), run([50], { ...parts, neighbour: cpuNone })])).toBeUndefined();
  });

  it("do not count where they are marked as failed, without a solo side or at 0", () => {
    expect(beyond([run([100]), run([50], { neighbour: cpuNone, validity: ["errors"] })])).toBeUndefined();
    expect(beyond([run([50], { neighbour: cpuNone })])).toBeUndefined();
    expect(beyond([run([100]), run([0], { neighbour: cpuNone })])).toBeUndefined();
    expect(beyond([run([100])])).toBeUndefined();
    expect(beyond([run([1e-9]), run([1e9], { neighbour: cpuNone })])).toBeUndefined();
  });

  it("are read once a brief", () => {
    const { measurements } = briefOf({ measurements: [run([100])] });
    expect(contentionsOf(measurements)).toBe(contentionsOf(measurements));
  });
});
