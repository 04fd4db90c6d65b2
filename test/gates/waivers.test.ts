import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/gates/verdict.js";
import { applyWaivers, disabledWarnings, isDisabled, waiverWarnings } from "../../src/gates/waivers.js";

const failed: Verdict = {
  ...{ gate: "device.sriov", workload: "shop", platform: "vm", verdict: "fail" },
  conditions: [{ expected: 1, actual: 0, repair: { id: "repair.device", values: {} } }],
};

const waiver = {
  ...{ id: "waivers[0]", gate: "device.sriov", workload: "shop" },
  ...{ reason: "until the cards come", owner: "ann", expires: "2026-12-31" },
};

const applied = (changes: Partial<typeof waiver>, verdict: Verdict = failed): Verdict | undefined =>
  applyWaivers({ asOf: "2026-11-24", waivers: [{ ...waiver, ...changes }] }, [verdict])[0];

describe("applyWaivers", () => {
  it("turns a failure into a recorded exception that keeps its conditions", () => {
    expect(applied({})).toEqual({ ...failed, verdict: "pass", waiver: "waivers[0]" });
  });

  it("counts on the day it expires and not the day after", () => {
    expect(applied({ expires: "2026-11-24" })?.verdict).toBe("pass");
    expect(applied({ expires: "2026-11-23" })).toEqual(failed);
  });

  it("serves its own gate and workload alone", () => {
    expect(applied({ gate: "device.rdma" })).toEqual(failed);
    expect(applied({ workload: "other" })).toEqual(failed);
  });

  it("serves on every platform", () => {
    expect(applied({}, { ...failed, platform: "nested" })?.verdict).toBe("pass");
  });

  it("looks past an expired one to a valid one", () => {
    const waivers = [
      { ...waiver, expires: "2025-01-01" },
      { ...waiver, id: "waivers[1]" },
    ];
    expect(applyWaivers({ asOf: "2026-11-24", waivers }, [failed])[0]?.waiver).toBe("waivers[1]");
  });

  describe("of several failures on one platform", () => {
    const [first, second] = ["7.1", "7.2"].map((clause) => ({ ...failed, gate: "contract", clause }));
    const both = [first, second] as [Verdict, Verdict];
    const accepted = (verdicts: readonly Verdict[], ...changes: readonly object[]) => {
      const waivers = changes.map((more, at) => ({
        ...{ ...waiver, id: `waivers[${at}]`, gate: "contract" },
        ...more,
      }));
      const brief = { asOf: "2026-11-24", waivers };
      const after = applyWaivers(brief, verdicts);
      return [after.map((one) => one.waiver), waiverWarnings(brief, after).map(({ code }) => code)];
    };

    it("is over-broad without a clause, and counts for nothing on any platform", () => {
      const elsewhere = { ...both[0], platform: "nested" };
      expect(accepted([...both, elsewhere], {})).toEqual([
        [undefined, undefined, undefined],
        ["waiver-over-broad"],
      ]);
    });

    it("accepts the one that it names, and each of them by its own", () => {
      expect(accepted(both, { clause: "7.2" })).toEqual([[undefined, "waivers[0]"], []]);
      expect(accepted(both, { clause: "7.2" }, { clause: "7.1" })).toEqual([
        ["waivers[1]", "waivers[0]"],
        [],
      ]);
    });

    it("says that an over-broad one counts for nothing beside narrow ones that do", () => {
      expect(accepted(both, {}, { clause: "7.1" })).toEqual([
        ["waivers[1]", undefined],
        ["waiver-over-broad"],
      ]);
    });

    it("is not over-broad where another clause fails on another platform alone", () => {
      expect(accepted([both[0], { ...both[1], platform: "nested" }], {})).toEqual([
        ["waivers[0]", "waivers[0]"],
        [],
      ]);
    });

    it("tells contracts of one clause apart by their ids, which are their sources", () => {
      const same = ["a", "b"].map((source) => ({ ...failed, gate: "contract", clause: "7", source }));
      expect(accepted(same, { clause: "7" })).toEqual([[undefined, undefined], ["waiver-over-broad"]]);
      expect(accepted(same, { clause: "b" })).toEqual([[undefined, "waivers[0]"], []]);
    });

    it("accepts nothing by a clause that does not fail", () => {
      expect(accepted(both, { clause: "9" })).toEqual([[undefined, undefined], ["waiver-unused"]]);
    });
  });

  it("leaves passes and unknowns as they are", () => {
    for (const verdict of ["pass", "unknown"] as const)
      expect(applied({}, { ...failed, verdict })).toEqual({ ...failed, verdict });
  });
});

describe("isDisabled", () => {
  const disabled = (...disable: { gate: string; workload?: string }[]) =>
    isDisabled({ policies: { packs: [], disable: disable.map((one) => ({ ...one, reason: "r" })) } }, failed);

  it("follows the policies, for all workloads or for one", () => {
    expect(disabled({ gate: "device.sriov" })).toBe(true);
    expect(disabled({ gate: "device.sriov", workload: "shop" })).toBe(true);
    expect(disabled({ gate: "device.sriov", workload: "other" })).toBe(false);
    expect(disabled({ gate: "device.rdma" })).toBe(false);
    expect(disabled()).toBe(false);
  });
});

describe("disabledWarnings", () => {
  const policies = (...disable: { gate: string; workload?: string; reason: string }[]) => ({
    policies: { packs: [], disable },
  });

  it("say of every gate that does not judge for whom, and why", () => {
    const warnings = disabledWarnings(
      policies(
        { gate: "clock", reason: "stamps come from the venue" },
        { gate: "dedicated-hardware", workload: "shop", reason: "approved alternative" },
      ),
    );
    expect(warnings.map(({ code, about, message }) => [code, about, message])).toEqual([
      [
        "gate-disabled",
        "policies.disable[0]",
        "Gate clock does not judge any workload: stamps come from the venue",
      ],
      [
        "gate-disabled",
        "policies.disable[1]",
        "Gate dedicated-hardware does not judge shop: approved alternative",
      ],
    ]);
  });

  it("are silent where none is disabled", () => {
    expect(disabledWarnings(policies())).toEqual([]);
  });
});

describe("waiverWarnings", () => {
  const warned = (expires: string, gate = waiver.gate) => {
    const waivers = [{ ...waiver, expires, gate }];
    const brief = { asOf: "2026-11-24", waivers };
    return waiverWarnings(brief, applyWaivers(brief, [failed])).map(({ code, about, message }) => [
      ...[code, about],
      message,
    ]);
  };

  it("are silent where the waiver accepts a failure, on its last day too", () => {
    expect(warned("2026-11-24")).toEqual([]);
  });

  it("say that an expired one counts for nothing, and since when", () => {
    expect(warned("2026-11-23")).toEqual([
      [
        "waiver-expired",
        "waivers[0]",
        "The waiver of gate device.sriov for shop by ann ended on 2026-11-23 and counts for nothing.",
      ],
    ]);
  });

  it("say that one accepts nothing where no such gate fails", () => {
    expect(warned("2026-12-31", "clock")).toEqual([
      [
        "waiver-unused",
        "waivers[0]",
        "The waiver of gate clock for shop by ann accepts nothing: no such failure is left to it.",
      ],
    ]);
  });
});
