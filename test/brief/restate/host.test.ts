import { expect, it } from "vitest";
import { restateHost } from "../../../src/brief/restate/host.js";
import { briefOf, completed } from "../stated.js";

const input = {
  id: "h",
  coresPerSocket: 16,
  memory: "256Gi",
  price: "9999.90",
  devices: { sriov: 64 },
  storage: [{ class: "fast", size: "2Ti" }],
  owned: [{ count: 2, purchased: "2025-01-01" }],
  repair: "4h",
};

it("comes back as it was written, its fixed fields filled", () => {
  const [host] = completed(briefOf({ hosts: [input] })).hosts;
  if (host === undefined) throw new Error("it is stated");
  expect(restateHost(host, "stated")).toEqual({
    ...input,
    sockets: 2,
    threadsPerCore: 2,
    numaNodes: 2,
    rackUnits: 1,
    domains: { rack: 1 },
  });
  expect(restateHost(host, "completed")).toMatchObject({
    ...input,
    origin: "stated",
    failuresPerYear: { low: 0.02, high: 0.08 },
  });
});
