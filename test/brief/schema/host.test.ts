import { expect, it } from "vitest";
import { hostSchema } from "../../../src/brief/schema/host.js";
import { refusedBy } from "./refused.js";

const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };

it.each([
  [{}, []],
  [
    {
      price: "14999.50",
      watts: { low: 300, high: 500 },
      devices: { sriov: 64, rdma: 0 },
      owned: [{ count: 2, purchased: "2024-01-01" }],
      domains: { rack: 4 },
    },
    [],
  ],
  [{ sockets: 0 }, ["out-of-range sockets"]],
  [{ coresPerSocket: undefined }, ["missing coresPerSocket"]],
  [{ price: -1 }, ["out-of-range price"]],
  [{ price: "1e9" }, ["not-money price"]],
  [{ devices: { "nvidia.com/gpu": "8" } }, ["wrong-type devices nvidia.com/gpu"]],
  [{ serviceLifeYears: 0 }, ["out-of-range serviceLifeYears"]],
  [{ repair: "4 hours" }, ["not-a-duration repair"]],
  [
    { owned: [{ count: 0, purchased: "yesterday" }] },
    ["out-of-range owned 0 count", "not-a-date owned 0 purchased"],
  ],
  [{ domains: { rack: 0 } }, ["out-of-range domains rack"]],
  [{ rackUnit: 2 }, ["unrecognized_keys"]],
])("%j", (fields, refused) => {
  expect(refusedBy(hostSchema, { ...host, ...fields })).toEqual(refused);
});
