import { describe, expect, it } from "vitest";
import { amountOfUnit } from "../../src/brief/amounts.js";
import { defaultIds, defaultTable } from "../../src/brief/defaults.js";
import { readAmount } from "../../src/brief/read-amount.js";

describe("the defaults", () => {
  it("have values that a brief could state itself, and a reason", () => {
    for (const id of defaultIds) {
      const { unit, value, why } = defaultTable[id];
      expect([id, readAmount(value, amountOfUnit[unit]).ok, why.length > 10]).toEqual([id, true, true]);
    }
  });

  it.each([
    ["host-failures-per-year", { low: 0.02, high: 0.08 }],
    ["host-repair", { low: 4 * 3600, high: 72 * 3600 }],
    ["node-loss-detection", { low: 40, high: 50 }],
    ["eviction", 300],
    ["hypervisor-restart", { low: 60, high: 300 }],
    ["host-reboot", { low: 300, high: 900 }],
    ["vm-reboot", { low: 30, high: 120 }],
    ["hypervisor-reserve-memory", { low: 0.02, high: 0.08 }],
    ["hypervisor-reserve-cpu", { low: 0.01, high: 0.05 }],
    ["vm-overhead-memory", { low: 0.14e9, high: 0.17e9 }],
    ["pue", { low: 1.4, high: 1.6 }],
    ["host-service-life", { low: 4, high: 6 }],
    ["discount-rate", { low: 0.06, high: 0.1 }],
    ["minors-per-year", 3],
    ["daemonset-cpu", 0.5],
    ["daemonset-memory", 2 ** 30],
    ["misbehaving-neighbour", { low: 0.0001, high: 0.001 }],
    ["demand", { min: 0.85, mode: 1, max: 1.15 }],
    ["hypervisor-escape", { low: 0.001, high: 0.05 }],
    ["labour-node-round", { low: 0.1, high: 0.3 }],
    ["labour-cluster-round", { low: 8, high: 24 }],
    ["labour-host-year", { low: 3, high: 8 }],
    ["labour-layer-host-year", { low: 2, high: 8 }],
    ["labour-layer-platform-year", { low: 60, high: 250 }],
    ["labour-second-platform-year", { low: 80, high: 300 }],
    ["labour-migration", { low: 4, high: 16 }],
    ["drain", { low: 300, high: 1200 }],
    ["node-ready", { low: 60, high: 240 }],
    ["pod-start", { low: 12, high: 120 }],
    ["host-reboots-per-year", { low: 1, high: 3 }],
    ["common-cause", { low: 0.01, high: 0.1 }],
    ["pod-overhead-cpu", 0.25],
    ["pod-overhead-memory", 160 * 2 ** 20],
    ["eviction-hard-memory", 100 * 2 ** 20],
  ] as const)("%s is as the model states it", (id, value) => {
    expect(defaultTable[id].value).toEqual(value);
  });
});
