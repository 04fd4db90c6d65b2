import { describe, expect, it } from "vitest";
import { controllerFacts, isController } from "../../../src/importers/cluster/controller.js";
import { collected } from "./support.js";

const marks = { tenant: "", release: "" };
const read = (kind: string, spec: object, status: object = {}) =>
  controllerFacts(
    { kind, metadata: { name: "a", namespace: "shop" }, spec, status },
    marks,
    collected().notes,
  );
const replicas = (kind: string, spec: object, status: object = {}) => read(kind, spec, status).replicas;

describe("what makes pods", () => {
  it("wants one where it does not say, none where it says 0, nothing that can be read otherwise", () => {
    expect(replicas("Deployment", {})).toBe(1);
    expect(replicas("StatefulSet", { replicas: 0 })).toBe(0);
    expect(replicas("Deployment", { replicas: -1 })).toBeUndefined();
    expect(replicas("DaemonSet", {})).toBe(0);
  });

  it("wants of a job what runs at once, and nothing once it is over or suspended", () => {
    expect(replicas("Job", { parallelism: 8, completions: 3 })).toBe(3);
    expect(replicas("Job", { suspend: true, parallelism: 8 })).toBe(0);
    expect(replicas("Job", { parallelism: 8 }, { completionTime: "2026-11-12T02:20:00Z" })).toBe(0);
    expect(replicas("Job", { parallelism: 8 }, { conditions: [{ type: "Failed", status: "True" }] })).toBe(0);
    expect(replicas("Job", { parallelism: 8 }, { conditions: [{ type: "Failed", status: "False" }] })).toBe(
      8,
    );
    expect(replicas("CronJob", { jobTemplate: { spec: { parallelism: 2 } } })).toBe(2);
    expect(replicas("CronJob", { suspend: true, jobTemplate: { spec: { parallelism: 2 } } })).toBe(0);
  });

  it("carries its template and its claims", () => {
    const containers = [{ resources: { requests: { cpu: "2" } } }];
    const claim = { metadata: { name: "data" }, spec: { resources: { requests: { storage: "1Gi" } } } };
    const set = read("StatefulSet", { template: { spec: { containers } }, volumeClaimTemplates: [claim] });
    expect(set.shape.requests.get("cpu")).toBe(2);
    expect(set.claims).toEqual([{ name: "data", class: "", size: 1_073_741_824 }]);
    const job = read("CronJob", { jobTemplate: { spec: { template: { spec: { containers } } } } });
    expect(job.shape.requests.get("cpu")).toBe(2);
    expect([isController("ReplicationController"), isController("Pod")]).toEqual([true, false]);
  });
});
