import { describe, expect, it } from "vitest";
import { conditionsFrom, openFigures, openVerdicts } from "../../src/decision/conditions.js";
import { weighedOf } from "../values/fixture.js";
import { inputOf, pairOf, planOf, standingOf, verdictOf } from "./fixture.js";

describe("open gates of a plan", () => {
  const plans = [planOf("default", "vm", "bare-metal"), planOf("bare-metal", "bare-metal", "bare-metal")];

  it("are the unknown verdicts where it puts its workloads", () => {
    const verdicts = [
      verdictOf("unknown", "clock", "a", "vm"),
      verdictOf("unknown", "clock", "a", "bare-metal"),
      verdictOf("unknown", "clock", "b", "bare-metal"),
      verdictOf("pass", "region", "a", "vm"),
      verdictOf("fail", "region", "b", "bare-metal"),
    ];
    expect(openVerdicts({ plans, verdicts }, "default")).toEqual([verdicts[0], verdicts[2]]);
    expect(openVerdicts({ plans, verdicts }, "bare-metal")).toEqual([verdicts[1], verdicts[2]]);
    expect(openVerdicts({ plans, verdicts }, "nowhere")).toEqual([]);
  });

  it("and of its own packing, not of another plan's", () => {
    const own = verdictOf("unknown", "availability", "a", "vm", { plan: "default" });
    const others = verdictOf("unknown", "availability", "b", "bare-metal", { plan: "bare-metal" });
    expect(openVerdicts({ plans, verdicts: [own, others] }, "default")).toEqual([own]);
  });
});

describe("open figures", () => {
  const criteria = [
    weighedOf("cost", { leftOut: true, asked: false }),
    weighedOf("latency", { leftOut: true }),
  ];
  const standings = [
    standingOf("default", { unknown: ["cost", "latency"] }),
    standingOf("c", { unknown: ["latency"] }),
  ];

  it("of a challenger are all that was left out, with the default's questions, and its own unknown ones", () => {
    const pair = pairOf("c", { unknownCriteria: ["latency"] });
    expect(openFigures({ criteria: criteria.slice(0, 1), standings }, "c", pair)).toEqual([
      { criterion: "cost", questions: ["prices[cost]"] },
      { criterion: "latency", questions: ["prices[latency]"] },
    ]);
  });

  it("of the default are those that the brief asks about", () => {
    expect(openFigures({ criteria, standings }, "default", undefined)).toEqual([
      { criterion: "latency", questions: ["prices[latency]"] },
    ]);
    expect(openFigures({ criteria: [weighedOf("cost")], standings }, "default", undefined)).toEqual([]);
  });

  it("have no questions where nobody knows the plan", () => {
    expect(openFigures(inputOf({ criteria, standings: [] }), "default", undefined)).toEqual([
      { criterion: "latency", questions: [] },
    ]);
  });
});

it("conditions name the gate or the criterion, and the path to fill in", () => {
  const plain = { ...verdictOf("unknown", "clock", "a", "vm"), question: { id: "question.x", values: {} } };
  expect(
    conditionsFrom(
      [verdictOf("unknown", "clock", "a", "vm"), plain],
      [{ criterion: "cost", questions: ["x", "y"] }],
    ),
  ).toEqual([
    {
      id: "condition.gate",
      values: { gate: "clock", workload: "a", platform: "vm", path: "hosts[h].clock" },
    },
    { id: "condition.gate", values: { gate: "clock", workload: "a", platform: "vm", path: "" } },
    { id: "condition.figure", values: { criterion: "cost", path: "x" } },
    { id: "condition.figure", values: { criterion: "cost", path: "y" } },
  ]);
});

it("an estate that was only counted is one condition", () => {
  const question = { id: "question.too-many-nodes", values: { nodes: 200_000 } };
  const counted = ["a", "b"].map((workload) => verdictOf("unknown", "fits", workload, "vm", { question }));
  expect(conditionsFrom(counted, [])).toEqual([{ id: "condition.laid-out", values: { nodes: 200_000 } }]);
});
