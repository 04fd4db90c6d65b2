import { describe, expect, it } from "vitest";
import { tidyCsv } from "../../src/importers/tidy-csv.js";
import { only, votes } from "./fixture.js";

const context = { platform: "vm" };
const table = (...rows: readonly string[]): string => ["platform,run,metric,unit,value", ...rows].join("\n");

describe("tidyCsv", () => {
  it("makes the runs of one platform and metric one measurement", () => {
    const text = table(
      ...["bare-metal,1,iops,1/s,900", "bare-metal,2,iops,1/s,910", "vm,1,iops,1/s,700", "vm,2,iops,1/s,720"],
      ...["vm,1,latency,us,850", "vm,2,latency,us,"],
    );
    const { measurements, left, issues } = tidyCsv.read(text, context);
    expect(measurements.map(({ platform, metric, samples }) => [platform, metric, samples])).toEqual([
      ["bare-metal", "iops", [900, 910]],
      ["vm", "iops", [700, 720]],
      ["vm", "latency", [0.00085]],
    ]);
    expect(votes(measurements)).toEqual(Array(2).fill("tidy-csv iops rate → storage-iops"));
    expect(left).toMatchObject([{ path: "rows[5].value", reason: "missing-value" }]);
    expect(issues).toEqual([]);
  });

  it("calls samples iterations where the label of a run is repeated", () => {
    const { measurements } = tidyCsv.read(
      table("vm,1,latency,s,1", "vm,1,latency,s,2", "vm,2,latency,s,3", "vm,1,iops,1/s,4", "vm,,iops,1/s,5"),
      context,
    );
    expect(only(measurements, "latency", "mean")).toMatchObject({
      sampleKind: "iteration",
      samples: [1, 2, 3],
    });
    expect(only(measurements, "iops", "rate").sampleKind).toBe("run");
  });

  it("takes rows without labels for runs of their own", () => {
    const { measurements } = tidyCsv.read(table("vm,,latency,s,1", "vm,,latency,s,1"), context);
    expect(only(measurements, "latency", "mean")).toMatchObject({ sampleKind: "run", samples: [1, 1] });
  });

  it("keeps apart what parameters tell apart", () => {
    const text = "metric,unit,value,params.threads\nlatency,s,1,8\nlatency,s,2,16\nlatency,s,3,8\n";
    expect(tidyCsv.read(text, context).measurements.map(({ params, samples }) => [params, samples])).toEqual([
      [{ threads: 8 }, [1, 3]],
      [{ threads: 16 }, [2]],
    ]);
  });

  it("asks once for the direction of a metric, with the remedy", () => {
    const { measurements, issues } = tidyCsv.read(
      table("vm,1,score,1,5", "vm,2,score,1,6", "vm,1,mark,1,6"),
      context,
    );
    expect(measurements).toEqual([]);
    expect(issues.map(({ code, path, received }) => [code, path, received])).toEqual([
      ["unknown-direction", "rows[0].direction", "score"],
      ["unknown-direction", "rows[2].direction", "mark"],
    ]);
  });

  it("names every missing column", () => {
    expect(tidyCsv.read("platform,run\nvm,1\n", context).issues.map(({ path }) => path)).toEqual([
      "columns.metric",
      "columns.unit",
      "columns.value",
    ]);
  });

  it("leaves columns it does not know and says how to name them", () => {
    const { left } = tidyCsv.read("metric,unit,value,threads\nlatency,s,1,8\n", context);
    expect(left).toMatchObject([{ path: "columns", reason: "unknown-column" }]);
    expect(left[0]?.message).toContain("params.threads");
  });

  it.each([
    ["platform,run,metric,unit,value\n", 0.95],
    ["value;unit;metric\n", 0.8],
    ["time,value\n", 0],
    ['"metric","unit","value"\n', 0.8],
    ["", 0],
  ])("is as sure of %j as %d", (text, confidence) => {
    expect(tidyCsv.detect(text)).toBe(confidence);
  });
});
