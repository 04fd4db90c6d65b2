import { describe, expect, it } from "vitest";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import type { Enforcement, Resource } from "../../src/brief/vocabulary.js";
import { closingOf } from "../../src/consequences/limit-closings.js";
import { briefOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };

function closing(
  platform: Omit<PlatformInput, "id">,
  beside: "node" | "host",
  resource: Resource,
  enforcement: Enforcement,
) {
  const on = platform.instance ? {} : { host: "h" };
  const brief = briefOf({
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
    platforms: [{ id: "p", ...on, ...platform }],
    workloads: [
      { id: "limited", requests, limits: { cpu: 2, memory: "2Gi" } },
      { id: "free", requests },
    ],
  });
  const [made] = brief.platforms;
  if (made === undefined) throw new Error("no platform");
  const found = closingOf(made, resource, beside, enforcement, brief.workloads);
  if (found === undefined) return undefined;
  const { path, value } = found.values;
  return value === undefined ? path : `${String(path)}: ${String(value)}`;
}

const metal = { kind: "bare-metal" } as const;
const vm = { kind: "vm" } as const;

describe("what would close a soft limit", () => {
  it.each([
    ["a limit where none is stated", metal, "node", "cpu", "none", "workloads[free].limits.cpu"],
    ["a memory limit likewise", vm, "node", "memory", "none", "workloads[free].limits.memory"],
    ["the static CPU manager", metal, "node", "cpu", "shared", "platforms[p].cpuManagerPolicy: static"],
    ["the same inside a guest", vm, "node", "cpu", "shared", "platforms[p].cpuManagerPolicy: static"],
    ["the memory manager", metal, "node", "memory", "shared", "platforms[p].enforcement.memory: reserved"],
    ["nodes of one's own in a guest", vm, "node", "memory", "shared", "platforms[p].nodePools: per-tenant"],
    [
      "classes of bandwidth",
      metal,
      "node",
      "memory-bandwidth",
      "none",
      "platforms[p].enforcement.memory-bandwidth: shared",
    ],
    ["quality of service", metal, "node", "storage", "none", "platforms[p].enforcement.storage: shared"],
    ["reservations", vm, "host", "cpu", "shared", "platforms[p].reservations: true"],
    ["reservations for memory", vm, "host", "memory", "shared", "platforms[p].reservations: true"],
    [
      "virtual functions",
      { ...vm, ioPath: "paravirtual" },
      "host",
      "network",
      "none",
      "platforms[p].ioPath: sr-iov",
    ],
    [
      "a whole card",
      { ...vm, ioPath: "sr-iov" },
      "host",
      "network",
      "shared",
      "platforms[p].ioPath: passthrough",
    ],
    ["hosts of one's own", vm, "host", "cpu", "reserved", "platforms[p].dedicatedTo: tenant"],
    ["hosts of one's own on metal", metal, "node", "cpu", "reserved", "platforms[p].dedicatedTo: tenant"],
  ] as const)("is %s", (_, platform, beside, resource, enforcement, setting) => {
    expect(closing(platform, beside, resource, enforcement)).toBe(setting);
  });

  it("is the enforcement itself where the setting that stands for it is made already", () => {
    const made = { ...vm, reservations: true, ioPath: "passthrough" } as const;
    expect(closing(made, "host", "cpu", "shared")).toBe("platforms[p].enforcement.cpu: reserved");
    expect(closing(made, "host", "network", "shared")).toBe("platforms[p].enforcement.network: reserved");
    const pinned = { ...metal, cpuManagerPolicy: "static" } as const;
    expect(closing(pinned, "node", "cpu", "shared")).toBe("platforms[p].enforcement.cpu: reserved");
  });

  it("is own hosts where nodes are a tenant's own already, and nothing where hosts are", () => {
    const nodes = { ...vm, nodePools: "per-tenant" } as const;
    expect(closing(nodes, "node", "network", "none")).toBe("platforms[p].dedicatedTo: tenant");
    expect(closing({ ...nodes, dedicatedTo: "tenant" }, "node", "network", "none")).toBeUndefined();
  });

  it("is nothing where it is dedicated", () => {
    expect(closing(metal, "node", "network", "dedicated")).toBeUndefined();
  });
});
