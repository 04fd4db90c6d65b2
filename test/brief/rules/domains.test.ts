import { expect, it } from "vitest";
import { briefOf, codesOf, shop } from "../stated.js";

const spreadOver = (domain: string, fields: object = {}) =>
  codesOf(briefOf({ workloads: [{ ...shop, topologySpread: [{ domain }] }], ...fields }));
const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };

it("spreads over hosts, racks and what hosts declare", () => {
  expect([
    spreadOver("host"),
    spreadOver("rack"),
    spreadOver("room", { hosts: [{ ...host, domains: { room: 2 } }] }),
  ]).toEqual([[], [], []]);
  expect(spreadOver("zone")).toEqual(["unknown-reference workloads[shop].topologySpread[0].domain"]);
  expect(spreadOver("rack", { hosts: [{ ...host, domains: { room: 2 } }] })).toEqual([
    "unknown-reference workloads[shop].topologySpread[0].domain",
  ]);
});

it("does not know the domains of a cloud, nor of a host that cannot be read", () => {
  const instance = { name: "m7i", cpu: 16, memory: "64Gi", price: 1 };
  expect(spreadOver("zone", { platforms: [{ id: "c", kind: "cloud-vm", instance }] })).toEqual([]);
  expect(spreadOver("zone", { hosts: [{ ...host, domains: { zone: 0 } }] })).toEqual([
    "out-of-range hosts[h].domains.zone",
  ]);
});
