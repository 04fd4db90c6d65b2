import { describe, expect, it } from "vitest";
import { mostlyOnEach } from "../../src/plans/ends.js";
import { estateOf, evaluateBy, searchOf, spell, verdict } from "./estate.js";

const kinds = { a: "bare-metal", b: "vm", c: "sandboxed" };
const brief = estateOf(kinds, 3);
const of = (...ids: readonly string[]): number =>
  brief.platforms.reduce((subset, { id }, place) => subset | (ids.includes(id) ? 1 << place : 0), 0);
/** w0 gains 1 on a, w1 2 on c; all else is worth nothing. */
const values = evaluateBy((on) => Number(on.get("w0") === "a") + 2 * Number(on.get("w1") === "c"));

const ends = (subset: number, ...barred: Parameters<typeof searchOf>[2] extends infer V ? [V?] : never) =>
  mostlyOnEach(searchOf(brief, values, ...barred), subset).map(({ assignment }) => spell(assignment));

describe("mostlyOnEach", () => {
  it("puts everything on one member, and on the other the class that is best there", () => {
    // On b, where the default plan has it, w2 moves the least CPU of those that lose nothing.
    expect(ends(of("a", "b"))).toEqual(["w0:a w1:a w2:b", "w0:a w1:b w2:b"]);
  });

  it("gives each of three members a class", () => {
    expect(ends(of("a", "b", "c"))).toEqual(["w0:a w1:c w2:b", "w0:a w1:c w2:b", "w0:a w1:c w2:b"]);
  });

  it("leaves what may not stand there where the default plan has it, or on a member that is open to it", () => {
    expect(ends(of("a", "b"), [verdict("w2", "a")])).toEqual(["w0:a w1:a w2:b", "w0:a w1:b w2:b"]);
    expect(ends(of("a", "c"), [verdict("w2", "a")])).toEqual(["w0:a w1:a w2:c", "w0:a w1:c w2:c"]);
  });

  it("has no end where a class may stand on no member, or only one member can be used", () => {
    const only = ["a", "c"].map((platform) => verdict("w2", platform));
    expect(ends(of("a", "c"), only)).toEqual([]);
    const nowhere = ["w0", "w1", "w2"].map((workload) => verdict(workload, "c"));
    expect(ends(of("a", "c"), nowhere)).toEqual([]);
  });
});
