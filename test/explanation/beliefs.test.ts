import { describe, expect, it } from "vitest";
import { beliefs } from "../../src/explanation/beliefs.js";
import { briefOf, completed, shop } from "../brief/stated.js";

const metalAndGuests = {
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "vm", kind: "vm", host: "h" },
  ],
};

const metal = {
  ...{ hosts: metalAndGuests.hosts, platforms: metalAndGuests.platforms.slice(0, 1) },
  burden: { default: "metal" },
};

/** What is believed by the signs of a brief with these fields, and of its workload. */
const held = (workload: object = {}, fields: object = metal): readonly string[] => {
  const brief = completed(briefOf({ workloads: [{ ...shop, ...workload }], ...fields }));
  return beliefs.flatMap(({ id, signIn }) => {
    const sign = signIn(brief);
    return sign === undefined ? [] : [`${id} ${sign}`];
  });
};

describe("beliefs", () => {
  it("are not ascribed without a sign", () => {
    expect(held()).toEqual([]);
  });

  it("show by packs, of a workload or of all", () => {
    expect(held({ compliance: ["dod-il6"] })).toEqual(["secrets-demand-metal workloads[shop].compliance"]);
    expect(held({}, { ...metal, policies: { packs: ["soc-2"] } })).toEqual([
      "privacy-law-demands-servers policies.packs",
    ]);
  });

  it("show by what a workload is, demands and buys", () => {
    expect(held({ archetype: "low-latency-trading" })).toEqual([
      "trading-rules-demand-metal workloads[shop].archetype",
    ]);
    expect(held({ archetype: "packet-processing" })).toEqual([
      "telecommunications-demand-metal workloads[shop].archetype",
    ]);
    expect(held({ contracts: [{ id: "c", demands: "bare-metal", clause: "x" }] })).toEqual([
      "contracts-mean-no-hypervisor workloads[shop].contracts",
    ]);
    expect(held({ contracts: [{ id: "c", demands: "dedicated-hardware", clause: "x" }] })).toEqual([]);
    expect(held({ licences: [{ product: "db", metric: "per-core-of-reachable-hosts" }] })).toEqual([
      "reach-is-law workloads[shop].licences",
    ]);
  });

  it("of limits show where tenants could share hosts of bare metal", () => {
    const workloads = ["a", "b"].map((id) => ({ ...shop, id, tenant: id }));
    const tenants = workloads.map(({ id }) => ({ id }));
    expect(held({}, { ...metal, workloads, tenants })).toEqual(["metal-has-soft-limits tenants"]);
  });

  it("of containment show where untrusted code could stand on guests", () => {
    const untrusted = held({ untrustedCode: true }, metalAndGuests);
    expect(untrusted).toContain("guests-contain-a-container workloads[shop].untrustedCode");
    expect(held({ untrustedCode: true })).toEqual([]);
  });

  it("of 99 % show while both sides stand and nothing is measured", () => {
    expect(held({}, metalAndGuests)).toEqual(["ninety-nine-of-a-hundred measurements"]);
    const run = {
      ...{ benchmark: "b", metric: "m", unit: "s", direction: "lower", statistic: "mean" },
      ...{ sampleKind: "run", samples: [1, 2], tool: { name: "t" }, dimension: "cpu" },
    };
    const measurements = ["metal", "vm"].map((platform) => ({ ...run, platform }));
    expect(held({}, { ...metalAndGuests, measurements })).toEqual([]);
  });

  it("show by the kinds of platforms, and by an objective beside guests", () => {
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 1 };
    const on = (platform: { readonly id: string }) =>
      held({}, { hosts: metal.hosts, platforms: [platform], burden: { default: platform.id } });
    expect(on({ id: "c", ...{ kind: "cloud-metal", instance } })).toEqual([
      "clouds-use-guests platforms[c].instance",
    ]);
    expect(on({ id: "k", ...{ kind: "sandboxed", host: "h" } })).toEqual([
      "sandboxes-settle-it platforms[k].kind",
    ]);
    expect(held({ availability: { objective: 0.999 } }, metalAndGuests)).toContain(
      "restarts-are-availability workloads[shop].availability.objective",
    );
  });

  it("have ids of their own", () => {
    expect(new Set(beliefs.map(({ id }) => id)).size).toBe(beliefs.length);
  });
});
