import { expect, it } from "vitest";
import { restatePlatform } from "../../../src/brief/restate/platform.js";
import { briefOf, completed } from "../stated.js";

it("comes back as it was written, its fixed fields and presets filled", () => {
  const instance = { name: "m7i", cpu: 16, memory: "64Gi", price: "0.85" };
  const input = {
    id: "c",
    kind: "cloud-vm",
    instance,
    hypervisor: { product: "kvm" },
    perVm: { memory: "200Mi" },
    kubeReserved: {},
    upgrade: { concurrency: 2 },
  };
  const [platform] = completed(briefOf({ platforms: [input] })).platforms;
  if (platform === undefined) throw new Error("it is stated");
  expect(restatePlatform(platform, "stated")).toEqual({
    ...input,
    tuning: "default",
    ioPath: "paravirtual",
    maxPods: 110,
    daemonSets: { pods: 8 },
    cpuManagerPolicy: "none",
    reservations: false,
    dedicatedTo: "nobody",
    spareHosts: 1,
    kernel: "node",
    nodes: "instance",
    layer: "virtualization",
    boundary: "hypervisor",
    replacement: "restart-or-evict",
    liveMigration: false,
    podOverhead: false,
    enforcement: {
      cpu: "shared",
      memory: "shared",
      "memory-bandwidth": "none",
      network: "none",
      storage: "none",
    },
  });
  expect(restatePlatform({ ...platform, origin: "variant", variantOf: "x" }, "completed")).toMatchObject({
    origin: "variant",
    variantOf: "x",
    evictionHard: { memory: 104_857_600 },
  });
});
