import { describe, expect, it } from "vitest";
import { answers, everyKind, judged } from "./judged.js";

const judge = (confidential: string, devices?: object) =>
  judged(
    "confidential",
    { needs: { confidential } },
    everyKind(devices === undefined ? {} : { host: { devices }, instance: { devices } }),
  );

describe("confidential", () => {
  it("gives no verdict where it is not asked", () => {
    expect(judged("confidential", {})).toEqual({});
  });

  it("passes in virtual machines on hosts and instances that offer the technique", () => {
    expect(answers(judge("sev-snp", { "sev-snp": 1 }))).toEqual({
      ...{ "bare-metal": "fail", vm: "pass", "hypervisor-pod": "pass", sandboxed: "pass" },
      ...{ "cloud-vm": "pass", "cloud-metal": "fail" },
    });
  });

  it("takes either technique where any will do", () => {
    expect(answers(judge("any", { tdx: 1 }))["vm"]).toBe("pass");
    expect(answers(judge("any", { tdx: 0, "sev-snp": 1 }))["vm"]).toBe("pass");
    expect(answers(judge("sev-snp", { tdx: 1 }))["vm"]).toBe("unknown");
  });

  it("is unknown where nobody declares it, and asks", () => {
    expect(judge("tdx")["vm"]).toMatchObject({
      verdict: "unknown",
      conditions: [
        { expected: "a virtual machine around the pod", actual: "vm" },
        { expected: "tdx", actual: "not stated" },
      ],
      question: { values: { path: "hosts[h].devices.tdx" } },
    });
    expect(judge("any")["cloud-vm"]?.question?.values).toEqual({
      path: "platforms[cloud-vm].instance.devices.sev-snp",
    });
  });

  it("fails where it is declared absent, and on a kernel without a virtual machine", () => {
    expect(judge("tdx", { tdx: 0 })["vm"]).toMatchObject({
      verdict: "fail",
      conditions: [
        {},
        { repair: { id: "repair.device", values: { path: "hosts[h].devices.tdx", value: 1 } } },
      ],
    });
    expect(judge("tdx", { tdx: 1 })["bare-metal"]).toMatchObject({
      verdict: "fail",
      conditions: [
        { repair: { id: "repair.kind", values: { path: "platforms[bare-metal].kind", value: "sandboxed" } } },
        { actual: "declared" },
      ],
    });
  });
});
