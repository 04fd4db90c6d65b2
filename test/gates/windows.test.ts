import { describe, expect, it } from "vitest";
import { answers, judged } from "./judged.js";

describe("windows", () => {
  it("gives no verdict where it is not asked", () => {
    expect(judged("windows", {})).toEqual({});
    expect(judged("windows", { needs: { windows: false } })).toEqual({});
  });

  it("passes on whole nodes and fails where each pod has a Linux kernel of its own; never unknown", () => {
    expect(answers(judged("windows", { needs: { windows: true } }))).toEqual({
      ...{ "bare-metal": "pass", vm: "pass", "hypervisor-pod": "fail", sandboxed: "fail" },
      ...{ "cloud-vm": "pass", "cloud-metal": "pass" },
    });
  });

  it("names the kind that would do", () => {
    expect(judged("windows", { needs: { windows: true } })["sandboxed"]?.conditions).toEqual([
      {
        expected: "nodes that run Windows",
        actual: "a Linux kernel a pod",
        repair: { id: "repair.kind", values: { path: "platforms[sandboxed].kind", value: "vm" } },
      },
    ]);
  });
});
