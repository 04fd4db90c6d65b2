import { describe, expect, it } from "vitest";
import { shop } from "../brief/stated.js";
import { answers, everyKind, judged } from "./judged.js";

const theirs = [{ ...shop, id: "other", tenant: "theirs" }];
const tenants = (ours?: string, others?: string) => [
  { id: "ours", ...(ours !== undefined && { sensitivity: ours }) },
  { id: "theirs", ...(others !== undefined && { sensitivity: others }) },
];

const beside = (ours?: string, others?: string, estate: object = everyKind()) =>
  judged("sensitivity", { tenant: "ours" }, { tenants: tenants(ours, others), ...estate }, theirs);

const answered = (verdicts: ReturnType<typeof beside>): readonly string[] => [
  ...new Set(Object.values(answers(verdicts))),
];

/** Metal alone, of which so many hosts can be had. */
const metal = (available?: number, more: readonly object[] = []) => ({
  burden: { default: "bare-metal" },
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", ...(available !== undefined && { available }) }],
  platforms: [{ id: "bare-metal", kind: "bare-metal", host: "h" }, ...more],
});

describe("sensitivity", () => {
  it("gives no verdict on a tenant that states no level, whatever its neighbours state", () => {
    expect(beside(undefined, "secret")).toEqual({});
    expect(beside()).toEqual({});
  });

  it("passes everywhere between different levels: own nodes are given, hosts as well as guests", () => {
    const verdicts = beside("secret", "public");
    expect(answered(verdicts)).toEqual(["pass"]);
    expect(verdicts["bare-metal"]).toMatchObject({
      clause: "Executive summary rec. 3; 4.3.4; 3.5.2 (shared kernel)",
      source: "NIST SP 800-190",
      date: "2017-09-25",
      readAs: "excerpt",
      conditions: [{ expected: 1, actual: "own nodes, given in placement" }],
    });
    expect(verdicts["sandboxed"]?.conditions[0]?.actual).toBe("a kernel a pod");
  });

  it("passes between equal levels, compared as they are written", () => {
    expect(answered(beside("secret", "secret"))).toEqual(["pass"]);
    expect(beside("secret", "secret")["vm"]?.conditions[0]).toMatchObject({ actual: 1, margin: 0 });
    expect(beside("secret", "Secret")["vm"]?.conditions[0]?.actual).toBe("own nodes, given in placement");
  });

  it("is unknown on a shared kernel beside a tenant that states none, and asks for it", () => {
    const verdicts = beside("secret");
    expect(answers(verdicts)).toEqual({
      ...{ "bare-metal": "unknown", vm: "unknown", "cloud-vm": "unknown", "cloud-metal": "unknown" },
      ...{ sandboxed: "pass", "hypervisor-pod": "pass" },
    });
    expect(verdicts["vm"]?.question).toEqual({
      id: "question.sensitivity",
      values: { path: "tenants[theirs].sensitivity" },
    });
  });

  it("does not mind tenants without workloads", () => {
    const verdicts = judged(
      "sensitivity",
      { tenant: "ours" },
      { tenants: tenants("secret"), ...everyKind() },
    );
    expect(answered(verdicts)).toEqual(["pass"]);
  });

  it("fails where the estate cannot have as many kernels as levels, and passes with exactly as many", () => {
    const one = beside("secret", "public", metal(1))["bare-metal"];
    expect(one).toMatchObject({ verdict: "fail" });
    expect(one?.conditions[1]).toEqual({
      ...{ expected: 2, actual: 1, unit: "kernels", margin: -1 },
      repair: { id: "repair.available", values: { path: "hosts[h].available", value: 2 } },
    });
    expect(beside("secret", "public", metal(2))["bare-metal"]?.verdict).toBe("pass");
    expect(beside("secret", "public", metal())["bare-metal"]?.verdict).toBe("pass");
  });

  it("counts no kernels where guests can have as many as are needed", () => {
    const guests = [{ id: "vm", kind: "vm", host: "h" }];
    expect(answered(beside("secret", "public", metal(1, guests)))).toEqual(["pass"]);
  });
});
