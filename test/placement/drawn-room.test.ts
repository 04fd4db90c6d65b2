import { describe, expect, it } from "vitest";
import type { Host } from "../../src/brief/host.js";
import type { Platform } from "../../src/brief/platform.js";
import { drawnRoomOf } from "../../src/placement/drawn-room.js";
import { shapesOf, type NodeShape } from "../../src/placement/node-shape.js";
import { withInput } from "../../src/world/draw.js";
import { briefOf, inCenter, inDraws, modelHost } from "./estates.js";
import { GIB } from "./parts.js";

const estate = (platform: object) =>
  briefOf({
    workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
    hosts: [modelHost()],
    platforms: [{ id: "p", ...("instance" in platform ? {} : { host: "big" }), ...platform }],
    burden: { default: "p" },
  });

/** The platform, its host, and the shape with so many nodes a host. */
function parts(brief: ReturnType<typeof briefOf>, perHost: number) {
  const [platform, host] = [brief.platforms[0] as Platform, brief.hosts[0] as Host];
  const own = platform.instance ? undefined : host;
  const shape = shapesOf(platform, own).find((one) => one.perHost === perHost) as NodeShape;
  return { platform, host: own, shape };
}

describe("without a world, or in the central one", () => {
  it.each([
    ["vm", 8],
    ["bare-metal", 1],
    ["hypervisor-pod", 1],
  ])("the room of a %s node is exactly the central one", (kind, perHost) => {
    const brief = estate({ kind });
    const { platform, host, shape } = parts(brief, perHost);
    for (const world of [undefined, inCenter(brief)]) {
      const room = drawnRoomOf({ platform, host, shape, world });
      expect([...room.cpu]).toEqual([shape.allocatable.cpu]);
      expect([...room.memory]).toEqual([shape.allocatable.memory]);
    }
  });
});

describe("the hypervisor's reserve", () => {
  it("shrinks a divided host's guests in proportion, over the draws", () => {
    const brief = estate({ kind: "vm" });
    const { platform, host, shape } = parts(brief, 8);
    const world = withInput(inCenter(brief), "defaults.hypervisor-reserve-cpu", 0.5);
    const room = drawnRoomOf({ platform, host, shape, world });
    // 15 × (128 × 0.5 ÷ 125.138) = 7.6715 vCPUs, less 0.06 + 0.01 + 0.01 + 3.6715 × 0.0025 and half a core
    const capacity = (15 * (128 * 0.5)) / (128 * (1 - Math.sqrt(0.01 * 0.05)));
    expect(room.cpu[0]).toBeCloseTo(capacity - 0.08 - (capacity - 4) * 0.0025 - 0.5, 9);
    expect(room.memory[0]).toBeCloseTo(shape.allocatable.memory, 0);
  });

  it("leaves a stated shape and bare metal alone", () => {
    for (const platform of [{ kind: "vm", nodeShape: { cpu: 16, memory: "64Gi" } }, { kind: "bare-metal" }]) {
      const brief = estate(platform);
      const { platform: own, host, shape } = parts(brief, platform.kind === "vm" ? 7 : 1);
      const room = drawnRoomOf({ platform: own, host, shape, world: inDraws(brief, 64) });
      expect(new Set(room.cpu)).toEqual(new Set([shape.allocatable.cpu]));
    }
  });

  it("shrinks a host that is a node under a hypervisor", () => {
    const brief = estate({ kind: "hypervisor-pod" });
    const { platform, host, shape } = parts(brief, 1);
    const world = withInput(inCenter(brief), "defaults.hypervisor-reserve-memory", 0.5);
    const room = drawnRoomOf({ platform, host, shape, world });
    // 256 GiB less the tiers of 9.32 + 0.02 × 128, 100 MiB and 1 GiB
    expect((room.memory[0] ?? 0) / GIB).toBeCloseTo(256 - 11.88 - 100 / 1024 - 1, 6);
  });

  it("never takes all: a hundredth of the room stays", () => {
    const brief = estate({ kind: "vm" });
    const { platform, host, shape } = parts(brief, 8);
    const world = withInput(inCenter(brief), "defaults.hypervisor-reserve-cpu", 1);
    expect(drawnRoomOf({ platform, host, shape, world }).cpu[0]).toBeCloseTo(shape.allocatable.cpu / 100, 12);
  });
});

it("follows what DaemonSets take, on instances too", () => {
  const brief = estate({ kind: "cloud-vm", instance: { name: "m8", cpu: 8, memory: "32Gi", price: 0.4 } });
  const { platform, host, shape } = parts(brief, 0);
  const world = withInput(inCenter(brief), "defaults.daemonset-cpu", 1.5);
  expect(drawnRoomOf({ platform, host, shape, world }).cpu[0]).toBeCloseTo(shape.allocatable.cpu - 1, 12);
});
