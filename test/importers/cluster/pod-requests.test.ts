import { describe, expect, it } from "vitest";
import { podLimits, podRequests, withOverhead } from "../../../src/importers/cluster/pod-requests.js";
import { collected } from "./support.js";

const asking = (cpu: string, more: object = {}) => ({ resources: { requests: { cpu } }, ...more });
const sidecar = (cpu: string) => asking(cpu, { restartPolicy: "Always" });
const cpuOf = (spec: object) => podRequests(spec, "spec", collected().notes).get("cpu");

describe("requests as the scheduler counts them", () => {
  it("sum the containers", () => {
    expect(cpuOf({ containers: [asking("100m"), asking("200m")] })).toBe(0.3);
  });

  it("take init containers by maximum, not by sum", () => {
    const init = [asking("500m"), asking("2")];
    expect(cpuOf({ containers: [asking("1")], initContainers: init })).toBe(2);
    expect(cpuOf({ containers: [asking("3")], initContainers: init })).toBe(3);
  });

  it("add sidecars to what runs, and those before an init container to it", () => {
    // Running: 1 + 0.2 + 0.3 = 1.5. Starting: 0.2; 0.2 + 2 = 2.2; 0.2 + 0.3 = 0.5. The largest is 2.2.
    const init = [sidecar("200m"), asking("2"), sidecar("300m")];
    expect(cpuOf({ containers: [asking("1")], initContainers: init })).toBe(2.2);
    // With the large one first: starting 2; running 1.5.
    const first = [asking("2"), sidecar("200m"), sidecar("300m")];
    expect(cpuOf({ containers: [asking("1")], initContainers: first })).toBe(2);
  });

  it("take a limit for a missing request, and a request of the pod before all", () => {
    expect(cpuOf({ containers: [{ resources: { limits: { cpu: "2" } } }] })).toBe(2);
    expect(cpuOf({ containers: [asking("1")], resources: { requests: { cpu: "4" } } })).toBe(4);
  });

  it("stay linear in a pod of many sidecars with resources of their own", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      restartPolicy: "Always",
      resources: { requests: { [`vendor.com/d${index}`]: "1" } },
    }));
    expect(podRequests({ initContainers: many }, "spec", collected().notes).size).toBe(20_000);
  }, 20_000);
});

describe("limits of a pod", () => {
  const limited = (limits: object) => ({ resources: { limits } });

  it("are there where every container has one", () => {
    const containers = [limited({ cpu: "1", memory: "1Gi" }), limited({ memory: "1Gi" })];
    expect([...podLimits({ containers }, "spec", collected().notes)]).toEqual([["memory", 2_147_483_648]]);
    expect(podLimits({}, "spec", collected().notes).size).toBe(0);
  });

  it("and requests grow by the overhead, limits only where there is one", () => {
    const overhead = new Map([["cpu", 0.25], ["memory", 10]]); // prettier-ignore
    expect([...withOverhead(new Map([["cpu", 1]]), overhead, "everything")]).toEqual([["cpu", 1.25], ["memory", 10]]); // prettier-ignore
    expect([...withOverhead(new Map([["cpu", 1]]), overhead, "what-is-there")]).toEqual([["cpu", 1.25]]);
  });
});
