import { describe, expect, it } from "vitest";
import { questionsOf } from "../../src/explanation/questions.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { unknownFigure } from "../../src/quantity/figure.js";
import { briefOf, completed } from "../brief/stated.js";

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
