import { describe, expect, it } from "vitest";
import type { Tenant } from "../../../src/brief/tenant.js";
import { broken, shop, withBrief, withClusters } from "./broken.js";

const metal = shop("metal");
const tenants = (separate: Tenant["separate"]): readonly Tenant[] =>
  metal.brief.tenants.map((tenant) => (tenant.id === "a" ? { ...tenant, separate } : tenant));

describe("finds who meets those they must not", () => {
  it.each([
    ["kernel", "kernel"],
    ["host", "host-apart"],
    ["cluster", "cluster-apart"],
  ] as const)("on one %s", (level, rule) => {
    expect(broken(withBrief(metal, { tenants: tenants([level]) }))).toEqual([rule]);
  });

  it("where code is not trusted", () => {
    const workloads = metal.brief.workloads.map((workload) => ({ ...workload, untrustedCode: true }));
    expect(broken(withBrief(metal, { workloads }))).toEqual(["kernel"]);
  });

  it("where two levels of sensitivity are stated", () => {
    const levels = (...stated: readonly (string | undefined)[]) =>
      metal.brief.tenants.map((tenant, at) => {
        const sensitivity = stated[at];
        return sensitivity === undefined ? tenant : { ...tenant, sensitivity };
      });
    expect(broken(withBrief(metal, { tenants: levels("secret", "public") }))).toEqual(["kernel"]);
    expect(broken(withBrief(metal, { tenants: levels("secret", "secret") }))).toEqual([]);
    expect(broken(withBrief(metal, { tenants: levels("secret", undefined) }))).toEqual([]);
  });

  it("not where every pod has a kernel of its own", () => {
    const platforms = metal.brief.platforms.map((platform) => ({ ...platform, kernel: "pod" as const }));
    expect(broken(withBrief(metal, { tenants: tenants(["kernel"]), platforms }))).toEqual([]);
  });

  it("on hosts that are dedicated to one tenant or zone", () => {
    for (const dedicatedTo of ["tenant", "trust-zone"] as const) {
      const platforms = metal.brief.platforms.map((platform) => ({ ...platform, dedicatedTo }));
      expect(broken(withBrief(metal, { platforms }))).toEqual(["host-apart"]);
    }
  });

  it("on hosts that a forced workload has for itself", () => {
    const forced = [{ workload: "db", platform: "metal", gates: ["g"] }];
    expect(broken({ ...metal, plan: { ...metal.plan, forced } })).toEqual(["own-hosts"]);
    const all = [...forced, { workload: "web", platform: "metal", gates: ["g"] }];
    expect(broken({ ...metal, plan: { ...metal.plan, forced: all } })).toEqual([]);
  });
});

describe("finds a cluster that cannot be", () => {
  it("without a minor that a workload supports", () => {
    const old = shop("metal", { db: { kubernetes: { versions: ["1.33"] } } });
    expect(broken(old)).toEqual([]);
    expect(broken(withClusters(old, (cluster) => ({ ...cluster, version: "1.34" })))).toEqual(["version"]);
  });

  it("with custom resources that conflict", () => {
    const crds = (version: string) => [
      { name: "x.example.com", versions: [version], storedVersion: version },
    ];
    const workloads = metal.brief.workloads.map((workload, at) => ({
      ...workload,
      crds: crds(at === 0 ? "v1" : "v2"),
    }));
    expect(broken(withBrief(metal, { workloads }))).toEqual(["crds"]);
  });
});
