import { describe, expect, it } from "vitest";
import { packIds } from "../../src/brief/vocabulary.js";
import { bindingRule } from "../../src/evidence/rules.js";
import type { Obligation } from "../../src/gates/obligation.js";
import { obligationsOf } from "../../src/gates/obligations.js";
import { briefOf, completed, shop } from "../brief/stated.js";
import { everyKind } from "./judged.js";

const owed = (fields: object = {}): readonly Obligation[] =>
  obligationsOf(completed(briefOf({ ...everyKind(), ...fields })));

const forAll = (...packs: readonly string[]): readonly Obligation[] => owed({ policies: { packs } });

const worksOn = (obligations: readonly Obligation[], platform: string): readonly string[] =>
  obligations.filter((one) => one.platform === platform).map(({ obligation }) => obligation);

describe("obligationsOf", () => {
  it("asks for nothing without a pack", () => {
    expect(owed()).toEqual([]);
  });

  it("asks for different work on platforms that pass alike", () => {
    const card = forAll("pci-dss-4");
    expect(worksOn(card, "bare-metal")).toEqual(["functions-apart", "segmentation-test"]);
    expect(worksOn(card, "vm")).toEqual(["functions-apart", "segmentation-test", "hypervisor-in-scope"]);
    expect(worksOn(card, "sandboxed")).toEqual(["functions-apart", "hypervisor-in-scope"]);
    expect(worksOn(card, "cloud-vm")).toEqual(["functions-apart", "segmentation-test"]);
    const high = forAll("bsi-high");
    expect(worksOn(high, "bare-metal")).toContain("isolation-review");
    expect(worksOn(high, "vm")).not.toContain("isolation-review");
    expect(worksOn(high, "vm")).toContain("node-attestation");
  });

  it("asks what is owed of a provider where the hosts are somebody else's", () => {
    const finance = forAll("dora");
    expect(worksOn(finance, "cloud-metal")).toContain("exit-from-provider");
    expect(worksOn(finance, "vm")).toContain("exit-from-hypervisor");
    expect(worksOn(finance, "bare-metal")).toEqual(["recovery-test", "exit-from-distribution"]);
  });

  it("follows the properties of a platform and not its name", () => {
    const platforms = [{ id: "own", kind: "vm", host: "h", boundary: "kernel" }];
    expect(worksOn(owed({ platforms, policies: { packs: ["pci-dss-4"] } }), "own")).not.toContain(
      "hypervisor-in-scope",
    );
  });

  it("names the workloads whose pack it is, and none where it is everybody's", () => {
    const workloads = ["b", "a", "c"].map((id) => ({
      ...shop,
      id,
      ...(id !== "c" && { compliance: ["hipaa"] }),
    }));
    expect(owed({ workloads })[0]).toMatchObject({ pack: "hipaa", workloads: ["a", "b"] });
    expect(owed({ workloads, policies: { packs: ["hipaa"] } })[0]).not.toHaveProperty("workloads");
  });

  it.each(packIds)(
    "says of %s on every platform what rule asks, how hard it binds, and where it stands",
    (pack) => {
      const all = forAll(pack);
      expect(new Set(all.map(({ platform }) => platform)).size).toBeGreaterThan(0);
      for (const { rule, binds, source, readAs, work, platform, obligation } of all) {
        expect(bindingRule(rule)).toMatchObject({ binds, source, readAs, confirmed: true });
        expect(work).toEqual({ id: `obligation.${obligation}`, values: { platform } });
      }
      const keys = all.map(({ obligation, platform }) => `${obligation} ${platform}`);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it("takes hostile ids as they are", () => {
    const workloads = [{ ...shop, id: "toString", compliance: ["gdpr"] }];
    expect(owed({ workloads })[0]?.workloads).toEqual(["toString"]);
  });
});
