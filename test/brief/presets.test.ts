import { describe, expect, it } from "vitest";
import { hasHypervisor, kindProperties, presets } from "../../src/brief/presets.js";
import { platformKinds } from "../../src/brief/vocabulary.js";

const enforcement = (fields: object) => kindProperties({ id: "p", kind: "vm", ...fields }).enforcement;

describe("presets", () => {
  it("cover every kind", () => {
    expect(Object.keys(presets)).toEqual([...platformKinds]);
  });

  it("know which kinds have a hypervisor", () => {
    expect(platformKinds.filter(hasHypervisor)).toEqual([
      "vm",
      "hypervisor-pod",
      "sandboxed",
      "nested",
      "cloud-vm",
    ]);
  });

  it("yield to what a platform states, each property alone", () => {
    const stated = {
      kernel: "pod",
      layer: "bare-metal",
      liveMigration: false,
      enforcement: { storage: "dedicated" },
    } as const;
    const properties = kindProperties({ id: "p", kind: "vm", ...stated });
    expect(properties).toMatchObject({
      kernel: "pod",
      layer: "bare-metal",
      liveMigration: false,
      nodes: "guest",
      boundary: "hypervisor",
    });
    expect(properties.enforcement).toMatchObject({ storage: "dedicated", cpu: "shared" });
  });

  it("hold cpu and memory by requests and limits, and harder where that is configured", () => {
    expect(kindProperties({ id: "p", kind: "bare-metal" }).enforcement).toEqual({
      cpu: "shared",
      memory: "shared",
      "memory-bandwidth": "none",
      network: "none",
      storage: "none",
    });
    expect(enforcement({ reservations: true })).toMatchObject({
      cpu: "reserved",
      memory: "reserved",
      network: "none",
    });
    expect(enforcement({ cpuManagerPolicy: "static" })).toMatchObject({ cpu: "reserved", memory: "shared" });
    expect(enforcement({ kind: "bare-metal", reservations: true })).toMatchObject({
      cpu: "shared",
      memory: "shared",
    });
    expect([
      enforcement({ ioPath: "sr-iov" }).network,
      enforcement({ ioPath: "passthrough" }).network,
    ]).toEqual(["shared", "reserved"]);
  });

  it("move no guest that holds a device of its host", () => {
    const moves = (fields: object) => kindProperties({ id: "p", kind: "vm", ...fields }).liveMigration;
    expect([
      moves({}),
      moves({ ioPath: "sr-iov" }),
      moves({ ioPath: "passthrough", liveMigration: true }),
    ]).toEqual([true, false, true]);
  });
});
