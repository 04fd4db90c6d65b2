import { expect, it } from "vitest";
import { measurementCauses } from "../../src/report/diff-measurements.js";

const run = (platform: string, benchmark: string, digest: string) => ({
  ...{ platform, benchmark, metric: "m", samples: { n: 3, digest } },
});

it("names runs that came, by platform and benchmark, however the list was sorted anew", () => {
  const before = [run("vm", "fio", "1"), run("vm", "fio", "2")];
  const after = [run("bare-metal", "fio", "4"), ...before.toReversed(), run("vm", "fio", "3")];
  expect(
    measurementCauses(before, after).map(({ paths, sentence }) => [paths, sentence.id, sentence.values]),
  ).toEqual([
    [
      ["measurements[0]"],
      "difference.runs-added",
      { platform: "bare-metal", benchmark: "fio", metric: "m", runs: 3 },
    ],
    [
      ["measurements[3]"],
      "difference.runs-added",
      { platform: "vm", benchmark: "fio", metric: "m", runs: 3 },
    ],
  ]);
});

it("names runs that went, and one of two equal ones", () => {
  const twice = [run("vm", "fio", "1"), run("vm", "fio", "1")];
  expect(measurementCauses(twice, twice.slice(1)).map(({ sentence }) => sentence.id)).toEqual([
    "difference.runs-gone",
  ]);
  expect(measurementCauses(undefined, undefined)).toEqual([]);
});
