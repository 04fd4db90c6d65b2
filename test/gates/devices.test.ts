import { describe, expect, it } from "vitest";
import { deviceGates } from "../../src/gates/devices.js";
import { answers, everyKind, judged } from "./judged.js";

const direct = ["gpu", "sriov", "dpdk", "rdma"] as const;
const usual = ["hugepages", "numa", "hardwareVirtualization"] as const;
const needOf = (need: string) => ({ needs: { [need]: need === "gpu" ? "whole" : true } });
const deviceOf = (need: string) => (need === "gpu" ? "nvidia.com/gpu" : need);

/** All platforms on hosts that declare so many, each guest by this path. */
const estate = (need: string, count: number | undefined, ioPath?: string) => {
  const path = ioPath === undefined ? {} : { ioPath };
  const devices = count === undefined ? {} : { devices: { [deviceOf(need)]: count } };
  return everyKind({
    ...{ host: devices, instance: devices },
    ...{ vm: path, sandboxed: path, "hypervisor-pod": path },
  });
};

describe.each(direct)("device.%s", (need) => {
  const judge = (count: number | undefined, ioPath?: string) =>
    judged(`device.${need}`, needOf(need), estate(need, count, ioPath));

  it("gives no verdict where it is not asked", () => {
    expect(judged(`device.${need}`, {})).toEqual({});
    if (need !== "gpu") expect(judged(`device.${need}`, { needs: { [need]: false } })).toEqual({});
  });

  it("passes on bare metal whose host declares it, with the margin", () => {
    expect(judge(8)["bare-metal"]).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: 1, actual: 8, unit: need, margin: 7 }],
    });
  });

  it("is unknown where nobody declares it, and asks for the device", () => {
    const { "bare-metal": metal, "cloud-vm": cloud } = judge(undefined);
    const quoted = need === "gpu" ? '["nvidia.com/gpu"]' : `.${need}`;
    expect(metal).toMatchObject({
      verdict: "unknown",
      conditions: [{ expected: 1, actual: "not stated" }],
      question: { id: "question.device", values: { path: `hosts[h].devices${quoted}` } },
    });
    expect(cloud?.question?.values).toEqual({ path: `platforms[cloud-vm].instance.devices${quoted}` });
  });

  it("fails where it is declared absent", () => {
    const quoted = need === "gpu" ? '["nvidia.com/gpu"]' : `.${need}`;
    expect(judge(0)["bare-metal"]).toMatchObject({
      verdict: "fail",
      conditions: [
        {
          actual: 0,
          margin: -1,
          repair: { id: "repair.device", values: { path: `hosts[h].devices${quoted}`, value: 1 } },
        },
      ],
    });
  });

  it.each(["paravirtual", "emulated", undefined])(
    "fails in guests by the path %s, and names the path",
    (ioPath) => {
      const verdicts = judge(8, ioPath);
      for (const id of ["vm", "sandboxed", "hypervisor-pod"])
        expect(verdicts[id]).toMatchObject({
          verdict: "fail",
          conditions: [
            {
              expected: "sr-iov or passthrough",
              actual: ioPath ?? "paravirtual",
              repair: { id: "repair.io-path", values: { path: expect.stringContaining("ioPath") as string } },
            },
            { expected: 1, actual: 8 },
          ],
        });
    },
  );

  it.each(["sr-iov", "passthrough"])(
    "asks a guest by the path %s for the host's feature as well",
    (ioPath) => {
      const answer = (count: number | undefined) => answers(judge(count, ioPath))["vm"];
      expect([answer(8), answer(undefined), answer(0)]).toEqual(["pass", "unknown", "fail"]);
    },
  );

  it("lists both failures where path and host fail", () => {
    const conditions = judge(0, "paravirtual")["vm"]?.conditions ?? [];
    expect(conditions.map(({ repair }) => repair?.id)).toEqual(["repair.io-path", "repair.device"]);
  });

  it("takes an instance by what it declares: that is what its guest is given", () => {
    const answer = (count: number | undefined) => answers(judge(count))["cloud-vm"];
    expect([answer(1), answer(undefined), answer(0)]).toEqual(["pass", "unknown", "fail"]);
  });
});

