import { expect, it } from "vitest";
import { warningsOf } from "../../src/brief/warnings.js";
import { briefOf, briefWith, completed } from "./stated.js";

const baseline = { percentile: 0.99, value: "6ms", platform: "vm", utilization: 0.5 };
const codes = (percentile: number, atMost: string) =>
  warningsOf(completed(briefWith({ latency: { objective: { percentile, atMost }, baseline } }))).map(
    ({ code }) => code,
  );

it("warns of an objective below what its own baseline shows at that percentile or a lower one", () => {
  expect(codes(0.99, "5ms")).toEqual(["objective-tighter-than-baseline"]);
  expect(codes(0.999, "5ms")).toEqual(["objective-tighter-than-baseline"]);
  expect(codes(0.99, "6ms")).toEqual([]);
  expect(codes(0.9, "5ms")).toEqual([]);
});

it("warns of what means nothing on the kind of a platform", () => {
  const hosts = [{ id: "h", coresPerSocket: 32, memory: "512Gi" }];
  const fields = {
    host: "h",
    nodeShape: { cpu: 16, memory: "64Gi" },
    perVm: { memory: "1Gi" },
    hypervisorReserve: { cpu: 0.1 },
    reservations: true,
  };
  const platforms = [
    { id: "m", kind: "bare-metal", ...fields },
    { id: "v", kind: "vm", ...fields },
  ];
  expect(
    warningsOf(completed(briefOf({ hosts, platforms }))).map(({ code, about }) => `${code} ${about}`),
  ).toEqual([
    "without-effect platforms[m].nodeShape",
    "without-effect platforms[m].perVm",
    "without-effect platforms[m].hypervisorReserve",
    "without-effect platforms[m].reservations",
  ]);
});

it("warns of overcommit below 1, which leaves hosts partly unsold", () => {
  const hosts = [{ id: "h", coresPerSocket: 32, memory: "512Gi" }];
  const warned = (cpu: number) => {
    const platforms = [{ id: "v", kind: "vm", host: "h", overcommit: { cpu } }];
    return warningsOf(completed(briefOf({ hosts, platforms }))).map(({ code, about }) => `${code} ${about}`);
  };
  expect(warned(0.5)).toEqual(["overcommit-below-one platforms[v].overcommit.cpu"]);
  expect(warned(1)).toEqual([]);
});
