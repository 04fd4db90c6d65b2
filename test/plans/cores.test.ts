import { describe, expect, it } from "vitest";
import { demandedCores, requestedCores } from "../../src/plans/cores.js";
import { centralOf, estateOf } from "./estate.js";

const coresOf = (fields: object) => {
  const brief = estateOf({ vm: "vm" }, [{ id: "w", requests: { cpu: 2, memory: "1Gi" }, ...fields }]);
  const [workload] = brief.workloads;
  if (!workload) throw new Error("no workload");
  const central = centralOf(brief);
  return { requested: requestedCores(workload, central), demanded: demandedCores(workload, central) };
};

describe("cores", () => {
  it("are replicas × CPU request, requested and in demand alike", () => {
    expect(coresOf({ replicas: 5 })).toEqual({ requested: 10, demanded: 10 });
  });

  it("are requested at the top of a range of replicas, and in demand at its midpoint", () => {
    expect(coresOf({ replicas: { min: 2, max: 8 } })).toEqual({ requested: 16, demanded: 10 });
  });

  it("are in demand as stated, at the median", () => {
    expect(coresOf({ replicas: 5, demand: 3 })).toEqual({ requested: 10, demanded: 3 });
    expect(coresOf({ replicas: 5, demand: { low: 4, high: 9 } }).demanded).toBeCloseTo(6, 12);
    expect(
      coresOf({ replicas: 1, requests: { cpu: { low: 4, high: 9 }, memory: "1Gi" } }).requested,
    ).toBeCloseTo(6, 12);
  });

  it("ask for a world of the same brief", () => {
    const [workload] = estateOf({ vm: "vm" }, 1).workloads;
    if (!workload) throw new Error("no workload");
    const empty = { seed: 1, draws: 1, columns: new Map() };
    expect(() => requestedCores(workload, empty)).toThrow(RangeError);
  });
});
