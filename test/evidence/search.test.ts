import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/evidence/catalogue.js";
import { searchEvidence } from "../../src/evidence/search.js";

const ids = (query: Parameters<typeof searchEvidence>[0]): readonly string[] =>
  searchEvidence(query).map((record) => record.id);

describe("searchEvidence", () => {
  it("gives everything for an empty query", () => {
    expect(searchEvidence()).toEqual(catalogue);
    expect(searchEvidence({})).toEqual(catalogue);
    expect(searchEvidence({ text: " " })).toEqual(catalogue);
  });

  it("finds by dimension and kind together", () => {
    expect(ids({ dimension: "storage-latency", kind: "sandboxed" })).toEqual(["firecracker-nsdi-fc-qd1-p99"]);
  });

  it("finds topics that are shown and never pooled", () => {
    expect(ids({ dimension: "power" })).toEqual(["morabito-2015-power"]);
  });

  it("finds a publisher by a part of the name in any case", () => {
    expect(ids({ publisher: "red hat" })).toEqual(["openshift-virt-mem-overhead"]);
  });

  it("wants every word of the text, wherever it stands", () => {
    expect(ids({ text: "snort rules" })).toEqual(["tum-2020-snort-filter-p99999"]);
    expect(ids({ text: "STREAM firecracker" })).toEqual(["firecracker-issue-1646-stream"]);
  });

  it("finds nothing where nothing matches", () => {
    expect(ids({ text: "no such machine" })).toEqual([]);
  });
});
