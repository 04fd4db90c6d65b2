import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import type { Platform } from "../../src/brief/platform.js";
import { offersOf, platformPath } from "../../src/gates/offers.js";
import { briefOf, completed } from "../brief/stated.js";
import { everyKind } from "./judged.js";

const brief = completed(
  briefOf(
    everyKind({
      host: { id: "h", devices: { "nvidia.com/gpu": 4, "amd.com/gpu": 2, rdma: 0 } },
      instance: { devices: { "nvidia.com/gpu": 1 } },
    }),
  ),
);
const platformOf = ({ platforms }: Brief, id: string): Platform =>
  platforms.find((one) => one.id === id) as Platform;

describe("offersOf", () => {
  it("counts what a host declares, and where it would declare more", () => {
    const offers = offersOf(brief, platformOf(brief, "vm"));
    expect(offers.by).toBe("host");
    expect(offers.count((name) => name.endsWith("/gpu"))).toBe(6);
    expect(offers.pathOf("nvidia.com/gpu")).toBe('hosts[h].devices["nvidia.com/gpu"]');
    expect(offers.pathOf("sriov")).toBe("hosts[h].devices.sriov");
  });

  it("tells a stated 0 from silence", () => {
    const offers = offersOf(brief, platformOf(brief, "bare-metal"));
    expect(offers.count((name) => name === "rdma")).toBe(0);
    expect(offers.count((name) => name === "sriov")).toBeUndefined();
  });

  it("counts what an instance declares, never what some host does", () => {
    const offers = offersOf(brief, platformOf(brief, "cloud-vm"));
    expect(offers.by).toBe("instance");
    expect(offers.count((name) => name.endsWith("/gpu"))).toBe(1);
    expect(offers.pathOf("clock")).toBe("platforms[cloud-vm].instance.devices.clock");
  });
});

describe("platformPath", () => {
  it("names a setting of a platform", () => {
    expect(platformPath(platformOf(brief, "cloud-vm"), "instance", "dedicated")).toBe(
      "platforms[cloud-vm].instance.dedicated",
    );
  });
});
