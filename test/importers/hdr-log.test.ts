import { describe, expect, it } from "vitest";
import { hdrFigures } from "../../src/importers/hdr-figures.js";
import { hdrSeries } from "../../src/importers/hdr-log.js";
import { fixture } from "./fixture.js";

const log = fixture("hdr-histogram-intervals.hlog");

describe("hdrSeries", () => {
  it("merges the intervals of each tag as the library does", () => {
    // What hdr-histogram-js 3.0.1 prints for the same log (fixtures/make-histograms.mjs): 10500 1959.800380952381
    // 8995 980 4923 8071 8863 and 4500 2148.218 9499 1068 5463 8903 9487. It knows the recorded maxima; of a log
    // read again the highest value of the last cell is known, cells being eight wide from 8192 on: 8999 and 9503.
    const { series, issues } = hdrSeries(log);
    expect(issues).toEqual([]);
    const read = series.map(({ tag, histograms }) => {
      const { count, statistics } = hdrFigures(histograms);
      return [tag, count, ...statistics.map(({ value }) => Math.round(value * 1e6) / 1e6)];
    });
    expect(read).toEqual([
      ["", 10_500, 1959.800381, 8999, 980, 4923, 8071, 8863, 8983],
      ["B", 4500, 2148.218, 9503, 1068, 5463, 8903, 9487],
    ]);
  });

  it("marks the series of a damaged interval alone", () => {
    const { series, issues } = hdrSeries(
      log.replace("Tag=B,3.000,1.000,9.499,HISTFAAAA", "Tag=B,3.000,1.000,9.499,HISTFAAAB"),
    );
    expect(series.map(({ damaged }) => damaged)).toEqual([false, true]);
    expect(issues.map(({ code }) => code)).toEqual(["partial-run"]);
  });

  it("passes over lines that are no intervals", () => {
    expect(hdrSeries("#[x]\n\n1,2,3\n1,2,3,NOT\n")).toEqual({ series: [], issues: [] });
  });
});
