import { describe, expect, it } from "vitest";
import type { DecideInput } from "../../src/decision/decide-input.js";
import { reasonsOf } from "../../src/decision/reasons.js";
import { planOf as plan } from "./fixture.js";
import { comparedTo, contributionOf, gainOf, inputOf, pairOf, reasonOf, verdictOf } from "./fixture.js";

const forced = [{ workload: "a", platform: "bare-metal", gates: ["device.gpu", "contract"] }];
const gateReasons = ["device.gpu", "contract"].map((gate) => ({
  id: "reason.gate",
  values: { gate, workload: "a", platform: "bare-metal" },
}));

/** Criterion, central gain and probability of each sentence about a criterion. */
const told = (sentences: ReturnType<typeof reasonsOf>["reasons"]) =>
  sentences.flatMap(({ id, values }) => {
    const { criterion, gain, probability } = values;
    return typeof gain === "object" && gain.kind === "known"
      ? [[id, criterion, gain.center, probability]]
      : [];
  });

const leading =
  (of: string, criterion: string): DecideInput["leads"] =>
  ({ plan }) =>
    plan === of ? [{ criterion, gain: gainOf(3), probability: 0.99 }] : [];

describe("the reasons of a challenger that is taken", () => {
  const pair = pairOf("bare-metal", {
    contributions: [
      reasonOf("cost", { central: 0.2 }),
      contributionOf("latency", { central: 0.1 }),
      contributionOf("upgrade", { central: -0.05 }),
      contributionOf("downtime", { central: 0.02, materialLoss: 0.06 }),
      contributionOf("exposure", { central: 0, materialLoss: 0.05, setAside: true }),
    ],
  });
  const spoken = (changes: Partial<DecideInput> = {}) =>
    reasonsOf(inputOf(changes), { plan: "bare-metal", pair });

  it("are the material gains by themselves, as far as they rest on what is known, then the gates", () => {
    const { reasons } = spoken({ forced });
    expect(told(reasons)).toEqual([["reason.criterion", "cost", 2, 0.97]]);
    expect(reasons.slice(1)).toEqual(gateReasons);
  });

  it("have against them what it loses centrally, or materially in more than 5 % of the draws", () => {
    expect(told(spoken().against)).toEqual([
      ["against.criterion", "upgrade", -0.5, 1],
      ["against.criterion", "downtime", 0.2, 0.06],
    ]);
  });

  it("and what it loses materially without weight", () => {
    const { against } = spoken({ leads: leading("default", "team") });
    expect(told(against).at(-1)).toEqual(["against.criterion", "team", -3, 0.99]);
    expect(told(spoken({ leads: leading("default", "upgrade") }).against)).toHaveLength(2);
  });
});

describe("the reasons of a default that stands", () => {
  const contributions = [
    contributionOf("cost", { central: 0.2 }),
    contributionOf("latency", { central: -0.1, materialGain: 0.06 }),
    contributionOf("upgrade", { central: -0.1 }),
    contributionOf("unknown", { central: 0, unknown: true }),
  ].map((entry) => {
    if (!entry.unknown) return entry;
    const { gain: _, ...without } = entry;
    return without;
  });
  const robustness = comparedTo(pairOf("bare-metal", { carries: false, contributions }));
  const spoken = (changes: Partial<DecideInput> = {}) =>
    reasonsOf(inputOf({ robustness, ...changes }), { plan: "default" });

  it("are its own leads over the strongest challenger, weighted or not, and hosts", () => {
    const leads: DecideInput["leads"] = (standing, over) =>
      standing.plan === "default" && over.plan === "bare-metal"
        ? [
            { criterion: "upgrade", gain: gainOf(3), probability: 0.98 },
            { criterion: "hosts", gain: gainOf(1), probability: 1 },
          ]
        : [];
    const { reasons } = spoken({ leads });
    expect(told(reasons)).toEqual([
      ["reason.criterion", "upgrade", 3, 0.98],
      ["reason.hosts", "hosts", 1, 1],
    ]);
    expect(reasons[0]?.values["over"]).toBe("bare-metal");
  });

  it("have against them what the challenger gains, as a loss of the default", () => {
    expect(told(spoken().against)).toEqual([
      ["against.criterion", "cost", -2, 1],
      ["against.criterion", "latency", 1, 0.06],
    ]);
  });

  it("say which platforms a gate closes off, once a gate", () => {
    const failures = [
      ...[{ gate: "untrusted-code", workload: "a", platform: "bare-metal" }],
      ...[{ gate: "untrusted-code", workload: "b", platform: "bare-metal" }],
      ...[{ gate: "clock", workload: "b", platform: "bare-metal" }],
    ];
    const plans = [
      plan("default", "vm", "vm"),
      plan("today", "bare-metal", "bare-metal", failures),
      plan("bare-metal", "bare-metal", "bare-metal", failures),
      plan("vm", "vm", "vm", [{ gate: "x", workload: "a", platform: "vm" }]),
      plan("bare-metal+vm", "bare-metal", "vm", failures.slice(0, 1)),
    ];
    expect(spoken({ plans }).reasons).toEqual([
      { id: "reason.closed-off", values: failures[0] },
      { id: "reason.closed-off", values: failures[2] },
    ]);
  });

  it("always hold the gates of forced workloads", () => {
    const plans = [plan("default", "bare-metal", "vm")];
    expect(spoken({ forced, plans }).reasons).toEqual(gateReasons);
  });
});

describe("the reasons of a plan to which the default yields", () => {
  it("are the verdicts of the default's packing, once a gate and platform", () => {
    const unplaced = ["a", "b"].map((workload) =>
      verdictOf("fail", "fits", workload, "vm", { plan: "default" }),
    );
    const { reasons } = reasonsOf(inputOf({ unplaced }), { plan: "bare-metal" });
    expect(reasons).toEqual([{ id: "reason.gate", values: { gate: "fits", workload: "a", platform: "vm" } }]);
  });
});

it("a forced workload is told where the named plan puts it", () => {
  const plans = [plan("default", "bare-metal", "vm"), plan("vm~sr-iov", "vm~sr-iov", "vm")];
  const [first] = reasonsOf(inputOf({ forced, plans }), { plan: "vm~sr-iov" }).reasons;
  expect(first?.values["platform"]).toBe("vm~sr-iov");
});

it("nothing is said where no plan is named", () => {
  expect(reasonsOf(inputOf({ forced }), { plan: null })).toEqual({ reasons: [], against: [] });
});
