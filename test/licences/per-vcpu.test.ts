import { expect, it } from "vitest";
import { perVcpu } from "../../src/licences/per-vcpu.js";
import { coveredPool, hostModel } from "./covered.js";

it("counts the vCPUs of a guest, a fraction as a whole one", () => {
  expect(perVcpu.perNode?.(coveredPool("guest", { cpu: 15.5 }))).toBe(16);
});

it("counts hardware threads where a host is the node, also below a hypervisor's reserve", () => {
  const model = hostModel({ coresPerSocket: 32 });
  expect(perVcpu.perNode?.(coveredPool("host", { model, cpu: 125.14 }))).toBe(128);
});
