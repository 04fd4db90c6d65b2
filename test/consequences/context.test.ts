import { describe, expect, it } from "vitest";
import { briefOf, contextFor } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const brief = briefOf({
  tenants: [{ id: "t", trustZone: "z" }],
  workloads: [
    { id: "b", tenant: "t", requests },
    { id: "a", tenant: "t", requests },
  ],
});

describe("the context of the concerns", () => {
  it("holds assignments in the door's order, with host and zone", () => {
    const context = contextFor({ brief, on: { a: "vm", b: "bare-metal" } });
    expect(
      context.assigned.map(({ workload, platform, host, zone, path }) => [
        workload.id,
        platform.id,
        host?.id,
        zone,
        path,
      ]),
    ).toEqual([
      ["a", "vm", "default-host", "z", "workloads[a]"],
      ["b", "bare-metal", "default-host", "z", "workloads[b]"],
    ]);
    expect(context.used.map(({ id }) => id)).toEqual(["bare-metal", "vm"]);
    expect(context.placed).toBe("placements[p]");
  });

  it("leaves out what the brief does not hold", () => {
    const context = contextFor({ brief, on: { a: "gone", b: "vm" } });
    expect(context.assigned.map(({ workload }) => workload.id)).toEqual(["b"]);
    expect(context.used.map(({ id }) => id)).toEqual(["vm"]);
  });

  it("predicts the latency of a workload alone once", () => {
    let calls = 0;
    const context = contextFor({
      brief,
      on: "vm",
      latency: () => {
        calls++;
        return { kind: "unknown", why: { id: "latency.no-baseline", values: {} }, questions: [] };
      },
    });
    const [one] = context.assigned;
    if (one === undefined) throw new Error("nobody");
    expect(context.alone(one)).toBe(context.alone(one));
    expect(calls).toBe(1);
  });

  it("makes once what several concerns ask for", () => {
    const context = contextFor({ brief, on: "vm" });
    let calls = 0;
    const make = (): number => ++calls;
    expect([context.once(make), context.once(make), context.once(() => 7)]).toEqual([1, 1, 7]);
  });

  it("refuses a world that lacks an input", () => {
    const context = contextFor({ brief, on: "vm", world: { seed: 1, draws: 1, columns: new Map() } });
    expect(() => context.read(brief.discountRate)).toThrow(RangeError);
  });
});
