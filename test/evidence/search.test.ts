import { describe, expect, it } from "vitest";
import { records } from "../../src/evidence/records.js";
import { search } from "../../src/evidence/search.js";

const ids = (query: Parameters<typeof search>[0]): readonly string[] =>
  search(query).map((record) => record.id);

describe("search", () => {
  it("gives everything for an empty query", () => {
    expect(search()).toEqual(records);
    expect(search({})).toEqual(records);
    expect(search({ text: " " })).toEqual(records);
  });

  it("finds by dimension and kind together", () => {
    expect(ids({ dimension: "storage-latency", kind: "sandboxed" })).toEqual(["firecracker-nsdi-fc-qd1-p99"]);
  });

  it("finds topics that are shown and never pooled", () => {
    expect(ids({ dimension: "power" })).toEqual(["morabito-2015-power", "santos-2017-docker-energy"]);
  });

  it("finds a publisher by a part of the name in any case", () => {
    expect(ids({ publisher: "red hat", dimension: "density" })).toEqual(["openshift-virt-mem-overhead"]);
  });

  it("wants every word of the text, wherever it stands", () => {
    expect(ids({ text: "snort rules" })).toEqual(["tum-2020-snort-filter-p99999"]);
    expect(ids({ text: "STREAM firecracker" })).toEqual(["firecracker-issue-1646-stream"]);
  });

  it("finds by set-up", () => {
    expect(ids({ tuning: "misconfigured" })).toEqual(["kvm-bug-207357-default"]);
    expect(ids({ dimension: "network-latency", ioPath: "sr-iov", hypervisor: "kvm", pooled: false })).toEqual(
      ["musleh-2014-sriov-tuning"],
    );
  });

  it("finds by comparison, interest, reading and study", () => {
    expect(ids({ interest: "sells-bare-metal", readAs: "excerpt", pooled: true })).toEqual([
      "sap-hana-vsphere-12pct",
    ]);
    expect(ids({ study: "kvm-bug-207357", comparison: "same-host" })).toEqual([
      "kvm-bug-207357-default",
      "kvm-bug-207357-fixed",
    ]);
  });

  it("finds by the day of publication, both ends included", () => {
    const query = { study: "kvm-bug-207357", from: "2020-04-01", until: "2020-04-01" } as const;
    expect(ids(query)).toHaveLength(2);
    expect(ids({ ...query, from: "2020-04-02", until: "2020-05-01" })).toEqual([]);
    expect(ids({ ...query, from: "2020-03-01", until: "2020-03-31" })).toEqual([]);
  });

  it("finds nothing where nothing matches", () => {
    expect(ids({ text: "no such machine" })).toEqual([]);
  });
});
