import { describe, expect, it } from "vitest";
import { briefOf, codesOf, issuesOf } from "../stated.js";

const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };
const instance = { name: "m7i", cpu: 16, memory: "64Gi", price: 1 };
const withPlatform = (fields: object) =>
  briefOf({ hosts: [host], platforms: [{ id: "p", ...fields }], burden: { default: "p" } });

describe("hosting", () => {
  it.each([
    [{ kind: "vm", host: "h" }, []],
    [{ kind: "cloud-vm", instance }, []],
    [{ kind: "vm", host: "h", instance }, ["one-of-two platforms[p].instance"]],
    [{ kind: "vm" }, ["one-of-two platforms[p].host"]],
    [{ kind: "cloud-metal" }, ["one-of-two platforms[p].instance"]],
    [{ kind: "cloud-vm", host: "h" }, ["not-for-kind platforms[p].host"]],
    [{ kind: "bare-metal", instance }, ["not-for-kind platforms[p].instance"]],
    [{ kind: "bare-metal", instance, nodes: "instance" }, []],
    [
      { kind: "bare-metal", host: "h", ioPath: "sr-iov", hypervisor: { product: "kvm" } },
      ["not-for-kind platforms[p].hypervisor", "not-for-kind platforms[p].ioPath"],
    ],
    [{ kind: "vm", host: "h", nodeShape: { cpu: 16, memory: "64Gi" } }, []],
    [
      { kind: "vm", host: "h", nodeShape: { cpu: 126, memory: "492Gi" } },
      ["node-too-large platforms[p].nodeShape.cpu", "node-too-large platforms[p].nodeShape.memory"],
    ],
    [{ kind: "vm", host: "h", overcommit: { cpu: 2 }, nodeShape: { cpu: 126, memory: "64Gi" } }, []],
  ])("%j", (fields, codes) => {
    expect(codesOf(withPlatform(fields))).toEqual(codes);
  });

  it("names the largest VM that fits: 125.14 vCPU are 125", () => {
    const [issue] = issuesOf(
      withPlatform({ kind: "vm", host: "h", nodeShape: { cpu: 128, memory: "64Gi" } }),
    );
    expect([issue?.message, issue?.values?.["largest"]]).toEqual([
      'platforms[p].nodeShape.cpu must be at most 125, what a VM can have of host "h", but is 128. Write 125 or less.',
      125,
    ]);
  });

  it("asks which platform stands on which of several hosts", () => {
    expect(codesOf(briefOf({ hosts: [host, { ...host, id: "i" }] }))).toEqual(["missing platforms"]);
    expect(codesOf(briefOf({ hosts: [host] }))).toEqual([]);
  });

  it("asks for the default where no kind can be it", () => {
    const platforms = [
      { id: "m", kind: "bare-metal", host: "h" },
      { id: "s", kind: "sandboxed", host: "h" },
    ];
    expect(codesOf(briefOf({ hosts: [host], platforms }))).toEqual(["no-default-platform burden.default"]);
    expect(codesOf(briefOf({ hosts: [host], platforms, burden: { default: "m" } }))).toEqual([]);
  });
});
