import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { verifyReport } from "../../src/verify.js";
import { priced, twoLines } from "./fixture.js";

const draws = 64;

describe("a report on an estate with packs", () => {
  it("lets plans that pass alike owe different work", () => {
    const { obligations, gates, plans } = assess(
      { ...twoLines, policies: { packs: ["pci-dss-4"] } },
      { draws },
    );
    expect(gates.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
    const owed = new Map(
      plans.map(({ id, assignment }) => {
        const used = new Set(assignment.map(({ platform }) => platform));
        return [id, obligations.filter(({ platform }) => used.has(platform))];
      }),
    );
    const works = (plan: string) => owed.get(plan)?.map(({ obligation }) => obligation);
    expect(works("default")).toEqual(["functions-apart", "segmentation-test", "hypervisor-in-scope"]);
    expect(works("bare-metal")).toEqual(["functions-apart", "segmentation-test"]);
  });

  it("says with its reason that a gate of a pack was disabled, and has no verdict of it", () => {
    const disable = [{ gate: "clock", reason: "stamps come from the venue" }];
    const asked = (policies: object) => assess({ ...priced, policies }, { draws });
    const packs = ["mifid-rts-25"] as const;
    expect(asked({ packs }).gates.some(({ gate }) => gate === "clock")).toBe(true);
    const { gates, warnings, obligations } = asked({ packs, disable });
    expect(gates.some(({ gate }) => gate === "clock")).toBe(false);
    expect(warnings.find(({ code }) => code === "gate-disabled")?.message).toContain(
      "stamps come from the venue",
    );
    expect(obligations.length).toBeGreaterThan(0);
  });

  it("corrects what its brief gives reason to believe, and can be verified", () => {
    const brief = { ...priced, policies: { packs: ["hipaa" as const] } };
    const report = assess(brief, { draws });
    expect(report.answers.map(({ belief }) => belief)).toContain("privacy-law-demands-servers");
    expect(verifyReport(report, brief).ok).toBe(true);
  });
});
