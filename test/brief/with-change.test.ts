import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { withChange } from "../../src/brief/with-change.js";

const brief: BriefInput = {
  asOf: "2026-11-24",
  workloads: [{ id: "shop", requests: { cpu: 2, memory: "4Gi" } }],
  prices: [{ id: "vcf", product: "vcf", pricingUnit: "per-socket", unitPrice: 350 }],
};

describe("what if", () => {
  it("changes one value and leaves the brief as it is", () => {
    const changed = withChange(brief, "prices[vcf].unitPrice", 300);
    expect(changed.prices?.[0]?.unitPrice).toBe(300);
    expect(brief.prices?.[0]?.unitPrice).toBe(350);
    expect(changed.workloads).toBe(brief.workloads);
  });

  it.each([
    ["workloads[shop].requests.cpu", (b: BriefInput) => b.workloads[0]?.requests.cpu],
    ["workloads[0].requests.cpu", (b: BriefInput) => b.workloads[0]?.requests.cpu],
    ["defaults.demand", (b: BriefInput) => (b.defaults as { demand?: unknown } | undefined)?.demand],
    [
      'workloads[shop].limits["nvidia.com/gpu"]',
      (b: BriefInput) => Object.values(b.workloads[0]?.limits ?? {})[0],
    ],
  ] as const)("%s", (path, read) => expect(read(withChange(brief, path, 7))).toBe(7));

  it.each(["", "workloads[", "workloads[other].replicas", "prices[3].unitPrice", "asOf.day", "asOf[0]"])(
    "refuses %j",
    (path) => expect(() => withChange(brief, path, 1)).toThrow(RangeError),
  );

  it("takes hostile keys for what they are: fields of the brief alone", () => {
    const changed = withChange(brief, "__proto__.polluted", 1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.hasOwn(changed, "__proto__")).toBe(true);
  });
});
