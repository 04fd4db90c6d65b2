import { describe, expect, it } from "vitest";
import { briefOf, completed } from "../stated.js";

const hostOf = (fields: object) =>
  completed(briefOf({ hosts: [{ id: "r 1", coresPerSocket: 24, memory: "256Gi", ...fields }] })).hosts[0];

describe("completeHost", () => {
  it("counts threads and fills what is silent with shared defaults", () => {
    expect(hostOf({})).toMatchObject({
      origin: "stated",
      sockets: 2,
      threadsPerCore: 2,
      threads: 96,
      numaNodes: 2,
      rackUnits: 1,
      domains: [{ name: "rack", count: 1 }],
      repair: { path: "defaults.host-repair" },
      devices: [],
      owned: [],
    });
    expect(hostOf({})).not.toHaveProperty("price");
  });

  it("keeps what is stated, under the path of this host", () => {
    const host = hostOf({
      sockets: 1,
      numaNodes: 4,
      price: "9999.90",
      supportPerYear: 900,
      repair: "4h",
      devices: { sriov: 0, "a.com/b": 2 },
      owned: [
        { count: 2, purchased: "2025-01-01", bookValue: 5 },
        { count: 1, purchased: "2024-01-01" },
      ],
    });
    expect(host).toMatchObject({
      threads: 48,
      numaNodes: 4,
      price: { path: 'hosts["r 1"].price', unit: "money", value: 9999.9, given: "9999.90" },
      supportPerYear: { unit: "moneyPerYear" },
      repair: { value: 14_400 },
    });
    expect(host?.devices).toEqual([
      { name: "a.com/b", count: 2 },
      { name: "sriov", count: 0 },
    ]);
    expect(host?.owned.map(({ count, bookValue }) => [count, bookValue?.path])).toEqual([
      [2, 'hosts["r 1"].owned[0].bookValue'],
      [1, undefined],
    ]);
  });
});
