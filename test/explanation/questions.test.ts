import { describe, expect, it } from "vitest";
import { questionsOf } from "../../src/explanation/questions.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { unknownFigure } from "../../src/quantity/figure.js";
import { briefOf, completed, shop } from "../brief/stated.js";

const brief = completed(briefOf({}));
const open: Verdict = {
  ...{ gate: "device.rdma", workload: "shop", platform: "vm", verdict: "unknown", conditions: [] },
  question: { id: "question.device", values: { path: "hosts[h].devices.rdma" } },
};
const figure = unknownFigure({ id: "unknown.no-price", values: {} }, ["prices[vcf]"]);
const pathsOf = (input: Partial<Parameters<typeof questionsOf>[0]>): readonly string[] =>
  questionsOf({ brief, verdicts: [], figures: [], notAsked: [], ...input }).map(({ path }) => path);

describe("open questions", () => {
  it("come from unknown gates, unknown figures and what nobody asked about, each path once", () => {
    const paths = pathsOf({ verdicts: [open, open], figures: [figure, figure], notAsked: ["exposure"] });
    expect(paths).toEqual(["hosts[h].devices.rdma", "prices[vcf]", "tenants"]);
  });

  it("name the gate, workload and platform that are open", () => {
    expect(questionsOf({ brief, verdicts: [open], figures: [], notAsked: [] })).toEqual([
      {
        path: "hosts[h].devices.rdma",
        sentence: {
          id: "question.device",
          values: { path: "hosts[h].devices.rdma", gate: "device.rdma", workload: "shop", platform: "vm" },
        },
      },
    ]);
  });

  it("ask of each path what it lacks, where the paths of one figure lack different things", () => {
    const cost = unknownFigure({ id: "unknown.no-price", values: {} }, ["prices[vcf]", "hosts[h].price"]);
    const asked = [{ path: "hosts[h].price", sentence: { id: "unknown.no-host-price", values: {} } }];
    const questions = questionsOf({ brief, verdicts: [], figures: [cost], asked, notAsked: [] });
    expect(questions.map(({ path, sentence }) => [path, sentence.id])).toEqual([
      ["prices[vcf]", "unknown.no-price"],
      ["hosts[h].price", "unknown.no-host-price"],
    ]);
  });

  it("ask each thing once: not of a criterion whose figure asks already", () => {
    const objective = unknownFigure({ id: "unknown.no-latency-objective", values: {} }, [
      "workloads[other].latency.objective",
    ]);
    expect(pathsOf({ figures: [objective, figure], notAsked: ["latency", "cost"] })).toEqual([
      "workloads[other].latency.objective",
      "prices[vcf]",
    ]);
    expect(pathsOf({ notAsked: ["downtime", "failure-size"] })).toEqual([
      "workloads[shop].availability.objective",
    ]);
    expect(pathsOf({ notAsked: ["energy", "interference"] })).toEqual([]);
  });

  it("ask an objective of the workload with the most CPU", () => {
    const workloads = [
      { ...shop, id: "small", replicas: 3 },
      { ...shop, id: "large", replicas: 40 },
      { ...shop, id: "z", replicas: 40 },
    ];
    const input = { brief: completed(briefOf({ workloads })), notAsked: ["latency"] };
    expect(pathsOf(input)).toEqual(["workloads[large].latency.objective"]);
  });

  it("leave out gates that are settled", () => {
    expect(pathsOf({ verdicts: [{ ...open, verdict: "pass" }] })).toEqual([]);
  });

  it("ask of prices, objectives and tenancy where a brief says nothing of them", () => {
    const paths = pathsOf({ notAsked: ["cost", "latency", "downtime", "exposure"] });
    expect(paths).toEqual([
      "prices",
      "workloads[shop].latency.objective",
      "workloads[shop].availability.objective",
      "tenants",
    ]);
  });
});
