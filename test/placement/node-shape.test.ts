import { describe, expect, it } from "vitest";
import { shapesOf, usableOf } from "../../src/placement/node-shape.js";
import { GIB, hostLike, platformLike } from "./parts.js";

const host = hostLike();

describe("hosts as nodes", () => {
  it("are one shape, the host itself, with 110 pods less 8 of DaemonSets", () => {
    const [shape, ...others] = shapesOf(platformLike({ kind: "bare-metal" }), host);
    expect(others).toEqual([]);
    expect(shape?.capacity).toEqual({ cpu: 128, memory: 512 * GIB });
    expect(shape?.allocatable.cpu).toBeCloseTo(127.11, 12);
    expect(shape?.allocatable.pods).toBe(102);
  });

  it("lose the hypervisor's reserve where it runs the pods, and not where pods only bring their own kernel", () => {
    const [light] = shapesOf(platformLike({ kind: "hypervisor-pod" }), host);
    const [sandboxed] = shapesOf(platformLike({ kind: "sandboxed" }), host);
    expect(light?.capacity.cpu).toBeCloseTo(125.14, 2);
    expect(light?.divided).toBe(true);
    expect(sandboxed?.capacity.cpu).toBe(128);
  });
});

describe("guests", () => {
  it("MODEL §6 check: share 125.14 threads and 491.5 GiB of a host of 128 and 512", () => {
    const usable = usableOf(platformLike({ kind: "vm" }), host);
    expect(usable.cpu).toBeCloseTo(125.14, 2);
    expect(usable.memory / GIB).toBeCloseTo(491.5, 1);
    const [whole] = shapesOf(platformLike({ kind: "vm" }), host);
    expect((whole?.perVm.memory ?? 0) / 1e9).toBeCloseTo(0.154, 3);
  });

  it("MODEL §6 check: of 16 vCPUs and 64 GiB fit 7 times", () => {
    const stated = platformLike({ kind: "vm", nodeShape: { cpu: 16, memory: "64Gi" } });
    expect(shapesOf(stated, host).map(({ perHost }) => perHost)).toEqual([7]);
  });

  it("MODEL §6 check: of a host divided by eight have 15 vCPUs and 61 GiB", () => {
    const eighth = shapesOf(platformLike({ kind: "vm" }), host).find(({ perHost }) => perHost === 8);
    expect(eighth?.capacity).toEqual({ cpu: 15, memory: 61 * GIB });
  });

  it("are searched from a whole host down to what still holds something after its reserves", () => {
    const shapes = shapesOf(platformLike({ kind: "vm" }), host);
    expect(shapes.map(({ perHost }) => perHost)).toEqual([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64]);
    const small = hostLike({ sockets: 1, coresPerSocket: 4, threadsPerCore: 1, memory: "8Gi" });
    // A quarter of 3.91 threads is no whole vCPU.
    expect(shapesOf(platformLike({ kind: "vm" }), small).map(({ perHost }) => perHost)).toEqual([1, 2, 3]);
  });

  it("are more where CPU may be overcommitted, as long as memory lasts", () => {
    const stated = platformLike({
      kind: "vm",
      nodeShape: { cpu: 16, memory: "32Gi" },
      overcommit: { cpu: 2 },
    });
    // 250.3 ÷ 16 = 15.6 by CPU, 491.5 ÷ 32.14 = 15.3 by memory
    expect(shapesOf(stated, host).map(({ perHost }) => perHost)).toEqual([15]);
  });

  it("have no shape where the stated one exceeds the host", () => {
    const stated = { ...platformLike({ kind: "vm", nodeShape: { cpu: 64, memory: "256Gi" } }) };
    expect(shapesOf(stated, hostLike({ coresPerSocket: 8 }))).toEqual([]);
  });
});

describe("devices", () => {
  const carrying = hostLike({ devices: { "nvidia.com/gpu": 8 } });
  const cards = (platform: Parameters<typeof platformLike>[0]) =>
    shapesOf(platformLike(platform), carrying).map(({ devices }) => devices.get("nvidia.com/gpu"));

  it("are all a host's own where it is the node", () => {
    expect(cards({ kind: "bare-metal" })).toEqual([8]);
  });

  it("reach guests whole, by passthrough or virtual functions alone", () => {
    const nodeShape = { cpu: 32, memory: "64Gi" };
    expect(cards({ kind: "vm", nodeShape, ioPath: "passthrough" })).toEqual([2]);
    expect(cards({ kind: "vm", nodeShape, ioPath: "paravirtual" })).toEqual([0]);
  });
});

it("an instance is its own shape, counted without hosts", () => {
  const instance = { name: "m8", cpu: 8, memory: "32Gi", price: 0.4, devices: { "nvidia.com/gpu": 1 } };
  const [shape] = shapesOf(platformLike({ kind: "cloud-vm", instance }), undefined);
  expect(shape).toMatchObject({ capacity: { cpu: 8, memory: 32 * GIB }, perHost: 0, divided: false });
  expect(shape?.devices.get("nvidia.com/gpu")).toBe(1);
  expect(shape?.usable).toBeUndefined();
});
