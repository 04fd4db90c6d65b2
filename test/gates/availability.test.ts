import { describe, expect, it } from "vitest";
import { judged } from "./judged.js";

/**
 * One host model that is down 876 times a year for 36 s: 31,536 of 31,536,000 s, a share of 0.001. A tenth of that
 * takes all hosts at once: 0.0009 alone, 0.0001 together. Repair is shorter than any replacement.
 */
const estate = {
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", failuresPerYear: 876, repair: "36s" }],
  platforms: [{ id: "vm", kind: "vm", host: "h" }],
  defaults: { "common-cause": 0.1, "hypervisor-restart": 60 },
};

const asked = (objective: number, { replicas = 3, minAvailable = 2 } = {}, more: object = {}) =>
  judged("availability", { replicas, availability: { objective, minAvailable } }, { ...estate, ...more })[
    "vm"
  ];

describe("availability", () => {
  it("gives no verdict on a workload without an objective", () => {
    expect(judged("availability", {}, estate)).toEqual({});
  });

  // Down at least 1.02428299146e-4 of the time: see the test of best-share-up.
  it("passes what can be reached, with its arithmetic", () => {
    const verdict = asked(0.9998);
    expect(verdict).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: 0.9998, unit: "share of time" }],
    });
    expect(verdict?.conditions[0]?.actual).toBeCloseTo(1 - 1.02428299146e-4, 14);
    expect(verdict?.conditions[0]?.margin).toBeCloseTo(2e-4 - 1.02428299146e-4, 14);
  });

  it("turns at what can be reached", () => {
    expect(asked(0.999_897_57)?.verdict).toBe("pass");
    expect(asked(0.999_897_58)?.verdict).toBe("fail");
  });

  // With 2 of 3 it is down 1.02e-4, with all 3 on one host 9.9991e-4.
  it("passes if fewer must run, where that is enough", () => {
    const verdict = asked(0.9998, { minAvailable: 3 });
    expect(verdict).toMatchObject({
      verdict: "fail",
      conditions: [
        {
          repair: {
            id: "repair.min-available",
            values: { path: "workloads[shop].availability.minAvailable", value: 2 },
          },
        },
      ],
    });
    expect(verdict?.conditions[0]?.actual).toBeCloseTo(1 - 9.9991e-4, 14);
    expect(asked(0.9998, { minAvailable: 2 })?.verdict).toBe("pass");
  });

  // One replica is down 9.9991e-4, one of two p² + 1e-4·(1 − p²) = 1.00810e-4.
  it("passes if there are more replicas, where fewer cannot run", () => {
    const alone = { replicas: 1, minAvailable: 1 };
    expect(asked(0.9998, alone)?.conditions[0]?.repair).toEqual({
      id: "repair.replicas",
      values: { path: "workloads[shop].replicas", value: 2 },
    });
    expect(asked(0.9998, { replicas: 2, minAvailable: 1 })?.verdict).toBe("pass");
    expect(asked(0.999, alone)?.verdict).toBe("pass");
  });

  it("names the objective that can be reached where no number of replicas helps", () => {
    const repair = asked(0.99995)?.conditions[0]?.repair;
    expect(repair).toMatchObject({
      id: "repair.availability-objective",
      values: { path: "workloads[shop].availability.objective" },
    });
    const reachable = repair?.values["value"] as number;
    expect(asked(reachable)?.verdict).toBe("pass");
  });

  it("takes inputs at the end that favours the objective: only what is missed for certain fails", () => {
    const wide = [{ ...estate.hosts[0], failuresPerYear: { low: 8.76, high: 876 } }];
    expect(asked(0.9999)?.verdict).toBe("fail");
    expect(asked(0.9999, {}, { hosts: wide })?.verdict).toBe("pass");
  });

  it("is the same for instances, by the defaults, and passes what is usual", () => {
    const instance = { name: "m7i", cpu: 16, memory: "64Gi", price: 1 };
    const verdict = asked(0.9999, {}, { platforms: [{ id: "vm", kind: "cloud-vm", instance }], hosts: [] });
    expect(verdict?.verdict).toBe("pass");
  });

  it("counts a range of replicas at its lower end", () => {
    const ranged = (min: number) =>
      judged(
        "availability",
        { replicas: { min, max: 9 }, availability: { objective: 0.9998, minAvailable: 1 } },
        estate,
      )["vm"]?.verdict;
    expect(ranged(1)).toBe("fail");
    expect(ranged(2)).toBe("pass");
  });
});
