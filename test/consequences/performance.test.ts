import { describe, expect, it } from "vitest";
import type { WorkloadInput } from "../../src/brief/input/workload.js";
import {
  metColumn,
  performanceOf,
  silenceOfObjectives,
  withObjective,
} from "../../src/consequences/performance.js";
import type { Latency, LatencyFunction } from "../../src/overheads/performance.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, contextFor, known, measured, notKnown } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const latency = { objective: { percentile: 0.99, atMost: "10ms" } };

/** Predicted milliseconds by workload; not predicted where absent. */
const predicting =
  (milliseconds: { readonly [workload: string]: readonly number[] }, supported = true): LatencyFunction =>
  ({ id }): Latency => {
    const predicted = milliseconds[id];
    if (predicted === undefined) {
      const questions = [`workloads[${id}].latency.baseline`];
      return { kind: "unknown", why: { id: "latency.no-baseline", values: {} }, questions };
    }
    const seconds = Float64Array.from(predicted, (value) => value / 1000);
    return { kind: "known", seconds, atMost: constant(0.01), inputs: ["x"], supported };
  };

const context = (workloads: readonly Partial<WorkloadInput>[], predict: LatencyFunction) =>
  contextFor({
    brief: briefOf({ workloads: workloads.map((workload) => ({ id: "w", requests, ...workload })) }),
    on: "vm",
    latency: predict,
  });
const performance = (workloads: readonly Partial<WorkloadInput>[], predict: LatencyFunction) =>
  performanceOf(context(workloads, predict)).consequences;

const two = [
  { id: "a", latency, demand: 3 },
  { id: "b", latency, demand: 1 },
  { id: "c", demand: 100 },
];

describe("latency", () => {
  it("is the share of demand that meets its objective, in each draw", () => {
    const predict = predicting({ a: [9, 9, 11, 11], b: [9, 11, 9, Infinity] });
    const consequences = performance(two, predict);
    expect(measured(consequences, "latency").column).toEqual(Float64Array.of(1, 0.75, 0.25, 0));
    expect(measured(consequences, "latency").supported).toBe(true);
    expect(known(consequences, "latency").unit).toBe("share");
  });

  it("is met exactly at the objective", () => {
    const met = metColumn({
      kind: "known",
      seconds: Float64Array.of(0.01, 0.0100001),
      atMost: constant(0.01),
      inputs: [],
      supported: false,
    });
    expect(met).toEqual(Float64Array.of(1, 0));
  });

  it("has a probability and a headroom beside it", () => {
    const consequences = performance([{ id: "a", latency }], predicting({ a: [5, 8, 20, Infinity] }));
    expect(known(consequences, "latency-met", "a")).toMatchObject({
      center: 0.5,
      low: 0.5,
      high: 0.5,
      unit: "probability",
    });
    const headroom = measured(consequences, "headroom", "a").column ?? [];
    [2, 1.25, 0.5, 0].forEach((ratio, draw) => expect(headroom[draw]).toBeCloseTo(ratio, 12));
  });

  it("stays finite where nothing takes any time", () => {
    expect(known(performance([{ id: "a", latency }], predicting({ a: [0] })), "headroom", "a").center).toBe(
      1e7,
    );
  });

  it("is not supported where all that predicts it is assumed", () => {
    const consequences = performance([{ id: "a", latency }], predicting({ a: [9] }, false));
    expect(measured(consequences, "latency").supported).toBe(false);
  });

  it("is supported where one of several predictions is, whichever", () => {
    const mixed = (founded: string) =>
      performance(two, (workload, ...rest) =>
        predicting({ a: [9], b: [9] }, workload.id === founded)(workload, ...rest),
      );
    expect(["a", "b", "c"].map((id) => measured(mixed(id), "latency").supported)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is unknown where one of the objectives has nothing that predicts it", () => {
    const consequences = performance(two, predicting({ a: [9] }));
    expect(notKnown(consequences, "latency")).toMatchObject({
      why: { id: "unknown.no-latency-prediction" },
      questions: ["workloads[b].latency.baseline"],
    });
    expect(notKnown(consequences, "headroom", "b").why.id).toBe("latency.no-baseline");
    expect(known(consequences, "latency-met", "a").center).toBe(1);
  });

  it("is unknown without an objective, and asks for one", () => {
    const silent = context([{ id: "c" }], predicting({}));
    expect(withObjective(silent)).toEqual([]);
    expect(silenceOfObjectives(silent)).toMatchObject({
      why: { id: "unknown.no-latency-objective" },
      questions: ["workloads[c].latency.objective"],
    });
    expect(notKnown(performanceOf(silent).consequences, "latency").questions).toEqual([
      "workloads[c].latency.objective",
    ]);
  });
});
