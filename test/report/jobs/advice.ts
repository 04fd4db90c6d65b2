import type { Report } from "../../../src/report/report.js";
import { reportWith } from "../../renderers/fixture.js";

type Advice = Report["measurementPlan"][number];

export const advice = (dimension: Advice["dimension"], changes: Partial<Advice> = {}): Advice => ({
  ...{ platform: "vm", dimension, path: `overheads[vm].${dimension}`, benchmark: "b", runsPerSide: 7 },
  ...{ spread: 0.03, spreadIsMeasured: false, narrowing: 0.1, effect: 0.1, decides: true },
  ...changes,
});

export const planned = (...plan: readonly Advice[]): Report => reportWith({ measurementPlan: plan });

/** Everything that a container can measure, and neighbours under each enforcement. */
export const everything: Report = planned(
  ...(["cpu", "memory", "network-throughput", "network-latency", "storage-iops"] as const).map((one) =>
    advice(one),
  ),
  ...(["storage-throughput", "storage-latency", "tail-latency"] as const).map((one) => advice(one)),
  ...(["none", "shared", "reserved"] as const).map((enforcement) =>
    advice("neighbour", { path: `defaults.neighbour-slowdown-${enforcement}` }),
  ),
);
