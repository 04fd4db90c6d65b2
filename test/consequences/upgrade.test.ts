import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import { nodeUpgradeOf, upgradeDays } from "../../src/consequences/upgrade.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, contextFor, worldOf } from "./fixture.js";

/** Medians of MODEL §8, in minutes: drain 10, POST 8.66 (√75), VM boot 1, ready 2; days of 8 h. */
function days(
  platform: Omit<PlatformInput, "id">,
  groups: readonly { readonly nodes: number; readonly perHost?: number }[],
  draws: { readonly [path: string]: number | Float64Array } = {},
  stated: Partial<BriefInput> = {},
): Float64Array {
  const brief = briefOf({
    hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
    platforms: [{ id: "p", ...(platform.instance ? {} : { host: "h" }), ...platform }],
    ...stated,
  });
  const context = contextFor({ brief, on: "p", world: worldOf(brief, draws) });
  const [one] = brief.platforms;
  if (one === undefined) throw new Error("no platform");
  return upgradeDays(
    groups.map(({ nodes, perHost = 1 }, index) => ({
      cluster: `cluster-${index + 1}`,
      platform: one,
      nodes: constant(nodes),
      hostsWorth: constant(nodes / perHost),
    })),
    (asked) => nodeUpgradeOf(context, asked),
  );
}

const metal = { kind: "bare-metal" } as const;
const vm = { kind: "vm" } as const;
const oneByOne = { upgrade: { concurrency: 1 } };
const forty = (perHost?: number) =>
  Array.from({ length: 40 }, () => ({ nodes: 5, ...(perHost !== undefined && { perHost }) }));

describe("one upgrade round", () => {
  it("MODEL §8 check: of 20 metal hosts one by one is 6.89 h = 0.86 d", () => {
    // 20 × (10 + √75 + 2) min = 413.205 min; ÷ 480.
    expect(days(metal, [{ nodes: 20 }])[0]).toBeCloseTo(413.205 / 480, 5);
    expect((days(metal, [{ nodes: 20 }])[0] ?? 0) * 8).toBeCloseTo(6.89, 2);
  });

  it("MODEL §8 check: of 160 VM nodes one by one is 4.33 d, eight at once 0.54 d", () => {
    expect(days({ ...vm, ...oneByOne }, [{ nodes: 160, perHost: 8 }])[0]).toBeCloseTo(4.33, 2);
    expect(days({ ...vm, upgrade: { concurrency: 8 } }, [{ nodes: 160, perHost: 8 }])[0]).toBeCloseTo(
      0.54,
      2,
    );
    // One host's worth is eight: the same without a statement.
    expect(days(vm, [{ nodes: 160, perHost: 8 }])[0]).toBeCloseTo(0.54, 2);
  });

  it("MODEL §8 check: of 40 clusters of 5 nodes in turn is 8.61 d on metal, 5.42 d on VMs", () => {
    expect(days(metal, forty())[0]).toBeCloseTo(8.61, 2);
    expect(days({ ...vm, ...oneByOne }, forty(8))[0]).toBeCloseTo(5.42, 2);
  });

  it("takes one step at least in each cluster", () => {
    // 5 VMs are less than one host's worth of 8: 40 × 13 min = 520 min.
    expect(days(vm, forty(8))[0]).toBeCloseTo(520 / 480, 9);
  });

  it("takes 5 % of the hosts at once where that is more than one", () => {
    // 100 hosts, 5 at once, and 30 hosts, 1.5 at once: 20 steps either way.
    expect(days(metal, [{ nodes: 100 }])).toEqual(days(metal, [{ nodes: 20 }]));
    expect(days(metal, [{ nodes: 30 }])).toEqual(days(metal, [{ nodes: 20 }]));
  });

  it("boots a guest in the time of a VM, whatever was published of boots", () => {
    const ratio = { "overheads[p].boot-time": 3 };
    expect(days(vm, [{ nodes: 160, perHost: 8 }], ratio)).toEqual(days(vm, [{ nodes: 160, perHost: 8 }]));
  });

  it("boots a guest in its host's time ÷ the ratio where runs timed both sides, a host as ever", () => {
    const ratio = { "overheads[p].boot-time": 3 };
    const timed = (on: string) => ({
      ...{ platform: on, benchmark: "power-on", metric: "boot", unit: "s", direction: "lower" as const },
      ...{ statistic: "mean" as const, sampleKind: "run" as const, samples: [60], tool: { name: "clock" } },
      dimension: "boot-time" as const,
    });
    const both = { measurements: [timed("p"), timed("bare-metal")] };
    const group = [{ nodes: 160, perHost: 8 }];
    // 20 steps × (10 + √75 ÷ 3 + 2) min.
    expect(days(vm, group, ratio, both)[0]).toBeCloseTo((20 * (12 + Math.sqrt(75) / 3)) / 480, 9);
    expect(days(vm, group, ratio, { measurements: [timed("p")] })).toEqual(days(vm, group));
    expect(days(metal, [{ nodes: 20 }], ratio, both)).toEqual(days(metal, [{ nodes: 20 }]));
  });

  it("reboots a rented machine through its firmware, a rented VM not", () => {
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 1 };
    expect(days({ kind: "cloud-metal", instance }, [{ nodes: 1 }])[0]).toBeCloseTo(
      (12 + Math.sqrt(75)) / 480,
      9,
    );
    expect(days({ kind: "cloud-vm", instance }, [{ nodes: 1 }])[0]).toBeCloseTo(13 / 480, 9);
  });

  it("follows each draw", () => {
    const draws = { "defaults.drain": Float64Array.of(600, 1200) };
    const [fast = 0, slow = 0] = days({ ...vm, ...oneByOne }, [{ nodes: 48 }], draws);
    // 48 × 13 = 624 min and 48 × 23 = 1,104 min.
    expect([fast * 480, slow * 480].map(Math.round)).toEqual([624, 1104]);
  });
});
