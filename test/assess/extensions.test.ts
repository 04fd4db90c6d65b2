import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { checkedExtensions, type Extensions } from "../../src/assess/extensions.js";
import { gateIds, criterionIds } from "../../src/brief/vocabulary.js";
import { defineGate } from "../../src/gates/gate.js";
import { criterionOf } from "../values/fixture.js";
import { DRAWS, twoLines } from "./fixture.js";

const own = defineGate({ id: "own", version: "1.0.0", check: () => [] });
const calm = { ...criterionOf("calm"), version: "1.0.0" };

const message = (extensions: unknown): string => {
  try {
    checkedExtensions(extensions as Extensions);
    return "nothing";
  } catch (error) {
    return error instanceof RangeError ? error.message : String(error);
  }
};

it("takes gates and criteria with ids of their own, or none", () => {
  expect(checkedExtensions({})).toEqual({ gates: [], criteria: [] });
  const { gates, criteria } = checkedExtensions({ gates: [own], criteria: [calm] });
  expect([gates.map(({ id }) => id), criteria]).toMatchObject([
    ["own"],
    [{ id: "calm", version: calm.version }],
  ]);
});

describe("ids", () => {
  it.each(gateIds)("of the library, %s, are refused to gates", (id) => {
    expect(message({ gates: [own, { ...own, id }] })).toBe(
      `the gate "${id}" of the extensions has the id of a gate of the library: give it another`,
    );
  });

  it.each(criterionIds)("of the library, %s, are refused to criteria", (id) => {
    expect(message({ criteria: [{ ...calm, id }] })).toContain("has the id of a criterion of the library");
  });

  it("are there once", () => {
    expect(message({ gates: [own, own] })).toBe(
      'the gate "own" of the extensions is there twice: give each an id of its own',
    );
  });

  it.each([undefined, null, 7, "", "__proto__", "constructor", "x".repeat(64)])("are not %j", (id) => {
    expect(message({ gates: [{ ...own, id }] })).toBe(
      "the id of a gate of your own must be a text of 1 to 63 characters",
    );
  });
});

it.each([
  [null, "extensions must be an object"],
  [{ gate: [own] }, "extensions.gate is not known"],
  [{ gates: {} }, "extensions.gates must be a list"],
  [{ criteria: "calm" }, "extensions.criteria must be a list"],
  [{ gates: [null] }, "the id of a gate"],
  [{ gates: [{ ...own, version: undefined }] }, "needs a version"],
  [{ gates: [{ ...own, check: 1 }] }, "needs a function check"],
  [{ criteria: [{ ...calm, scale: undefined }] }, "needs a function scale"],
])("says what is wrong with %j", (extensions, expected) => {
  expect(message(extensions)).toContain(expected);
});

it.each([[undefined], [[null]], [[{ verdict: "maybe", conditions: [] }]], [[{ verdict: "pass" }]]])(
  "takes what is no verdict, %j, for unknown, and says so in a warning",
  (findings) => {
    const gates = [{ ...own, check: () => findings as never }];
    const { gates: verdicts, warnings } = assess(twoLines, { draws: DRAWS, extensions: { gates } });
    const answers = verdicts.filter(({ gate }) => gate === "own").map(({ verdict }) => verdict);
    expect(new Set(answers)).toEqual(new Set(["unknown"]));
    expect(warnings.filter(({ code }) => code === "gate-failed")).toMatchObject([
      { about: "run.extensions[own]", values: { gate: "own", count: answers.length } },
    ]);
  },
);
