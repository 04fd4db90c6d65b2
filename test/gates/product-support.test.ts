import { describe, expect, it } from "vitest";
import { answers, everyKind, judged } from "./judged.js";

const gate = "product-support";
const on = (platform: object, host: object = {}) =>
  judged(
    gate,
    {},
    {
      burden: { default: "p" },
      hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", ...host }],
      platforms: [{ id: "p", ...platform }],
    },
  )["p"];
const instance = (fields: object = {}) => ({
  nodes: "instance",
  instance: { name: "m8i", cpu: 16, memory: "64Gi", price: 1, ...fields },
});

describe("product-support", () => {
  it("gives no verdict on platforms of which no rule speaks", () => {
    expect(Object.keys(answers(judged(gate, {}, everyKind())))).toEqual(["sandboxed"]);
  });
});

describe("OpenShift Virtualization", () => {
  const hypervisor = { product: "OpenShift-Virtualization" };

  it("passes on hosts", () => {
    expect(on({ kind: "nested", host: "h", hypervisor })).toMatchObject({
      verdict: "pass",
      source: "Red Hat OpenShift Virtualization documentation",
      clause: "Preparing your cluster; hardware virtualization requirements",
      conditions: [{ expected: "bare metal under the hypervisor", actual: "hosts" }],
    });
  });

  it("fails on an instance that is a guest: nested virtualization is not supported", () => {
    expect(on({ kind: "nested", hypervisor, ...instance({ nestedVirtualization: true }) })).toMatchObject({
      verdict: "fail",
      conditions: [{ repair: { id: "repair.on-host", values: { path: "platforms[p].host" } } }],
    });
  });

  it("is unknown on an instance of which nobody has said what it is", () => {
    expect(on({ kind: "nested", hypervisor, ...instance() })).toMatchObject({
      verdict: "unknown",
      question: { id: "question.metal-instance", values: { path: "platforms[p].host" } },
    });
  });
});

describe("micro-VMs", () => {
  const path = "platforms[p].instance.nestedVirtualization";

  it("pass on hosts unless they declare no hardware virtualization", () => {
    expect(on({ kind: "sandboxed", host: "h" })).toMatchObject({
      verdict: "pass",
      conditions: [{ actual: "usual, and not denied" }],
    });
    const declared = (count: number) =>
      on({ kind: "sandboxed", host: "h" }, { devices: { hardwareVirtualization: count } });
    expect(declared(1)?.verdict).toBe("pass");
    expect(declared(0)).toMatchObject({
      verdict: "fail",
      conditions: [
        {
          actual: "not offered",
          repair: {
            id: "repair.device",
            values: { path: "hosts[h].devices.hardwareVirtualization", value: 1 },
          },
        },
      ],
    });
  });

  it("follow what an instance says of nested virtualization, and are unknown where it says nothing", () => {
    const sandboxed = (fields: object) => on({ kind: "sandboxed", ...instance(fields) });
    expect(sandboxed({ nestedVirtualization: true })?.verdict).toBe("pass");
    expect(sandboxed({ nestedVirtualization: false })).toMatchObject({
      verdict: "fail",
      conditions: [{ repair: { id: "repair.device", values: { path, value: "true" } } }],
    });
    expect(sandboxed({ devices: { hardwareVirtualization: 1 } })?.verdict).toBe("pass");
    expect(sandboxed({})).toMatchObject({
      verdict: "unknown",
      source: "AWS EC2 nested virtualization guide; CoCo cloud-api-adaptor",
      question: { id: "question.nested-virtualization", values: { path } },
    });
  });
});