describe("device.gpu", () => {
  it.each(["whole", "vgpu", "mig", "any"])("is met for %s by any …/gpu, several kinds together", (gpu) => {
    const judge = (devices: object) =>
      answers(judged("device.gpu", { needs: { gpu } }, everyKind({ host: { devices } })))["bare-metal"];
    expect(judge({ "amd.com/gpu": 2 })).toBe("pass");
    expect(judge({ "amd.com/gpu": 0, "nvidia.com/gpu": 1 })).toBe("pass");
    expect(judge({ gpu: 8, "rdma/hca": 8 })).toBe("unknown");
  });
});

describe("device.rdma", () => {
  it("goes by the key of the need, not by a Kubernetes resource of the kind", () => {
    const estateWith = (devices: object) => everyKind({ host: { devices } });
    const answer = (devices: object) =>
      answers(judged("device.rdma", { needs: { rdma: true } }, estateWith(devices)))["bare-metal"];
    expect(answer({ "rdma/hca": 8 })).toBe("unknown");
    expect(answer({ "rdma/hca": 8, rdma: 8 })).toBe("pass");
  });
});

describe.each(usual)("device.%s", (need) => {
  it("counts as present on hosts, on every kind of platform, by every path", () => {
    for (const ioPath of [undefined, "emulated", "passthrough"]) {
      const verdicts = answers(judged(`device.${need}`, needOf(need), estate(need, undefined, ioPath)));
      for (const id of ["bare-metal", "vm", "hypervisor-pod", "sandboxed"]) expect(verdicts[id]).toBe("pass");
    }
  });

  it("fails on a host that states 0", () => {
    const verdicts = judged(`device.${need}`, needOf(need), estate(need, 0));
    for (const id of ["bare-metal", "vm"])
      expect(verdicts[id]).toMatchObject({
        verdict: "fail",
        conditions: [{ repair: { values: { path: `hosts[h].devices.${need}`, value: 1 } } }],
      });
  });

  it("is unknown on an instance that does not declare it", () => {
    const { "cloud-vm": cloud } = judged(`device.${need}`, needOf(need), estate(need, undefined));
    expect(cloud?.verdict).toBe("unknown");
    expect(cloud?.question?.values["path"]).toContain("platforms[cloud-vm].instance");
    const declared = answers(judged(`device.${need}`, needOf(need), estate(need, 1)));
    expect(declared["cloud-vm"]).toBe("pass");
  });
});

describe("device.hardwareVirtualization", () => {
  it("goes on instances by what they say of nested virtualization", () => {
    const answer = (nestedVirtualization: boolean | undefined) =>
      judged(
        "device.hardwareVirtualization",
        { needs: { hardwareVirtualization: true } },
        everyKind({ instance: nestedVirtualization === undefined ? {} : { nestedVirtualization } }),
      )["cloud-vm"];
    expect(answer(true)?.verdict).toBe("pass");
    expect(answer(false)).toMatchObject({
      verdict: "fail",
      conditions: [
        { repair: { values: { path: "platforms[cloud-vm].instance.nestedVirtualization", value: "true" } } },
      ],
    });
    expect(answer(undefined)).toMatchObject({
      verdict: "unknown",
      question: {
        id: "question.nested-virtualization",
        values: { path: "platforms[cloud-vm].instance.nestedVirtualization" },
      },
    });
  });
});

describe("device.realtime", () => {
  it("is no device: any path serves it, and nobody has it unless declared", () => {
    const answer = (count: number | undefined) =>
      answers(judged("device.realtime", { needs: { realtime: true } }, estate("realtime", count)));
    expect(answer(undefined)).toMatchObject({
      "bare-metal": "unknown",
      vm: "unknown",
      "cloud-vm": "unknown",
    });
    expect(answer(1)).toMatchObject({ "bare-metal": "pass", vm: "pass", "cloud-vm": "pass" });
    expect(answer(0)).toMatchObject({ "bare-metal": "fail", vm: "fail", "cloud-vm": "fail" });
  });
});

describe("deviceGates", () => {
  it("are one a device of the brief's needs", () => {
    expect(deviceGates.map(({ id }) => id).sort()).toEqual(
      [...direct, ...usual, "realtime"].map((need) => `device.${need}`).sort(),
    );
  });
});
