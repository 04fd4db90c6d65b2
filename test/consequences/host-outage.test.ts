import { describe, expect, it } from "vitest";
import type { HostInput } from "../../src/brief/input/host.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import { hostOutageOf } from "../../src/consequences/host-outage.js";
import { briefOf, contextFor, hostsOf, placementOf, worldOf } from "./fixture.js";

const minutes = 60;

function outage(
  platform: Partial<PlatformInput>,
  spare: number | readonly number[] = 1,
  host: Partial<HostInput> = {},
) {
  const ground = platform.instance ? {} : { host: "h" };
  const brief = briefOf({
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", failuresPerYear: 0.5, repair: "24h", ...host }],
    platforms: [{ id: "p", kind: "bare-metal", ...ground, ...platform }],
  });
  const world = worldOf(brief, {
    "defaults.host-failures-per-year": 0.04,
    "defaults.node-loss-detection": 45,
    "defaults.eviction": 300,
    "defaults.pod-start": 60,
    "defaults.hypervisor-restart": 120,
    "defaults.host-reboots-per-year": 2,
    "defaults.host-reboot": 9 * minutes,
    "defaults.drain": 10 * minutes,
    "defaults.common-cause": 0.05,
  });
  const placement = placementOf({
    hosts: [spare].flat().map((each) => hostsOf("h", "p", 3, { spare: each })),
  });
  const context = contextFor({ brief, on: "p", placement, world });
  const [one] = context.assigned;
  if (one === undefined) throw new Error("nothing assigned");
  const { unavailability, planned, inputs } = hostOutageOf(context, one);
  return { failed: unavailability[0], planned: planned[0], inputs };
}

describe("the outage of a host", () => {
  it("lasts until evicted pods run again: 0.5 × (45 + 300 + 60) s a year", () => {
    expect(outage({}).failed).toBeCloseTo((0.5 * 405) / 31_536_000, 15);
  });

  it("is shorter where a hypervisor restarts its guests: 0.5 × (120 + 60) s", () => {
    expect(outage({ kind: "vm" }).failed).toBeCloseTo((0.5 * 180) / 31_536_000, 15);
    expect(outage({ kind: "vm", replacement: "evict" }).failed).toBeCloseTo((0.5 * 405) / 31_536_000, 15);
  });

  it("lasts as long as the repair without a spare: 0.5 × 24 h ÷ 8,760 h", () => {
    expect(outage({}, 0).failed).toBeCloseTo(0.5 / 365, 15);
    expect(outage({}, 0).inputs).toContain("hosts[h].repair");
    expect(outage({}, [1, 0]).failed).toBeCloseTo(0.5 / 365, 15);
  });

  it("is planned a reboot at a time, and not where guests move while they run", () => {
    // A spare takes the evicted pods: 2 × 60 s a year.
    expect(outage({}).planned).toBeCloseTo((2 * 60) / 31_536_000, 15);
    // Without one, 2 × (10 + 9) minutes.
    expect(outage({}, 0).planned).toBeCloseTo((2 * 19 * minutes) / 31_536_000, 15);
    expect(outage({ kind: "vm" }).planned).toBe(0);
    expect(outage({ kind: "vm", ioPath: "passthrough" }).planned).toBeGreaterThan(0);
    // 2 × (20 + 5) minutes.
    const stated = outage({ upgrade: { drain: "20m" } }, 0, { reboot: "5m" });
    expect(stated.planned).toBeCloseTo((2 * 25 * minutes) / 31_536_000, 15);
  });

  it("of an instance is a default failure with a spare, and no maintenance", () => {
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 1 };
    expect(outage({ kind: "cloud-vm", instance }, 0).failed).toBeCloseTo((0.04 * 180) / 31_536_000, 15);
    expect(outage({ kind: "cloud-metal", instance }, 0).planned).toBe(0);
  });

  it("never exceeds all of the time", () => {
    expect(outage({}, 0, { failuresPerYear: 5000 }).failed).toBe(1);
  });
});
