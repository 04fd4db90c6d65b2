import { describe, expect, it } from "vitest";
import type { WorkloadInput } from "../../src/brief/input/workload.js";
import { availabilityOf } from "../../src/consequences/availability.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  measured,
  nodeOf,
  notKnown,
  placementOf,
  worldOf,
} from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
/** u = 0.001: a failure a year that lasts 8.76 h. */
const host = { id: "h", coresPerSocket: 32, memory: "512Gi", failuresPerYear: 1, repair: "8.76h" };

function available(
  workloads: readonly Partial<WorkloadInput>[],
  counts: readonly { readonly [workload: string]: number }[],
  draws: { readonly [path: string]: number | Float64Array } = {},
) {
  const brief = briefOf({
    hosts: [host],
    platforms: [{ id: "p", kind: "vm", host: "h" }],
    workloads: workloads.map((workload) => ({ id: "w", requests, ...workload })),
  });
  const clusters =
    counts.length > 0 ? [clusterOf(counts.map((pods, index) => nodeOf("p", index, pods)))] : [];
  const placement = placementOf({ clusters, hosts: [hostsOf("h", "p", 3, { spare: 0 })] });
  const world = worldOf(brief, { "defaults.common-cause": 0, ...draws });
  return availabilityOf(contextFor({ brief, on: "p", placement, world })).consequences;
}

const three = [{ w: 1 }, { w: 1 }, { w: 1 }];

describe("downtime", () => {
  it("MODEL §7 check: of 3 hosts, 2 needed, u = 0.001 is 1.58 minutes a year, of 262.8 that 99.95 % allows", () => {
    const consequences = available(
      [{ replicas: 3, availability: { objective: 0.9995, minAvailable: 2 } }],
      three,
    );
    expect(known(consequences, "downtime-minutes", "w").center).toBeCloseTo(1.5757, 3);
    expect(known(consequences, "downtime-minutes", "w").unit).toBe("minutes");
    // 2.998e-6 ÷ 0.0005
    expect(known(consequences, "downtime").center).toBeCloseTo(0.005996, 9);
  });

  it("MODEL §7 check: 99.95 % allows 21.6 minutes a month of 30 days, and as much of a year", () => {
    const of = (period: "month" | "year") => {
      const availability = { objective: 0.9995, minAvailable: 2, period };
      const consequences = available([{ replicas: 3, availability }], three);
      const ratio = known(consequences, "downtime").center;
      return { ratio, allowedAYear: known(consequences, "downtime-minutes", "w").center / ratio };
    };
    expect((of("month").allowedAYear * 30) / 365).toBeCloseTo(21.6, 9);
    expect(of("month").ratio).toBe(of("year").ratio);
  });

  it("is weighed by demand over workloads with an objective", () => {
    // Single replicas on one host each: u = 0.001 down, ÷ 0.01 and ÷ 0.001: 0.1 and 1. (0.1 × 3 + 1 × 1) ÷ 4.
    const consequences = available(
      [
        { id: "a", demand: 3, availability: { objective: 0.99 } },
        { id: "b", demand: 1, availability: { objective: 0.999 } },
        { id: "c", demand: 96 },
      ],
      [{ a: 1, c: 1 }, { b: 1 }],
    );
    expect(known(consequences, "downtime").center).toBeCloseTo(0.325, 9);
    expect(consequences.filter(({ measure }) => measure === "downtime-minutes")).toHaveLength(2);
  });

  it("judges a range of replicas at its lower end", () => {
    const availability = { objective: 0.99, minAvailable: 2 };
    const ranged = available([{ replicas: { min: 2, max: 6 }, availability }], [{ w: 3 }, { w: 3 }]);
    const two = available([{ replicas: 2, availability }], [{ w: 1 }, { w: 1 }]);
    expect(known(ranged, "downtime")).toEqual(known(two, "downtime"));
  });

  it("follows each draw", () => {
    const consequences = available([{ availability: { objective: 0.99 } }], [{ w: 1 }], {
      "hosts[h].failuresPerYear": Float64Array.of(1, 2, 4),
    });
    const column = measured(consequences, "downtime").column ?? [];
    [0.1, 0.2, 0.4].forEach((ratio, draw) => expect(column[draw]).toBeCloseTo(ratio, 12));
  });

  it("stays finite for an objective of 1", () => {
    const { center } = known(available([{ availability: { objective: 1 } }], [{ w: 1 }]), "downtime");
    expect(center).toBeCloseTo(1e4, 6);
  });

  it("is unknown without an objective, and asks for one", () => {
    const figure = notKnown(available([{ replicas: 3 }], three), "downtime");
    expect(figure.why.id).toBe("unknown.no-availability-objective");
    expect(figure.questions).toEqual(["workloads[w].availability.objective"]);
  });

  it("is unknown where replicas are not placed", () => {
    const workload = { replicas: 2, availability: { objective: 0.99 } };
    const none = available([workload], []);
    expect(notKnown(none, "downtime").why.id).toBe("unknown.not-laid-out");
    expect(notKnown(none, "failure-size").why.id).toBe("unknown.not-laid-out");
    const others = available([workload, { id: "v" }], [{ v: 1 }]);
    expect(notKnown(others, "downtime").why.id).toBe("unknown.not-placed");
    expect(notKnown(others, "downtime-minutes", "w").why.id).toBe("unknown.not-placed");
  });

  it("names its parents", () => {
    const consequences = available([{ availability: { objective: 0.99 } }], [{ w: 1 }]);
    expect(known(consequences, "downtime").from).toMatchObject({
      formula: "availability.downtime-ratio",
      inputs: [
        "consequences[p][w].downtime-minutes",
        "workloads[w].availability.objective",
        "workloads[w].requests.cpu",
      ],
    });
  });
});

