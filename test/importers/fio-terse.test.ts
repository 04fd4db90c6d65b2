import { describe, expect, it } from "vitest";
import { fio } from "../../src/importers/fio.js";
import { fioTerseRuns, isFioTerse } from "../../src/importers/fio-terse.js";
import { fixture, only, votes } from "./fixture.js";

const context = { platform: "vm" };

describe("fio's terse output", () => {
  it.each([
    ["3", [2491, 2589], 363.415422e-6],
    ["4", [2919, 3045], 277.388958e-6],
    ["5", [2016, 2135], 430.747892e-6],
  ])("of version %s gives both directions, in microseconds", (version, iops, mean) => {
    const text = fixture(`fio-terse-${version}.txt`);
    const { measurements, issues, left } = fio.read(text, context);
    expect(issues).toEqual([]);
    expect(left.map(({ reason }) => reason)).toEqual(["no-job-options"]);
    const rates = ["read-iops", "write-iops"].map((metric) => only(measurements, metric, "rate").samples[0]);
    expect(rates).toEqual(iops);
    expect(only(measurements, "read-latency", "mean").samples[0]).toBeCloseTo(mean, 12);
    expect(only(measurements, "read-latency", "mean").tool.version).toBe("3.33");
    expect(votes(measurements)).toEqual([
      "fio/mixed read-iops rate → storage-iops",
      "fio/mixed read-latency mean → storage-latency",
    ]);
    expect(only(measurements, "write-bandwidth", "rate").samples[0]).toBe(
      Number(text.split(";")[version === "5" ? 53 : 47]) * 1024,
    );
  });

  it("gives the same figures as the JSON that fio printed with it, which alone is read then", () => {
    const text = fixture("fio-terse-and-json.txt");
    const [line = ""] = text.split("\n");
    expect(isFioTerse(line)).toBe(true);
    const terse = fio.read(line, context).measurements;
    const json = fio.read(text, context).measurements;
    for (const [metric, statistic] of [
      ["read-iops", "rate"],
      ["read-bandwidth", "rate"],
      ["read-latency", "mean"],
      ["read-completion-latency", "p99.9"],
    ] as const) {
      const whole = only(json, metric, statistic).samples;
      expect(whole).toHaveLength(1);
      expect((only(terse, metric, statistic).samples[0] ?? 0) / (whole[0] ?? 1)).toBeCloseTo(1, 3);
    }
  });

  it("reads the JSON of normal,json", () => {
    const { measurements, left } = fio.read(fixture("fio-normal-and-json.txt"), context);
    expect(only(measurements, "read-iops", "rate").samples).toEqual([3107.738998]);
    expect(left.map(({ reason }) => reason)).toEqual(["not-json"]);
  });

  it("makes an issue of a line that is cut off, and of fields that have moved", () => {
    const text = fixture("fio-terse-3.txt").trim();
    const cut = text.split(";").slice(0, 87).join(";");
    const moved = text.replace(";mixed;", ";a;b;");
    const { runs, issues } = fioTerseRuns([text, cut, moved].join("\n"));
    expect(runs.map(({ path }) => path)).toEqual(["lines[0]"]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["partial-run", "lines[1]"],
      ["partial-run", "lines[2]"],
    ]);
  });

  it("marks a job that fio reports an error of, and one that was stopped", () => {
    const text = fixture("fio-terse-3.txt");
    const failed = fio.read(text.replace(";mixed;0;0;", ";mixed;0;22;"), context);
    expect(failed.issues[0]?.code).toBe("failed-run");
    expect(votes(failed.measurements)).toEqual([]);
    const stopped = fio.read(`fio: terminating on signal 2\n${text}`, context);
    expect(stopped.issues[0]?.code).toBe("partial-run");
    expect(stopped.left.map(({ reason }) => reason)).toEqual(["no-job-options", "not-terse"]);
  });
});
