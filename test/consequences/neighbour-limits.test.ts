import { describe, expect, it } from "vitest";
import type { MeasurementInput } from "../../src/brief/input/measurement.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import { resources } from "../../src/brief/vocabulary.js";
import { neighbourLimitsOf } from "../../src/consequences/neighbour-limits.js";
import { briefOf, contextFor, worldOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };

function limitsOn(platform: Omit<PlatformInput, "id">, measurements: readonly MeasurementInput[] = []) {
  const on = platform.instance ? {} : { host: "h" };
  const brief = briefOf({
    hosts: [host],
    platforms: [{ id: "p", ...on, ...platform }],
    workloads: [
      { id: "a", requests },
      { id: "b", requests, limits: { cpu: 2, memory: "2Gi" } },
      { id: "c", requests },
    ],
    measurements,
  });
  const world = worldOf(brief, { "defaults.neighbour-slowdown-none": Float64Array.of(1, 2, 3) });
  return neighbourLimitsOf(contextFor({ brief, on: "p", world }));
}

const rows = (limits: ReturnType<typeof limitsOn>) =>
  limits.map(({ beside, resource, enforcement, by, workloads }) =>
    [beside, resource, enforcement, by, workloads].join(" "),
  );

describe("soft limits against hard ones", () => {
  it("on bare metal are those of the kernel, by the limits that workloads state, and nobody's for the rest", () => {
    expect(rows(limitsOn({ kind: "bare-metal" }))).toEqual([
      "node cpu none kernel 2",
      "node cpu shared kernel 1",
      "node memory none kernel 2",
      "node memory shared kernel 1",
      "node memory-bandwidth none nobody 3",
      "node network none nobody 3",
      "node storage none nobody 3",
    ]);
  });

  it("on bare metal can be as hard as on VMs: static CPU and memory manager, classes, a card of one's own", () => {
    const enforcement = {
      memory: "reserved",
      "memory-bandwidth": "shared",
      network: "dedicated",
      storage: "shared",
    } as const;
    expect(rows(limitsOn({ kind: "bare-metal", cpuManagerPolicy: "static", enforcement }))).toEqual([
      "node cpu reserved kubelet 3",
      "node memory reserved kubelet 3",
      "node memory-bandwidth shared hardware 3",
      "node network dedicated hardware 3",
      "node storage shared kernel 3",
    ]);
  });

  it("of VMs are those inside a guest, and those of the hypervisor between guests", () => {
    const limits = limitsOn({ kind: "vm", reservations: true, ioPath: "sr-iov" });
    expect(rows(limits).filter((row) => row.startsWith("host"))).toEqual([
      "host cpu reserved hypervisor 3",
      "host memory reserved hypervisor 3",
      "host memory-bandwidth none nobody 3",
      "host network shared hardware 3",
      "host storage none nobody 3",
    ]);
    expect(rows(limits).filter((row) => row.startsWith("node"))).toHaveLength(7);
  });

  it("of pods with a kernel each are those of the hypervisor alone; of instances those inside", () => {
    const kinds = (platform: Omit<PlatformInput, "id">) =>
      new Set(limitsOn(platform).map(({ beside }) => beside));
    expect(kinds({ kind: "hypervisor-pod" })).toEqual(new Set(["host"]));
    expect(kinds({ kind: "sandboxed" })).toEqual(new Set(["host"]));
    const instance = { name: "m", cpu: 8, memory: "32Gi", price: 1 };
    expect(kinds({ kind: "cloud-vm", instance })).toEqual(new Set(["node"]));
  });

  it("say what is left and what would close it for every resource", () => {
    for (const kind of ["bare-metal", "vm", "hypervisor-pod", "nested"] as const) {
      const limits = limitsOn({ kind });
      expect(new Set(limits.map(({ resource }) => resource))).toEqual(new Set(resources));
      for (const { how, left, close } of limits) {
        expect(how.id).toMatch(/^limit\.how\./);
        expect(left.id).toMatch(/^limit\.left\./);
        expect(close?.values["path"]).toMatch(/^(platforms\[p\]|workloads\[a\])\./);
      }
    }
  });
});

describe("the slowdown", () => {
  it("is that of the default of the enforcement, around its median", () => {
    const [first] = limitsOn({ kind: "bare-metal" });
    expect(first?.slowdown).toMatchObject({
      ...{ kind: "known", center: 3, low: 2.1, high: 3.9, unit: "ratio" },
      from: { formula: "interference.slowdown-of-resource", inputs: ["defaults.neighbour-slowdown-none"] },
    });
  });

  it("is that of the asker's own runs where there are some", () => {
    const alone: MeasurementInput = {
      ...{ platform: "p", benchmark: "sysbench cpu", metric: "events", unit: "1/s", direction: "higher" },
      ...{ statistic: "mean", sampleKind: "run", samples: [100, 100, 100], tool: { name: "sysbench" } },
    };
    const neighbour = { resource: "cpu", enforcement: "none" } as const;
    const beside: MeasurementInput = { ...alone, samples: [80, 80, 80], neighbour };
    const [first] = limitsOn({ kind: "bare-metal" }, [alone, beside]);
    expect(first?.slowdown).toMatchObject({ center: expect.closeTo(1.25, 12) as number, unit: "ratio" });
  });

  it("is none where hardware is dedicated, and nothing is left to close", () => {
    const [network] = limitsOn({ kind: "bare-metal", enforcement: { network: "dedicated" } }).filter(
      ({ resource }) => resource === "network",
    );
    expect(network?.slowdown).toMatchObject({ center: 1, low: 1, high: 1 });
    expect(network?.left.id).toBe("limit.left.nothing");
    expect(network).not.toHaveProperty("close");
  });
});