describe("the largest share lost with a host", () => {
  const spread = { availability: { objective: 0.99 } };
  const size = (replicas: number, counts: readonly number[]) =>
    known(
      available(
        [{ replicas, ...spread }],
        counts.map((w) => ({ w })),
      ),
      "failure-size",
    ).center;

  it("MODEL §7 check: 40 replicas on 6 hosts 7/40 = 0.175", () =>
    expect(size(40, [7, 7, 7, 7, 6, 6])).toBe(7 / 40));
  it("MODEL §7 check: 3 on 3 1/3", () => expect(size(3, [1, 1, 1])).toBe(1 / 3));
  it("MODEL §7 check: 2 on 3 1/2", () => expect(size(2, [1, 1])).toBe(1 / 2));
  it("MODEL §7 check: 3 on 2 2/3", () => expect(size(3, [2, 1])).toBe(2 / 3));

  it("is the largest over workloads that ask for it, of several replicas", () => {
    const consequences = available(
      [
        { id: "a", replicas: 4, ...spread },
        { id: "b", replicas: 3, topologySpread: [{ domain: "host" }] },
        { id: "single", ...spread },
        { id: "silent", replicas: 2 },
      ],
      [
        { a: 2, b: 2, single: 1 },
        { a: 2, b: 1, silent: 2 },
      ],
    );
    expect(known(consequences, "failure-size").center).toBe(2 / 3);
    expect(known(consequences, "failure-size", "a").center).toBe(1 / 2);
    expect(consequences.filter(({ measure }) => measure === "failure-size")).toHaveLength(3);
  });

  it("asks what is missing", () => {
    expect(notKnown(available([{ replicas: 2 }], [{ w: 2 }]), "failure-size")).toMatchObject({
      why: { id: "unknown.no-availability-objective" },
      questions: ["workloads[w].availability.objective"],
    });
    expect(notKnown(available([spread], [{ w: 1 }]), "failure-size")).toMatchObject({
      why: { id: "unknown.no-replicas" },
      questions: ["workloads[w].replicas"],
    });
  });
});
