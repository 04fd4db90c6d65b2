import { describe, expect, it } from "vitest";
import { beliefs } from "../../src/explanation/beliefs.js";
import { en } from "../../src/renderers/locales/en.js";
import { renderSentences } from "../../src/renderers/sentences.js";
import { explainFigure } from "../../src/report/explain-figure.js";
import { pointTopics } from "../../src/report/point-topics.js";
import { pointsOf } from "../../src/report/points.js";
import { reports } from "../examples/reports.js";

const retail = reports.get("retail");
if (!retail) throw new Error("no report");
const finding = (id: string) =>
  pointsOf(retail)
    .find((point) => point.id === id)
    ?.findings.map((sentence) => sentence.id);

describe.each([...reports])("the seventeen points, in %s", (_, report) => {
  const points = pointsOf(report);

  it("are all answered, in words", () => {
    expect(points).toHaveLength(17);
    for (const { claim, findings } of points) {
      expect(findings.length).toBeGreaterThan(0);
      expect([claim, ...findings].filter(({ id }) => !en.sentences.has(id))).toEqual([]);
      expect(renderSentences([claim, ...findings], report)).not.toMatch(/\b(?:point|answer)\.[a-z]/);
    }
  });

  it("rest on figures that can be asked why", () => {
    const paths = points.flatMap(({ figures }) => figures);
    expect(paths.filter((path) => explainFigure(report, path) === undefined)).toEqual([]);
  });
});

describe("a point", () => {
  it("shows what the estate has: ratios with who says so, verdicts, what is forced, the default's bar", () => {
    expect(finding("performance-kept")).toContain("point.ratio");
    expect(finding("tenant-isolation")).toContain("point.gate");
    expect(finding("default-and-burden")).toEqual(["point.default"]);
    expect(finding("inherited-practice")).toContain("point.today-moves");
  });

  it("says what to state where the estate shows nothing", () => {
    const { findings = [] } =
      pointsOf(reports.get("two-lines") ?? retail).find(({ id }) => id === "supported-versions") ?? {};
    expect(findings).toEqual([
      { id: "point.not-shown", values: { path: "workloads[].kubernetes.versions" } },
    ]);
  });

  it("takes up every belief that a report can correct", () => {
    const taken = new Set(pointTopics.flatMap((topic) => topic.beliefs ?? []));
    expect(beliefs.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
  });
});
