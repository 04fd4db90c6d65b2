import { describe, expect, it } from "vitest";
import { inOrderOfKind, passingOf } from "../../src/plans/passing.js";
import { estateOf, verdict } from "./estate.js";

const kinds = {
  metal: "bare-metal",
  "vm-tuned": { kind: "vm", tuning: "tuned" },
  vm: "vm",
  another: "vm",
  kata: "sandboxed",
  cloud: "cloud-vm",
};
const brief = estateOf(kinds, 2, { burden: { default: "vm" } });
const idsOf = (platforms: readonly { readonly id: string }[]) => platforms.map(({ id }) => id);

describe("inOrderOfKind", () => {
  it("goes by kind in the order of the brief's list, default tuning before tuned, then id", () => {
    expect(idsOf([...brief.platforms].sort(inOrderOfKind))).toEqual([
      ...["metal", "another", "vm", "vm-tuned", "kata", "cloud"],
    ]);
  });
});

describe("passingOf", () => {
  it("lets everything pass where nothing is judged: the default's kind first, then the order of kinds", () => {
    const passing = passingOf(brief, []);
    expect(idsOf(passing.platformsOf("w0"))).toEqual(["another", "vm", "vm-tuned", "metal", "kata", "cloud"]);
    expect(passing.failedGates("w0", "vm")).toEqual([]);
  });

  it("leaves out platforms on which a gate fails, for that workload alone", () => {
    const passing = passingOf(brief, [
      verdict("w0", "vm"),
      verdict("w0", "cloud"),
      verdict("w0", "cloud", "unknown"),
    ]);
    expect(idsOf(passing.platformsOf("w0"))).toEqual(["another", "vm-tuned", "metal", "kata"]);
    expect(passing.platformsOf("w1")).toHaveLength(6);
  });

  it("names each failed gate once", () => {
    const passing = passingOf(brief, [
      verdict("w0", "vm", "fail", "contract"),
      verdict("w0", "vm", "fail", "contract"),
      verdict("w0", "vm", "fail", "clock"),
      verdict("w0", "vm", "unknown", "region"),
      verdict("w0", "vm", "pass", "windows"),
    ]);
    expect(passing.failedGates("w0", "vm")).toEqual(["contract", "clock"]);
  });

  it("puts platforms with an open gate behind those without, and does not take them for passed", () => {
    const passing = passingOf(brief, [
      verdict("w0", "another", "unknown"),
      verdict("w0", "vm"),
      verdict("w0", "vm-tuned"),
    ]);
    expect(idsOf(passing.platformsOf("w0"))).toEqual(["metal", "kata", "cloud", "another"]);
    expect(idsOf(passing.destinationsOf("w0"))).toEqual(["metal", "kata", "cloud"]);
  });

  it("offers open platforms as destinations only where nothing passes for certain", () => {
    const judged = brief.platforms.map(({ id }) =>
      verdict("w0", id, id.startsWith("vm") ? "unknown" : "fail"),
    );
    expect(idsOf(passingOf(brief, judged).destinationsOf("w0"))).toEqual(["vm", "vm-tuned"]);
    expect(
      passingOf(
        brief,
        brief.platforms.map(({ id }) => verdict("w0", id)),
      ).destinationsOf("w0"),
    ).toEqual([]);
  });

  it("does not hold the packing of one plan against a platform", () => {
    const passing = passingOf(brief, [{ ...verdict("w0", "vm", "fail", "fits"), plan: "metal+vm" }]);
    expect(passing.failedGates("w0", "vm")).toEqual([]);
  });

  it("keeps hostile ids apart from what objects inherit", () => {
    const odd = estateOf({ valueOf: "vm", toString: "bare-metal" }, [
      { id: "__proto__x", requests: { cpu: 1, memory: 1 } },
    ]);
    const passing = passingOf(odd, [verdict("__proto__x", "valueOf")]);
    expect(idsOf(passing.platformsOf("__proto__x"))).toEqual(["toString"]);
    expect(passing.failedGates("hasOwnProperty", "valueOf")).toEqual([]);
  });
});
