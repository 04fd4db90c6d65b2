import { describe, expect, it } from "vitest";
import { briefOf, completed } from "../stated.js";

const hosts = [{ id: "h", coresPerSocket: 24, memory: "256Gi" }];
const platformOf = (fields: object) => {
  const input = { id: "p", kind: "vm", host: "h", ...fields };
  return completed(briefOf({ hosts, platforms: [input], burden: { default: "p" } })).platforms[0];
};

describe("completePlatform", () => {
  it("fills what is silent", () => {
    expect(platformOf({})).toMatchObject({
      origin: "stated",
      tuning: "default",
      ioPath: "paravirtual",
      maxPods: 110,
      spareHosts: 1,
      dedicatedTo: "nobody",
      cpuManagerPolicy: "none",
      reservations: false,
      overcommit: { cpu: { path: "defaults.overcommit-cpu", value: 1 } },
      daemonSets: { pods: 8, cpu: { value: 0.5 }, memory: { value: 2 ** 30 } },
      evictionHard: { memory: { value: 100 * 2 ** 20 } },
      systemReserved: { cpu: { value: 0, origin: "default" } },
      upgrade: { drain: { path: "defaults.drain" } },
    });
    for (const field of ["kubeReserved", "nodeShape", "nodePools", "controlPlane", "hypervisor", "instance"])
      expect(platformOf({})).not.toHaveProperty(field);
  });

  it("has no I/O path without a hypervisor", () => {
    expect(platformOf({ kind: "bare-metal" })).not.toHaveProperty("ioPath");
  });

  it("keeps what is stated, and half of a pair is nothing", () => {
    const platform = platformOf({
      hypervisor: { product: "vcf" },
      kubeReserved: { cpu: "100m" },
      hypervisorReserve: { memory: 0.05 },
      perVm: { memory: "200Mi" },
      upgrade: { concurrency: 3 },
      daemonSets: { cpu: 1 },
    });
    expect(platform).toMatchObject({
      hypervisor: { product: "vcf", family: "esxi" },
      kubeReserved: { cpu: { value: 0.1, origin: "stated" }, memory: { value: 0, origin: "default" } },
      hypervisorReserve: { memory: { value: 0.05 }, cpu: { path: "defaults.hypervisor-reserve-cpu" } },
      perVm: {
        memory: { path: "platforms[p].perVm.memory" },
        cpu: { value: 0, path: "defaults.vm-overhead-cpu" },
      },
      upgrade: { concurrency: 3 },
      daemonSets: { pods: 8, cpu: { value: 1 } },
    });
  });

  it("prices instances an hour", () => {
    const instance = { name: "m7i", cpu: 16, memory: "64Gi", price: "0.8568", dedicated: true };
    const platforms = [{ id: "c", kind: "cloud-vm", instance }];
    expect(completed(briefOf({ platforms })).platforms[0]?.instance).toMatchObject({
      price: { unit: "moneyPerHour", value: 0.8568, path: "platforms[c].instance.price" },
      dedicated: true,
      devices: [],
    });
  });
});
