import { describe, expect, it } from "vitest";
import { readSetting, withSetting } from "../../src/cli/setting.js";

const brief = {
  asOf: "2026-11-24",
  workloads: [{ id: "shop", replicas: 40, requests: { cpu: 2 } }, { id: "a=b" }],
  measurements: [{ samples: [1] }],
};
const set = (text: string) => withSetting(brief, readSetting(text));

describe("--set", () => {
  it("changes a value of the element with that id and nothing else", () => {
    expect(set("workloads[shop].replicas=50")).toEqual({
      ...brief,
      workloads: [{ ...brief.workloads[0], replicas: 50 }, { id: "a=b" }],
    });
    expect(brief.workloads[0]?.replicas).toBe(40);
  });

  it.each([
    ["horizonYears=3", { horizonYears: 3 }],
    ["burden.margin=0.05", { burden: { margin: 0.05 } }],
    ["discountRate={low: 0.05, high: 0.07}", { discountRate: { low: 0.05, high: 0.07 } }],
    ["title=a=b", { title: "a=b" }],
    ["measurements[0].samples=[1, 2]", { measurements: [{ samples: [1, 2] }] }],
  ])("%s adds or replaces fields", (text, changed) => {
    expect(set(text)).toMatchObject(changed);
  });

  it("reads quoted ids and keys", () => {
    expect(set('workloads["a=b"].replicas=2')).toMatchObject({ workloads: [{}, { id: "a=b", replicas: 2 }] });
    expect(set('workloads[shop].requests["nvidia.com/gpu"]=1')).toMatchObject({
      workloads: [{ requests: { cpu: 2, "nvidia.com/gpu": 1 } }, {}],
    });
  });

  it.each([
    ["workloads[shop]", "write it as path=value"],
    ["=3", "write it as path=value"],
    ["a..b=3", "write it as path=value"],
    ["workloads[shpo].replicas=3", 'no element has the id "shpo"; there are shop, a=b'],
    ["workloads[7].replicas=3", "[7] is beyond the end; the last element is [1]"],
    ["asOf.year=3", '"2026-11-24" has no field "year"'],
    ["hosts[a].price=3", 'there is no list "hosts"; there are asOf, workloads, measurements'],
    ["workloads[shop].replicas=[1", "the value is neither YAML nor JSON"],
    ["tenants[0].id=3", 'there is no list "tenants"'],
  ])("%s is wrong usage: %s", (text, message) => {
    expect(() => set(text)).toThrow(message);
  });

  it("keeps a hostile key as data, for the brief's own check to refuse", () => {
    const changed = set("__proto__.polluted=1") as object;
    expect(Object.keys(changed)).toContain("__proto__");
    expect(({} as { readonly polluted?: number }).polluted).toBeUndefined();
  });
});
