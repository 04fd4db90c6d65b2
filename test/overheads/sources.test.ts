import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import { catalogue } from "../../src/evidence/catalogue.js";
import { sourcesOf } from "../../src/overheads/sources.js";
import { quantity } from "./fixture.js";

const added = {
  id: "ours",
  study: "ours",
  dimension: "cpu",
  kind: "vm",
  ratio: 0.9,
  published: "2026-01-01",
  publisher: "our laboratory",
  interest: "none",
  readAs: "full-text",
} as const;

const sources = (changes: Partial<Brief["evidence"]> = {}) =>
  sourcesOf({ evidence: { use: "catalogue", add: [], exclude: [], reweigh: [], ...changes } });

describe("sourcesOf", () => {
  it("is the catalogue by default, and nothing where the brief wants none of it", () => {
    expect(sources().records).toEqual(catalogue);
    expect(sources({ use: "none" }).records).toEqual([]);
  });

  it("adds the asker's own, which replace records of the same id", () => {
    expect(sources({ use: "none", add: [added] }).records).toMatchObject([added]);
    const replaced = sources({ add: [{ ...added, id: "sdsc-2013-sriov-ib-bw" }] }).records;
    expect(replaced).toHaveLength(catalogue.length);
    expect(replaced.find(({ id }) => id === "sdsc-2013-sriov-ib-bw")?.study).toBe("ours");
  });

  it("knows what is excluded and what weighs less", () => {
    const factor = quantity("evidence.reweigh[0].factor", 0.5, "share");
    const { excluded, weightOf, warnings } = sources({
      exclude: ["oulu-2021-cpu"],
      reweigh: [{ record: "ibm-2014-gups-1s", factor }],
    });
    expect([...excluded]).toEqual(["oulu-2021-cpu"]);
    expect([weightOf("ibm-2014-gups-1s"), weightOf("oulu-2021-cpu")]).toEqual([0.5, 1]);
    expect(warnings).toEqual([]);
  });

  it("warns of a record that does not exist, with the nearest", () => {
    const factor = quantity("evidence.reweigh[0].factor", 0.5, "share");
    const { warnings } = sources({
      exclude: ["oulu-2021-cpuu"],
      reweigh: [{ record: "nothing like it at all", factor }],
    });
    expect(warnings.map(({ code, about, values }) => [code, about, values?.["nearest"]])).toEqual([
      ["unknown-record", "evidence.exclude[0]", "oulu-2021-cpu"],
      ["unknown-record", "evidence.reweigh[0].factor", undefined],
    ]);
  });

  it("counts a record of a catalogue that is not used as one that does not exist", () => {
    expect(sources({ use: "none", exclude: ["oulu-2021-cpu"] }).warnings).toHaveLength(1);
  });
});
