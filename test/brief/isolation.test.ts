import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import {
  hasForeignZone,
  levelApart,
  levelsOf,
  needsOwnHardware,
  packsOf,
  zoneOf,
} from "../../src/brief/isolation.js";
import type { Workload } from "../../src/brief/workload.js";
import { briefOf, briefWith, completed, shop } from "./stated.js";

const tenants = [{ id: "bank" }, { id: "web", trustZone: "public" }, { id: "cdn", trustZone: "public" }];

const estate = (...owners: readonly string[]): Brief =>
  completed(briefOf({ tenants, workloads: owners.map((tenant, at) => ({ ...shop, id: `w${at}`, tenant })) }));

const firstOf = ({ workloads: [first] }: Brief): Workload => first as Workload;

describe("zoneOf", () => {
  it("is the tenant's zone, by default its own", () => {
    const brief = estate("bank", "web");
    expect(["bank", "web", "cdn"].map((tenant) => zoneOf(brief, tenant))).toEqual([
      "bank",
      "public",
      "public",
    ]);
  });

  it("is the tenant itself where it is not declared, also under a hostile name", () => {
    expect(zoneOf(estate("bank"), "constructor")).toBe("constructor");
  });
});

describe("hasForeignZone", () => {
  it("sees workloads of another zone, not tenants without workloads or of the same zone", () => {
    const foreign = (...owners: readonly string[]): boolean => {
      const brief = estate(...owners);
      return hasForeignZone(brief, firstOf(brief));
    };
    expect(foreign("bank", "web")).toBe(true);
    expect(foreign("web", "cdn", "bank")).toBe(true);
    expect(foreign("web", "cdn")).toBe(false);
    expect(foreign("bank")).toBe(false);
  });

  it("sees the whole estate as foreign to a workload that is no part of it", () => {
    expect(hasForeignZone(estate("web"), firstOf(estate("bank")))).toBe(true);
  });
});

describe("packsOf", () => {
  it("joins the workload's packs with those for all, each once", () => {
    const brief = completed({
      ...briefWith({ compliance: ["dora", "soc-2"] }),
      policies: { packs: ["soc-2", "gdpr"] },
    });
    expect(packsOf(brief, firstOf(brief))).toEqual(["dora", "soc-2", "gdpr"]);
  });
});

describe("needsOwnHardware", () => {
  const needs = (fields: object, more: object = {}): boolean => {
    const brief = completed({ ...briefWith({ ...fields }), ...more });
    return needsOwnHardware(brief, firstOf(brief));
  };
  const clause = { id: "c", demands: "dedicated-hardware", clause: "§ 7" };

  it("follows packs that ask for it, of the workload or for all", () => {
    expect(needs({ compliance: ["dod-il5"] })).toBe(true);
    expect(needs({}, { policies: { packs: ["au-ism-secret"] } })).toBe(true);
    expect(needs({ compliance: ["pci-dss-4", "dod-il4"] })).toBe(false);
  });

  it("follows clauses in force on asOf, first and last day included", () => {
    expect(needs({ contracts: [clause] })).toBe(true);
    expect(needs({ contracts: [{ ...clause, from: "2026-11-24", until: "2026-11-24" }] })).toBe(true);
    expect(needs({ contracts: [{ ...clause, from: "2026-11-25" }] })).toBe(false);
    expect(needs({ contracts: [{ ...clause, until: "2026-11-23" }] })).toBe(false);
    expect(needs({ contracts: [{ ...clause, demands: "hypervisor" }] })).toBe(false);
  });
});

describe("levels of sensitivity", () => {
  const stating = (...levels: readonly (string | undefined)[]): Brief =>
    completed(
      briefOf({
        tenants: levels.map((sensitivity, at) => ({
          id: `t${at}`,
          ...(sensitivity !== undefined && { sensitivity }),
        })),
        workloads: levels.slice(0, 3).map((_, at) => ({ ...shop, id: `w${at}`, tenant: `t${at}` })),
      }),
    );

  it("are those that tenants with workloads state, each once, and who of them is silent", () => {
    const { stated, silent, levelOf } = levelsOf(stating("secret", "secret", undefined, "top-secret"));
    expect({ stated, silent }).toEqual({ stated: ["secret"], silent: ["t2"] });
    expect(levelOf("t3")).toBe("top-secret");
    expect(levelOf("nobody")).toBeUndefined();
  });

  it("are kept apart where there are two", () => {
    const apart = (brief: Brief) => brief.workloads.map((workload) => levelApart(brief, workload));
    expect(apart(stating("a", "b", undefined))).toEqual(["a", "b", undefined]);
    expect(apart(stating("a", "a", undefined))).toEqual([undefined, undefined, undefined]);
    expect(apart(stating("a", undefined, undefined, "b"))).toEqual([undefined, undefined, undefined]);
  });

  it("know hostile words from fields of an object", () => {
    expect(levelsOf(stating("constructor", "__proto__")).stated).toEqual(["constructor", "__proto__"]);
  });
});
