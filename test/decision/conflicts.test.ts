import { describe, expect, it } from "vitest";
import { conflictsOf } from "../../src/decision/conflicts.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { verdictOf } from "./fixture.js";

const repair = (id: string) => [{ expected: 1, actual: 0, repair: { id: `repair.${id}`, values: {} } }];
const fails = (gate: string, platform: string, changes: Partial<Verdict> = {}) =>
  verdictOf("fail", gate, "a", platform, changes);

/** Each set as its gates. */
const gatesOf = (verdicts: readonly Verdict[]) =>
  conflictsOf("a", verdicts).map(({ requirements }) => requirements.map(({ gate }) => gate).join(" "));

describe("why a workload passes nowhere", () => {
  it("one gate that every platform fails", () => {
    expect(gatesOf([fails("clock", "vm"), fails("clock", "bare-metal")])).toEqual(["clock"]);
  });

  it("two gates of which each platform fails one", () => {
    expect(gatesOf([fails("contract", "vm"), fails("untrusted-code", "bare-metal")])).toEqual([
      "contract untrusted-code",
    ]);
  });

  it("every smallest set once, none of which contains another", () => {
    const verdicts = [
      ...[fails("clock", "vm"), fails("contract", "vm")],
      ...[fails("clock", "bare-metal"), fails("region", "bare-metal")],
    ];
    expect(gatesOf(verdicts)).toEqual(["clock", "contract region"]);
  });

  it("speaks of this workload and of gates alone, not of others or of the packing of a plan", () => {
    const others = verdictOf("fail", "region", "b", "vm");
    const packed = fails("fits", "vm", { plan: "default" });
    const passes = verdictOf("pass", "region", "a", "vm");
    expect(gatesOf([fails("clock", "vm"), fails("clock", "bare-metal"), others, packed, passes])).toEqual([
      "clock",
    ]);
  });

  it("is nothing where a platform fails nothing", () => {
    expect(gatesOf([fails("clock", "vm"), verdictOf("unknown", "clock", "a", "bare-metal")])).toEqual([]);
  });

  it("takes clauses of one gate apart and names contracts by their id", () => {
    const contract = (source: string, platform: string) =>
      fails("contract", platform, { source, readAs: "stated", clause: `clause of ${source}` });
    const pack = { source: "a standard", readAs: "full-text", clause: "own hardware" } as const;
    const verdicts = [
      contract("x", "vm"),
      contract("y", "bare-metal"),
      fails("dedicated-hardware", "bare-metal", pack),
    ];
    expect(conflictsOf("a", verdicts).map(({ requirements }) => requirements)).toEqual([
      [
        { gate: "contract", contract: "x", clause: "clause of x" },
        { gate: "contract", contract: "y", clause: "clause of y" },
      ],
      [
        { gate: "contract", contract: "x", clause: "clause of x" },
        { gate: "dedicated-hardware", clause: "own hardware" },
      ],
    ]);
  });

  it("is relaxed on the platform that fails the fewest requirements, by the repair named there", () => {
    const verdicts = [
      ...[fails("clock", "vm", { conditions: repair("clock") }), fails("region", "vm")],
      fails("untrusted-code", "bare-metal", { conditions: repair("own-hosts") }),
    ];
    const conflicts = conflictsOf("a", verdicts);
    expect(conflicts.map(({ relax }) => relax.id)).toEqual(["repair.own-hosts", "repair.own-hosts"]);
  });

  it("is relaxed by a waiver where no repair is known", () => {
    expect(conflictsOf("a", [fails("clock", "vm")])[0]?.relax).toEqual({
      id: "relax.waive",
      values: { gate: "clock" },
    });
  });
});
