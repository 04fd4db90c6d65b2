import { describe, expect, it } from "vitest";
import { checkGates } from "../../src/gates/gates.js";
import { centralWorld } from "../../src/world/draw.js";
import { briefWith, completed } from "../brief/stated.js";
import { answers, everyKind, judged, noLatency } from "./judged.js";

const clause = { id: "msa", clause: "§ 4.2" };
const judge = (contract: object, estate: object = everyKind()) =>
  judged("contract", { contracts: [{ ...clause, ...contract }] }, estate);

describe("contract", () => {
  it("gives no verdict without a clause", () => {
    expect(judged("contract", {})).toEqual({});
  });

  it("asks for bare metal: no hypervisor under the nodes", () => {
    expect(answers(judge({ demands: "bare-metal" }))).toEqual({
      ...{ "bare-metal": "pass", vm: "fail", "hypervisor-pod": "fail", sandboxed: "pass" },
      ...{ "cloud-vm": "fail", "cloud-metal": "pass" },
    });
  });

  it("asks for a hypervisor: between pods and host", () => {
    expect(answers(judge({ demands: "hypervisor" }))).toEqual({
      ...{ "bare-metal": "fail", vm: "pass", "hypervisor-pod": "pass", sandboxed: "pass" },
      ...{ "cloud-vm": "pass", "cloud-metal": "fail" },
    });
  });

  it("names clause, contract, day, and its own end as the repair", () => {
    const { vm } = judge({ demands: "bare-metal", from: "2025-01-01", until: "2027-01-01" });
    expect(vm).toEqual({
      ...{ gate: "contract", workload: "shop", platform: "vm", verdict: "fail" },
      ...{ clause: "§ 4.2", source: "msa", date: "2025-01-01", readAs: "stated" },
      conditions: [
        {
          expected: "no hypervisor under the nodes",
          actual: "vm",
          repair: {
            id: "repair.contract",
            values: { path: "workloads[shop].contracts[msa].until", contract: "msa" },
          },
        },
      ],
    });
  });

  it("asks for dedicated hardware: own hosts, or instances that say so", () => {
    const answer = (instance: object) =>
      answers(judge({ demands: "dedicated-hardware" }, everyKind({ instance })));
    expect(answer({})).toMatchObject({ "bare-metal": "pass", vm: "pass", "cloud-vm": "unknown" });
    expect(answer({ dedicated: true })["cloud-vm"]).toBe("pass");
    expect(answer({ dedicated: false })["cloud-vm"]).toBe("fail");
  });

  it.each(["region", "ownership"])("asks for a %s by its value", (demands) => {
    const answer = (host: object) => answers(judge({ demands, value: "eu" }, everyKind({ host })))["vm"];
    expect(answer({ [demands]: "eu" })).toBe("pass");
    expect(answer({ [demands]: "us" })).toBe("fail");
    expect(answer({})).toBe("unknown");
  });

  it("binds on its first and last day, and passes the day before and after, saying so", () => {
    const on = (window: object) => judge({ demands: "bare-metal", ...window })["vm"];
    expect(on({})?.verdict).toBe("fail");
    expect(on({ from: "2026-11-24" })?.verdict).toBe("fail");
    expect(on({ until: "2026-11-24" })?.verdict).toBe("fail");
    expect(on({ from: "2026-11-25" })).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: "bare-metal while in force", actual: "from 2026-11-25" }],
    });
    expect(on({ until: "2026-11-23" })).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: "bare-metal while in force", actual: "until 2026-11-23" }],
    });
  });

  it("gives a verdict a clause", () => {
    const contracts = [
      { ...clause, demands: "bare-metal" },
      { id: "b", clause: "§ 9", demands: "hypervisor" },
    ];
    const brief = completed({ ...briefWith({ contracts }), ...everyKind() });
    const world = centralWorld({ brief, overheads: [], seed: 1 });
    const onVm = checkGates({ brief, world, latency: noLatency }).filter(({ platform }) => platform === "vm");
    expect(onVm.map(({ source, verdict }) => [source, verdict])).toEqual([
      ["b", "pass"],
      ["msa", "fail"],
    ]);
  });
});
