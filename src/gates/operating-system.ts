import type { Gate } from "./gate.js";
import { decideBy, unknown } from "./gate.js";
import { elementPath } from "../quantity/id-path.js";

/** Windows pods need Windows nodes; where each pod brings a small Linux kernel of its own there are none. */
export const windows: Gate = {
  id: "windows",
  check: ({ workload, platform }) =>
    workload.needs.windows === true
      ? decideBy(platform.kernel !== "pod", {
          expected: "nodes that run Windows",
          actual: platform.kernel === "pod" ? "a Linux kernel a pod" : "whole nodes of one operating system",
          repair: {
            id: "repair.kind",
            values: { path: `${elementPath("platforms", platform.id)}.kind`, value: "vm" },
          },
        })
      : [],
};

/** A bound on the clock's error asks for proof on any kind of node: unknown until the host declares it. */
export const clock: Gate = {
  id: "clock",
  check: ({ brief, workload, platform }) => {
    const bound = workload.needs.clock;
    if (!bound) return [];
    const host = brief.hosts.find(({ id }) => id === platform.host);
    const declared = host?.devices.find(({ name }) => name === "clock");
    const path = host
      ? `${elementPath("hosts", host.id)}.devices.clock`
      : elementPath("platforms", platform.id);
    const condition = {
      expected: `clock error of at most ${String(bound.given)}`,
      actual: declared?.count ?? "not stated",
    };
    if (!declared) return unknown("clock", path, [condition]);
    return decideBy(declared.count > 0, {
      ...condition,
      repair: { id: "repair.device", values: { path, value: 1 } },
    });
  },
};
