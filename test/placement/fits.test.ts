import { describe, expect, it } from "vitest";
import { beyondAvailable, fitsSome, fitsVerdict, notLaidOut } from "../../src/placement/fits.js";
import { GIB, loadLike, shapeLike } from "./parts.js";

const shapes = [
  shapeLike(32, 128, 100, { devices: new Map([["nvidia.com/gpu", 2]]) }),
  shapeLike(16, 64, 100, { devices: new Map([["nvidia.com/gpu", 1]]) }),
];
const DEVICES = "hosts[h].devices";
const gpus = (amount: number, resource = "nvidia.com/gpu") => [
  { resource, amount, growth: Float64Array.of(1) },
];

describe("gate fits", () => {
  it("passes where a replica fits the largest shape, and shows the margin", () => {
    const { verdict, conditions } = fitsVerdict(loadLike({ cpu: 20 }), shapes, DEVICES);
    expect(verdict).toBe("pass");
    expect(conditions[0]).toEqual({ expected: 32, actual: 20, unit: "cores", margin: 12 });
  });

  it("fails where it fits none, and says how much would", () => {
    const load = loadLike({ cpu: 40, memory: 200 * GIB });
    const { verdict, conditions } = fitsVerdict(load, shapes, DEVICES);
    expect(verdict).toBe("fail");
    expect(conditions.map(({ unit, margin }) => [unit, margin])).toEqual([
      ["cores", -8],
      ["bytes", -72 * GIB],
    ]);
    expect(conditions[0]?.repair).toEqual({
      id: "repair.request-at-most",
      values: { workload: "w", platform: "p", resource: "cpu", largest: 32 },
    });
    expect(fitsSome(load, shapes)).toBe(false);
  });

  it("fails where a node has too few devices", () => {
    expect(fitsVerdict(loadLike({ others: gpus(3) }), shapes, DEVICES).verdict).toBe("fail");
    expect(fitsVerdict(loadLike({ others: gpus(2) }), shapes, DEVICES).verdict).toBe("pass");
  });

  it("does not know where nobody declared the device, and asks", () => {
    const { verdict, question } = fitsVerdict(
      loadLike({ others: gpus(1, "example.com/fpga") }),
      shapes,
      DEVICES,
    );
    expect(verdict).toBe("unknown");
    expect(question).toMatchObject({
      id: "question.device",
      values: { resource: "example.com/fpga", amount: 1, path: 'hosts[h].devices["example.com/fpga"]' },
    });
  });

  it("fails where reserves leave no node", () => {
    expect(fitsVerdict(loadLike(), [], DEVICES)).toMatchObject({
      verdict: "fail",
      conditions: [{ expected: 0, actual: 1, margin: -1 }],
    });
  });
});

describe("a placement that cannot be had", () => {
  const passed = { ...fitsVerdict(loadLike(), shapes, DEVICES), plan: "default" };

  it("fails for want of hosts, beside any other failure", () => {
    const need = { host: "big", available: 4, count: 6 };
    const failed = beyondAvailable(passed, need);
    expect(failed).toMatchObject({ verdict: "fail", plan: "default" });
    expect(failed.conditions).toEqual([
      expect.objectContaining({ expected: 4, actual: 6, unit: "hosts", margin: -2 }),
    ]);
    const both = beyondAvailable(
      { ...fitsVerdict(loadLike({ cpu: 99 }), shapes, DEVICES), plan: "default" },
      need,
    );
    expect(both.conditions).toHaveLength(2);
  });

  it("is not known where it was only counted, unless it failed already", () => {
    expect(notLaidOut(passed, 200_000)).toMatchObject({
      verdict: "unknown",
      question: { values: { nodes: 200_000 } },
    });
    const failed = fitsVerdict(loadLike({ cpu: 99 }), shapes, DEVICES);
    expect(notLaidOut(failed, 200_000)).toBe(failed);
  });
});
