import { describe, expect, it } from "vitest";
import { guardedGate, ownGateWarnings } from "../../src/gates/own-gate.js";
import type { Gate, GateInput } from "../../src/gates/gate.js";
import type { Verdict } from "../../src/gates/verdict.js";

const input = { workload: { id: "shop" } } as unknown as GateInput;
const answer = (check: () => unknown) =>
  guardedGate({ id: "own", check: check as Gate["check"] }).check(input);

const whole = {
  clause: "7.1",
  source: "our policy",
  date: "2026-01-31",
  readAs: "stated",
  verdict: "fail",
  conditions: [
    {
      expected: 1,
      actual: "none",
      unit: "seals",
      margin: -1,
      repair: { id: "repair.seal", values: { value: 1 } },
    },
  ],
  question: { id: "question.seal", values: { path: "workloads[shop]" } },
};

describe("guardedGate", () => {
  it("leaves findings as they are, as copies", () => {
    const [copy] = answer(() => [whole]);
    expect(copy).toEqual(whole);
    expect(copy).not.toBe(whole);
    expect(answer(() => [])).toEqual([]);
  });

  it("keeps nothing that is not of a finding: no waiver is smuggled in", () => {
    expect(
      answer(() => [{ verdict: "fail", conditions: [], waiver: "waivers[0]", gate: "windows" }]),
    ).toEqual([{ verdict: "fail", conditions: [] }]);
  });

  const condition = { expected: 1, actual: 1 };
  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("out of order");
      },
    ],
    [
      "throws no error",
      () => {
        throw null;
      },
    ],
    [
      "throws what throws",
      () => {
        throw {
          toString: () => {
            throw new Error("again");
          },
        };
      },
    ],
    [
      "never ends",
      function self(): unknown {
        return self();
      },
    ],
    ["promises", () => Promise.resolve([])],
    ["answers nothing", () => undefined],
    ["answers a text", () => "pass"],
    [
      "answers endlessly many",
      () => Array.from({ length: 101 }, () => ({ verdict: "pass", conditions: [] })),
    ],
    ["answers another word", () => [{ verdict: "PASS", conditions: [] }]],
    ["answers without conditions", () => [{ verdict: "pass" }]],
    ["answers NaN", () => [{ verdict: "pass", conditions: [{ ...condition, actual: NaN }] }]],
    [
      "answers an infinite margin",
      () => [{ verdict: "pass", conditions: [{ ...condition, margin: Infinity }] }],
    ],
    [
      "answers a sentence without id",
      () => [{ verdict: "fail", conditions: [{ ...condition, repair: {} }] }],
    ],
    [
      "answers a getter that throws",
      () => [
        {
          get verdict() {
            throw new Error("hidden");
          },
        },
      ],
    ],
    [
      "answers a proxy that throws",
      () => [
        new Proxy(
          {},
          {
            get: () => {
              throw new Error("no");
            },
          },
        ),
      ],
    ],
    ["answers a novel", () => [{ verdict: "pass", conditions: [{ ...condition, unit: "x".repeat(1001) }] }]],
    ["has read it its own way", () => [{ verdict: "pass", conditions: [], readAs: "by heart" }]],
  ])("takes a gate that %s for unknown", (_, check) => {
    expect(answer(check)).toEqual([
      {
        verdict: "unknown",
        conditions: [
          { expected: expect.stringContaining("verdict") as string, actual: expect.any(String) as string },
        ],
        question: { id: "question.own-gate", values: { path: "workloads[shop]" } },
      },
    ]);
  });

  it("shows the reason, shortened", () => {
    const reason = (message: string) =>
      String(
        answer(() => {
          throw new Error(message);
        })[0]?.conditions[0]?.actual,
      );
    expect(reason("out of order")).toContain("out of order");
    expect(reason("x".repeat(5000)).length).toBeLessThan(300);
  });
});

describe("ownGateWarnings", () => {
  const verdict = (gate: string, actual: string): Verdict => ({
    ...{ gate, workload: "shop", platform: "vm", verdict: "unknown" },
    conditions: [{ expected: "a list", actual }],
    question: { id: "question.own-gate", values: { path: "workloads[shop]" } },
  });

  it("are one a gate, with its id, the first reason and how often", () => {
    const warnings = ownGateWarnings([verdict("a", "first"), verdict("a", "second"), verdict("b", "other")]);
    expect(warnings.map(({ about, values }) => [about, values])).toEqual([
      ["run.extensions[a]", { gate: "a", count: 2, reason: "first" }],
      ["run.extensions[b]", { gate: "b", count: 1, reason: "other" }],
    ]);
  });

  it("say nothing of what is unknown for other reasons", () => {
    const question = { id: "question.device", values: {} };
    expect(ownGateWarnings([{ ...verdict("device.gpu", "not stated"), question }])).toEqual([]);
  });
});
