import { describe, expect, it } from "vitest";
import { shop } from "../brief/stated.js";
import { answers, everyKind, judged } from "./judged.js";

const tenants = (separate: readonly string[] = []) => [{ id: "ours", separate }, { id: "theirs" }];
const theirs = [{ ...shop, id: "other", tenant: "theirs" }];

/** Our workload beside one of another zone. */
const beside = (gate: string, workload: object, { separate = [] as readonly string[], kinds = {} } = {}) =>
  judged(gate, { tenant: "ours", ...workload }, { tenants: tenants(separate), ...everyKind(kinds) }, theirs);

describe("untrusted-code", () => {
  const gate = "untrusted-code";
  const untrusted = { untrustedCode: true };

  it("gives no verdict on code that is trusted", () => {
    expect(beside(gate, {})).toEqual({});
  });

  it("passes with a kernel a pod or a node VM, and fails on a kernel that is the host's", () => {
    expect(answers(beside(gate, untrusted))).toEqual({
      ...{ "bare-metal": "fail", vm: "pass", "hypervisor-pod": "pass", sandboxed: "pass" },
      ...{ "cloud-vm": "pass", "cloud-metal": "fail" },
    });
  });

  it("passes on metal with own hosts, which is its repair", () => {
    expect(beside(gate, untrusted)["bare-metal"]?.conditions).toEqual([
      {
        expected: "kernel shared with no other trust zone",
        actual: "one kernel a host",
        repair: {
          id: "repair.own-hosts",
          values: { path: "platforms[bare-metal].dedicatedTo", value: "trust-zone" },
        },
      },
    ]);
    for (const dedicatedTo of ["tenant", "trust-zone"]) {
      const kinds = { "bare-metal": { dedicatedTo } };
      expect(beside(gate, untrusted, { kinds })["bare-metal"]?.verdict).toBe("pass");
    }
  });

  it("passes in shared node pools too: placement keeps nodes apart by kernel", () => {
    const kinds = { vm: { nodePools: "shared" } };
    expect(beside(gate, untrusted, { kinds })["vm"]?.verdict).toBe("pass");
  });

  it("passes everywhere where no other zone has workloads", () => {
    const verdicts = judged(gate, { ...untrusted, tenant: "ours" }, { tenants: tenants(), ...everyKind() });
    expect(new Set(Object.values(answers(verdicts)))).toEqual(new Set(["pass"]));
    expect(verdicts["bare-metal"]?.conditions[0]?.actual).toBe("no other trust zone in the estate");
  });

  it("does not mind tenants of one's own zone", () => {
    const zone = [
      { id: "ours", trustZone: "z" },
      { id: "theirs", trustZone: "z" },
    ];
    const verdicts = judged(
      gate,
      { ...untrusted, tenant: "ours" },
      { tenants: zone, ...everyKind() },
      theirs,
    );
    expect(verdicts["bare-metal"]?.verdict).toBe("pass");
  });
});

describe("separation", () => {
  const gate = "separation";

  it("gives no verdict on a tenant that asks for none, whatever its neighbours ask for", () => {
    const asking = [{ id: "ours" }, { id: "theirs", separate: ["host"] }];
    expect(judged(gate, { tenant: "ours" }, { tenants: asking, ...everyKind() }, theirs)).toEqual({});
  });

  it.each(["kernel", "cluster"])("passes everywhere where own nodes or clusters will do: %s", (what) => {
    const verdicts = beside(gate, {}, { separate: [what] });
    expect(new Set(Object.values(answers(verdicts)))).toEqual(new Set(["pass"]));
    expect(verdicts["bare-metal"]).toMatchObject({ source: "tenants[ours].separate", readAs: "stated" });
    expect(verdicts["bare-metal"]?.conditions).toEqual([
      { expected: `own ${what}`, actual: "given in placement" },
    ]);
  });

  it("asks instances whether they are dedicated where hosts must be own; own hosts are given", () => {
    const answer = (instance: object) =>
      answers(beside(gate, {}, { separate: ["host", "kernel"], kinds: { instance } }));
    expect(answer({})).toMatchObject({ "bare-metal": "pass", vm: "pass", "cloud-vm": "unknown" });
    expect(answer({ dedicated: true })["cloud-vm"]).toBe("pass");
    expect(answer({ dedicated: false })["cloud-vm"]).toBe("fail");
  });

  it("passes where no other zone has workloads", () => {
    const verdicts = judged(gate, { tenant: "ours" }, { tenants: tenants(["host"]), ...everyKind() });
    expect(verdicts["cloud-vm"]).toMatchObject({
      verdict: "pass",
      conditions: [{ expected: "own host", actual: "no other trust zone in the estate" }],
    });
  });
});
