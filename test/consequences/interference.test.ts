import { describe, expect, it } from "vitest";
import type { MeasurementInput } from "../../src/brief/input/measurement.js";
import type { WorkloadInput } from "../../src/brief/input/workload.js";
import { interferenceOf, misbehaving } from "../../src/consequences/interference.js";
import type { LatencyFunction } from "../../src/overheads/performance.js";
import { at, columnOf, constant } from "../../src/statistics/column.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  known,
  measured,
  nodeOf,
  notKnown,
  placementOf,
  worldOf,
} from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const latency = { objective: { percentile: 0.99, atMost: "10ms" } };
const victim = { id: "victim", requests, latency, profile: { cpu: 1 } };
const others = (count: number, parts: Partial<WorkloadInput> = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, requests, ...parts }));

const secondsAlone = new Map([
  ["late", constant(0.012)],
  ["wavering", Float64Array.of(0.012, 0.008)],
]);

/** 8 ms alone, stretched by the neighbour's factor; 12 ms for `late`, and in the first draw for `wavering`. */
const predict: LatencyFunction = ({ id }, _platform, _drawn, neighbour = constant(1)) => ({
  kind: "known",
  seconds: columnOf(
    [neighbour, secondsAlone.get(id) ?? constant(0.008)],
    (draw) => at(secondsAlone.get(id) ?? constant(0.008), draw) * at(neighbour, draw),
  ),
  atMost: constant(0.01),
  inputs: [],
  supported: true,
});

function interfered(
  workloads: readonly WorkloadInput[],
  pods: readonly { readonly [workload: string]: number }[],
  draws: { readonly [path: string]: number | Float64Array } = {},
  measurements: readonly MeasurementInput[] = [],
) {
  const brief = briefOf({ workloads, measurements });
  const world = worldOf(brief, {
    "defaults.misbehaving-neighbour": 0.005,
    "defaults.neighbour-slowdown-none": 1,
    "defaults.neighbour-slowdown-shared": 0.1,
    ...draws,
  });
  const clusters = [clusterOf(pods.map((count, index) => nodeOf("bare-metal", index, count)))];
  const placement = placementOf({ clusters });
  const context = contextFor({ brief, on: "bare-metal", placement, world, latency: predict });
  return interferenceOf(context).consequences;
}

const all = (count: number) => Object.fromEntries(others(count).map(({ id }) => [id, 1]));

describe("the share of time with a misbehaving neighbour", () => {
  it("MODEL §4 check: a = 0.5 %, n = 30 is 13.96 %", () => {
    // 1 − 0.995³⁰ = 0.139616…
    expect(misbehaving(0.005, 30)).toBeCloseTo(0.1396, 4);
    expect(misbehaving(0.005, 0)).toBe(0);
    expect(misbehaving(1, 2)).toBe(1);
    expect(misbehaving(1, 0)).toBe(0);
  });
});

describe("interference", () => {
  it("MODEL §4 check: is those 13.96 % where the objective is met alone and missed beside a neighbour", () => {
    // Without limits the CPU slows by 2: 16 ms > 10 ms.
    const consequences = interfered([victim, ...others(30)], [{ victim: 4, ...all(30) }]);
    expect(known(consequences, "interference").center).toBeCloseTo(0.1396, 4);
    expect(known(consequences, "interference").unit).toBe("share");
    expect(measured(consequences, "interference").supported).toBe(false);
    // 1 + 0.1396 × (2 − 1)
    expect(known(consequences, "neighbour-slowdown", "victim").center).toBeCloseTo(1.1396, 4);
  });

  it("is 0 where neighbours with limits slow it too little", () => {
    const limited = others(30, { limits: { cpu: 2, memory: "2Gi" } });
    const consequences = interfered([victim, ...limited], [{ victim: 4, ...all(30) }]);
    // 8 ms × 1.1 = 8.8 ms.
    expect(known(consequences, "interference").center).toBe(0);
    expect(known(consequences, "neighbour-slowdown", "victim").center).toBeCloseTo(1.01396, 5);
  });

  it("counts only the neighbours that make it miss", () => {
    const workloads = [victim, ...others(10), { id: "held", requests, limits: { cpu: 1, memory: "1Gi" } }];
    const consequences = interfered(workloads, [{ victim: 1, held: 1, ...all(10) }]);
    expect(known(consequences, "interference").center).toBeCloseTo(misbehaving(0.005, 10), 12);
  });

  it("is not blamed for an objective that is missed alone", () => {
    const consequences = interfered([{ ...victim, id: "late" }, ...others(3)], [{ late: 1, ...all(3) }]);
    expect(known(consequences, "interference").center).toBe(0);
    const wavering = interfered([{ ...victim, id: "wavering" }, ...others(1)], [{ wavering: 1, n0: 1 }], {
      "defaults.neighbour-slowdown-none": Float64Array.of(1, 1),
    });
    const column = measured(wavering, "interference").column ?? [];
    [0, 0.005].forEach((share, draw) => expect(column[draw]).toBeCloseTo(share, 12));
  });

  it("follows each draw, weighed by demand", () => {
    const workloads = [{ ...victim, demand: 1 }, { ...victim, id: "apart", demand: 3 }, ...others(1)];
    const consequences = interfered(workloads, [{ victim: 1, n0: 1 }, { apart: 1 }], {
      "defaults.neighbour-slowdown-none": Float64Array.of(0.1, 0.2, 0.3),
    });
    const column = measured(consequences, "interference").column ?? [];
    // 8.8 and 9.6 ms are met, 10.4 ms is not: 0.005 × ¼.
    [0, 0, 0.00125].forEach((share, draw) => expect(column[draw]).toBeCloseTo(share, 12));
  });

  it("is 0 alone on the host", () => {
    const consequences = interfered([victim, ...others(1)], [{ victim: 1 }, { n0: 1 }]);
    expect(known(consequences, "interference").center).toBe(0);
    expect(known(consequences, "neighbour-slowdown", "victim").center).toBe(1);
  });

  it("is supported where own runs beside a neighbour speak", () => {
    const run = {
      platform: "bare-metal",
      benchmark: "b",
      metric: "m",
      unit: "1/s",
      direction: "higher",
      statistic: "mean",
      sampleKind: "run",
      tool: { name: "t" },
    } as const;
    const runs = [
      { ...run, samples: [100] },
      { ...run, samples: [95], neighbour: { resource: "cpu", enforcement: "none" } as const },
    ];
    const consequences = interfered([victim, ...others(3)], [{ victim: 1, ...all(3) }], {}, runs);
    expect(measured(consequences, "interference").supported).toBe(true);
    // 100 ÷ 95 = 1.0526: 8.42 ms is still met.
    expect(known(consequences, "interference").center).toBe(0);
  });

  it("is unknown without an objective, and asks for one", () => {
    const consequences = interfered(others(2), [all(2)]);
    expect(notKnown(consequences, "interference")).toMatchObject({
      why: { id: "unknown.no-latency-objective" },
      questions: ["workloads[n0].latency.objective", "workloads[n1].latency.objective"],
    });
  });
});
