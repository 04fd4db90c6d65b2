import { describe, expect, it } from "vitest";
import { judged } from "./judged.js";

/** A guest of so many cores on a host with so many threads, whose CPUs may be overcommitted. */
const guest = (
  cpu: number,
  { threads = 512, version = undefined as string | undefined, product = "vsphere", shaped = true } = {},
) =>
  judged(
    "hypervisor.limits",
    {},
    {
      hosts: [{ id: "h", sockets: 2, coresPerSocket: threads / 4, memory: "8Ti" }],
      platforms: [
        {
          ...{ id: "vm", kind: "vm", host: "h", overcommit: { cpu: 4 } },
          hypervisor: { product, ...(version !== undefined && { version }) },
          ...(shaped && { nodeShape: { cpu, memory: "64Gi" } }),
        },
      ],
    },
  )["vm"];

describe("hypervisor.limits", () => {
  it("gives no verdict without a stated shape, or on a hypervisor of which no maximum is recorded", () => {
    expect(guest(64, { shaped: false })).toBeUndefined();
    expect(guest(64, { product: "proxmox" })).toBeUndefined();
    expect(guest(64, { product: "something" })).toBeUndefined();
  });

  it("passes a guest with as many virtual cores as its host has threads, and says what is left", () => {
    expect(guest(64, { threads: 64 })).toMatchObject({
      verdict: "pass",
      clause: "virtual CPU limitations",
      source: "VMware vSphere VM administration, 6.7 and 8.0",
      conditions: [{ expected: 64, actual: 64, margin: 0 }],
    });
  });

  it("fails one with more, whatever is overcommitted", () => {
    const verdict = guest(65, { threads: 64 });
    expect(verdict).toMatchObject({ verdict: "fail" });
    expect(verdict?.conditions).toEqual([
      {
        ...{ expected: 64, actual: 65, unit: "virtual cores, of a host's threads", margin: -1 },
        repair: { id: "repair.node-shape", values: { path: "platforms[vm].nodeShape.cpu", value: 64 } },
      },
    ]);
  });

  it("holds version 6.7 to its maximum of 256, version 8 to 768, and no other version to either", () => {
    const answer = (cpu: number, version: string) => guest(cpu, { version })?.verdict;
    expect(answer(256, "6.7")).toBe("pass");
    expect(answer(257, "6.7")).toBe("fail");
    expect(answer(257, "6.7 U3")).toBe("fail");
    const large = (cpu: number, version: string) => guest(cpu, { version, threads: 1024 })?.verdict;
    expect(large(768, "8.0")).toBe("pass");
    expect(large(769, "8.0")).toBe("fail");
    expect(large(769, "8")).toBe("fail");
    expect(large(769, "80.1")).toBe("pass");
    expect(large(769, "9.0")).toBe("pass");
    expect(answer(257, "6.70")).toBe("pass");
  });

  it("is unknown above 256 where the version is not stated, and asks for it", () => {
    expect(guest(256)?.verdict).toBe("pass");
    expect(guest(257)).toMatchObject({
      verdict: "unknown",
      question: { id: "question.hypervisor-version", values: { path: "platforms[vm].hypervisor.version" } },
    });
  });

  it("fails for the threads even where the version is not known", () => {
    expect(guest(300, { threads: 256 })?.verdict).toBe("fail");
  });
});
