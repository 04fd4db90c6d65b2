import { describe, expect, it } from "vitest";
import { briefOf, briefWith, codesOf, issuesOf, shop } from "../stated.js";

const hosts = [{ id: "h", coresPerSocket: 32, memory: "512Gi" }];
const platform = (id: string) => ({ id, kind: "vm", host: "h" });

describe("identity", () => {
  it("finds repeated ids in every list, also of elements that are otherwise wrong", () => {
    const contract = { id: "c", demands: "hypervisor", clause: "§" };
    const price = { id: "p", product: "x", pricingUnit: "kWh", unitPrice: 1 };
    const brief = briefOf({
      workloads: [
        { ...shop, tenant: "t", contracts: [contract, contract] },
        { ...shop, replicas: 0 },
      ],
      tenants: [{ id: "t" }, { id: "t" }],
      hosts: [...hosts, ...hosts],
      platforms: [platform("a"), platform("a")],
      prices: [price, price],
    });
    expect(codesOf(brief)).toEqual([
      "out-of-range workloads[1].replicas",
      "duplicate-id tenants[1].id",
      "duplicate-id workloads[1].id",
      "duplicate-id hosts[1].id",
      "duplicate-id platforms[1].id",
      "duplicate-id prices[1].id",
      "duplicate-id workloads[0].contracts[1].id",
    ]);
  });

  it.each(["a+b", "default", "today"])("keeps %s for the names of plans", (id) => {
    expect(issuesOf(briefOf({ hosts, platforms: [platform(id)] })).map(({ code }) => code)).toEqual([
      "reserved-id",
    ]);
  });

  it("compares at most six platforms", () => {
    const platforms = (count: number) => Array.from({ length: count }, (_, index) => platform(`p${index}`));
    expect(codesOf(briefOf({ hosts, platforms: platforms(6) }))).toEqual([]);
    expect(codesOf(briefOf({ hosts, platforms: platforms(7) }))).toEqual(["too-many-platforms platforms"]);
  });

  it("refuses ids that reach into a prototype", () => {
    expect(codesOf(briefWith({ id: "__proto__" }))).toEqual(["hostile-key workloads[0].id"]);
  });
});
