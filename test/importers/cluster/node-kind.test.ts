import { describe, expect, it } from "vitest";
import { nodeHints, nodeKind, providerOf } from "../../../src/importers/cluster/node-kind.js";
import { node } from "./support.js";

describe("what a node is", () => {
  it.each([
    ["aws:///eu-central-1a/i-0", "m5.xlarge", "cloud-vm"],
    ["aws:///eu-central-1a/i-0", "c5.metal", "cloud-metal"],
    ["aws:///eu-central-1a/i-0", "m7i.metal-24xl", "cloud-metal"],
    ["gce://project/zone/name", "c3-standard-192-metal", "cloud-metal"],
    ["gce://project/zone/name", "n2-standard-4", "cloud-vm"],
    ["azure:///subscriptions/x", "Standard_D4s_v5", "cloud-vm"],
    ["oci://ocid1.instance", "BM.Standard3.64", "cloud-metal"],
    ["vsphere://4237", "", "vm"],
    ["harvester://x", "", "nested"],
    ["metal3://ns/host/machine", "", "bare-metal"],
  ])("by %s and %s is %s", (providerId, instanceType, kind) => {
    expect(nodeKind(node("n", { providerId, instanceType }))).toBe(kind);
  });

  it.each([
    ["", "m5.xlarge"],
    ["aws:///eu-central-1a/i-0", ""],
    ["aws:///eu-central-1a/1234/fargate-ip-10-0-0-1", "x"],
    ["openstack:///x", "m1.large"],
    ["kind://docker/kind/node", ""],
    ["oci://ocid1.instance", "other"],
  ])("is not said by %j and %j", (providerId, instanceType) => {
    expect(nodeKind(node("n", { providerId, instanceType }))).toBeUndefined();
  });

  it("is hinted at by kernel and UUID, which never decide", () => {
    const hinted = node("n", { kernel: "6.8.0-45-kvm", systemUuid: "564D1234-0000-0000-0000-000000000001" });
    expect(nodeKind(hinted)).toBeUndefined();
    expect(nodeHints(hinted)).toEqual([
      "a kernel named kvm",
      "a system UUID that begins with 564d, as VMware writes it",
    ]);
    expect(nodeHints(node("n", { systemUuid: "00000000-0000-0000-0000-000000000000" }))).toHaveLength(1);
    expect(nodeHints(node("n", { kernel: "5.14.0-427.el9.x86_64" }))).toEqual([]);
    expect([providerOf(node("n", { providerId: "AWS:///x" })), providerOf(node("n"))]).toEqual(["aws", ""]);
  });
});
