import { describe, expect, it } from "vitest";
import { assess } from "../src/assess.js";
import type { AssessOptions, Progress } from "../src/assess/options.js";
import type { BriefInput } from "../src/brief/input/brief.js";
import { defineGate } from "../src/gates/gate.js";
import { exactFigure } from "../src/quantity/figure.js";
import { constant } from "../src/statistics/column.js";
import { defineCriterion } from "../src/values/criterion.js";
import { DRAWS, nowhere, only, onMetal, priced, twoLines } from "./assess/fixture.js";

const quick = (brief: BriefInput, options: AssessOptions = {}) => assess(brief, { draws: DRAWS, ...options });

const ofTwoLines = quick(twoLines);
const ofPriced = quick(priced);

/** Every number of a document, wherever it stands. */
const numbersIn = (node: unknown): readonly number[] => {
  if (typeof node === "number") return [node];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(numbersIn) : [];
};

describe("the two-line brief", () => {
  it("leaves the default standing, with low confidence", () => {
    const { outcome, plan, confidence, reasons } = ofTwoLines.decision;
    expect({ outcome, plan, grade: confidence.grade, reasons }).toEqual({
      outcome: "default-stands",
      plan: "default",
      grade: "low",
      reasons: [],
    });
  });

  it("asks for prices, objectives and tenancy", () => {
    const asked = ofTwoLines.questions.map(({ path }) => path);
    expect(asked).toEqual(expect.arrayContaining(["prices", "workloads[shop].latency.objective", "tenants"]));
  });
});

describe("the same question", () => {
  it("has the same bytes twice", () => {
    expect(JSON.stringify(quick(priced))).toBe(JSON.stringify(ofPriced));
  });

  it("has another digest with another seed", () => {
    expect(quick(priced, { seed: 2 }).digest).not.toBe(ofPriced.digest);
  });

  it("has the same bytes with workloads, tenants, prices and platforms in another order", () => {
    const { workloads, tenants = [], platforms = [], prices = [] } = priced;
    const turned = {
      ...priced,
      workloads: workloads.toReversed(),
      tenants: tenants.toReversed(),
      platforms: platforms.toReversed(),
      prices: prices.toReversed(),
    };
    expect(JSON.stringify(quick(turned))).toBe(JSON.stringify(ofPriced));
  });
});

describe("what is wrong", () => {
  it("is thrown with every issue", () => {
    const wrong = {
      asOf: "2026-02-30",
      workloads: [{ id: "shop", requests: { cpu: "many", memory: "4GB" } }],
    };
    const issues = ["asOf", "workloads[shop].requests.cpu", "workloads[shop].requests.memory"].map(
      (path) => expect.objectContaining({ path }) as unknown,
    );
    const thrown = expect.objectContaining({ name: "BriefError", issues: expect.arrayContaining(issues) });
    expect(() => quick(wrong)).toThrow(thrown);
  });

  it("is said of options outside their range", () => {
    expect(() => assess(twoLines, { draws: 100_000 })).toThrow(RangeError);
    expect(() => assess(twoLines, { draws: DRAWS, seed: 1.5 })).toThrow(RangeError);
  });
});

it("names what is stated and not used yet", () => {
  const { warnings } = quick({ ...twoLines, rates: [{ currency: "EUR", perUnit: 1.1, on: "2026-11-01" }] });
  expect(warnings.filter(({ code }) => code === "not-used-yet").map(({ about }) => about)).toEqual(["rates"]);
});

it("reports its stages in order, each plan of the draws by itself", () => {
  const seen: Progress[] = [];
  const { plans } = quick(twoLines, { onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ stage }) => stage)).toEqual([
    "gates",
    "plans",
    ...plans.map(() => "draws"),
    "decision",
    "report",
  ]);
  expect(seen.filter(({ stage }) => stage === "draws")).toEqual(
    plans.map((_, done) => ({ stage: "draws", done, total: plans.length })),
  );
});

it.each([
  ["two lines", ofTwoLines],
  ["prices and two tenants", ofPriced],
  ["a workload that passes nowhere", quick(nowhere)],
  ["prices beyond any budget", quick({ ...priced, budget: 1e-9 })],
])("carries finite numbers only, and contributions that add up: %s", (_, report) => {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(numbersIn(report).filter((number) => !Number.isFinite(number))).toEqual([]);
  for (const { difference, contributions } of report.plans) {
    if (difference.kind === "unknown") continue;
    const sum = contributions.reduce(
      (total, { figure }) => total + (figure.kind === "known" ? figure.center : 0),
      0,
    );
    expect(Math.abs(sum - difference.center)).toBeLessThan(1e-9);
  }
});

it("says by how much a challenger that saves money leads", () => {
  const { plans } = ofPriced;
  const { difference, contributions } = only(plans, ({ id }) => id === "bare");
  expect(difference.kind === "known" && difference.center).toBeGreaterThan(0);
  expect(only(contributions, ({ criterion }) => criterion === "cost")).toMatchObject({ setAside: false });
});

