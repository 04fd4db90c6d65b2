import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/renderers/view.js";
import { reportWith, viewWith } from "./fixture.js";

describe("what a page looks up", () => {
  it("finds plans by id and alias, and nothing for null", () => {
    const view = viewWith();
    expect(view.plan("vm")?.id).toBe("default");
    expect(view.plan("nowhere")).toBeUndefined();
    expect(view.plan(null)).toBeUndefined();
  });

  it("names a platform by its kind, with its id where several are of that kind", () => {
    const platforms = [
      { id: "vm", kind: "vm" },
      { id: "vm~sr-iov", kind: "vm" },
      { id: "metal", kind: "bare-metal" },
    ];
    const view = viewWith({ brief: { platforms } });
    expect(["vm", "vm~sr-iov", "metal", "gone"].map(view.platform)).toEqual([
      "VMs (vm)",
      "VMs (vm~sr-iov)",
      "bare metal",
      "gone",
    ]);
  });

  it("knows which way a criterion is better", () => {
    const view = viewWith();
    expect(["latency", "cost", "unknown"].map(view.direction)).toEqual([1, -1, -1]);
  });

  it("stands a brief in which nothing is as expected", () => {
    const view = viewOf(reportWith({ brief: { platforms: "x", title: 3, asOf: null, horizonYears: "5" } }));
    expect([view.platforms, view.title, view.asOf, view.horizonYears]).toEqual([
      [],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("indexes verdicts by workload and platform", () => {
    const view = viewWith();
    expect(view.verdictsOf("payment", "bare-metal")).toHaveLength(1);
    expect(view.verdictsOf("__proto__", "constructor")).toEqual([]);
  });
});