describe("gates", () => {
  it("recommend the default where a contract forces its workload", () => {
    const { outcome, plan, forced, reasons } = quick(onMetal).decision;
    expect({ outcome, plan, forced }).toEqual({
      outcome: "recommended",
      plan: "default",
      forced: [{ workload: "shop", platform: "bare-metal", gates: ["contract"] }],
    });
    expect(reasons).toEqual([
      { id: "reason.gate", values: { gate: "contract", workload: "shop", platform: "bare-metal" } },
    ]);
  });

  it("recommend what the packing cannot settle under that condition alone", () => {
    expect(ofPriced.decision.outcome).toBe("recommended");
    const workloads = priced.workloads.map((workload) => ({
      ...workload,
      requests: { ...workload.requests, ...(workload.id === "basket" && { "example.com/fpga": 1 }) },
    }));
    const { decision, questions } = quick({ ...priced, workloads });
    const path = 'hosts[pizza].devices["example.com/fpga"]';
    expect(decision.outcome).toBe("recommended-if");
    expect(decision.conditions).toEqual([
      { id: "condition.gate", values: { gate: "fits", workload: "basket", platform: "bare", path } },
    ]);
    expect(questions.map((question) => question.path)).toContain(path);
  });

  it("name the conflict where a workload passes nowhere", () => {
    const { outcome, plan, conflicts } = quick(nowhere).decision;
    expect({ outcome, plan }).toEqual({ outcome: "nothing-feasible", plan: null });
    expect(conflicts).toMatchObject([
      {
        workload: "shop",
        requirements: [
          { gate: "contract", contract: "deal", clause: "7.1" },
          { gate: "contract", contract: "other", clause: "2" },
        ],
      },
    ]);
  });

  it("leave too little known where nothing weighs and the default's gate is open", () => {
    const realtime = twoLines.workloads.map((workload) => ({ ...workload, needs: { realtime: true } }));
    const { outcome, plan, conditions } = quick({ ...twoLines, workloads: realtime }).decision;
    expect({ outcome, plan }).toEqual({ outcome: "not-enough-known", plan: null });
    expect(conditions).toMatchObject([{ values: { gate: "device.realtime", workload: "shop" } }]);
  });
});

describe("extensions", () => {
  const noGuests = defineGate({
    id: "no-guests",
    version: "1.0.0",
    check: ({ platform }) => [
      {
        verdict: platform.kind === "vm" ? "fail" : "pass",
        conditions: [{ expected: "metal", actual: platform.kind }],
      },
    ],
  });
  const warmth = defineCriterion({
    id: "warmth",
    version: "2.1.0",
    unit: "share",
    measure: (consequences) => {
      const hosts = consequences.find(({ measure }) => measure === "hosts");
      if (!hosts) return undefined;
      const share = hosts.plan === "default" ? 0.2 : 0.9;
      return {
        figure: exactFigure(share, "share", { kind: "stated", path: "warmth" }),
        column: constant(share),
      };
    },
    scale: () => ({ worst: 0, best: 1 }),
    material: () => ({ difference: 0.05, relative: false }),
    asked: () => true,
    mayBeReason: true,
  });

  it("may close a platform", () => {
    const report = quick(twoLines, { extensions: { gates: [noGuests] } });
    expect(report.run.extensions).toEqual([{ id: "no-guests", version: "1.0.0" }]);
    expect(report.decision.forced).toMatchObject([{ platform: "bare-metal", gates: ["no-guests"] }]);
    expect(report.digest).not.toBe(ofTwoLines.digest);
  });

  it("may weigh, and be the reason", () => {
    const { run, criteria, decision } = quick(twoLines, { extensions: { criteria: [warmth] } });
    expect(run.extensions).toEqual([{ id: "warmth", version: "2.1.0" }]);
    expect(only(criteria, ({ id }) => id === "warmth")).toMatchObject({ asked: true, weighs: true });
    expect(decision).toMatchObject({ outcome: "recommended-if", plan: "bare-metal" });
    expect(decision.reasons).toMatchObject([{ id: "reason.criterion", values: { criterion: "warmth" } }]);
    expect(decision.conditions.map(({ values }) => [values["criterion"], values["path"]])).toEqual([
      ["cost", "hosts[default-host].price"],
      ["cost", "platforms[vm].hypervisor"],
    ]);
  });

  it("are named by id, whatever the order they are given in", () => {
    const other = { ...noGuests, id: "all-pass", check: () => [] };
    const [one, two] = [
      [noGuests, other],
      [other, noGuests],
    ].map((gates) => quick(twoLines, { extensions: { gates } }));
    expect(one?.run.extensions.map(({ id }) => id)).toEqual(["all-pass", "no-guests"]);
    expect(one?.digest).toBe(two?.digest);
  });
});
