import { Job } from "kubernetes-models/batch/v1/Job";
import { Service } from "kubernetes-models/v1/Service";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/report/jobs/manifest.js";
import { measurementJobs } from "../../../src/report/jobs/measurement-jobs.js";
import { advice, everything, planned } from "./advice.js";

interface Container {
  readonly resources?: { readonly requests: object; readonly limits: object };
  readonly securityContext: object;
}
interface Pod {
  readonly restartPolicy: string;
  readonly nodeSelector: object;
  readonly affinity: object;
  readonly securityContext: object;
  readonly runtimeClassName?: string;
  readonly containers: readonly [Container];
}

const jobs = measurementJobs(everything);
const manifests = jobs.sides.flatMap((side) => side.manifests);
const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);
const podOf = ({ spec }: Manifest): Pod =>
  (spec as { readonly template: { readonly spec: Pod } }).template.spec;

describe("the Jobs of a measurement plan", () => {
  it("are one a benchmark and side, as many runs as advised", () => {
    expect(jobs.sides.map(({ name, platform, runs }) => [name, platform, runs])).toEqual([
      ...["sysbench-cpu", "sysbench-memory", "iperf3", "sockperf", "fio-randread", "fio-read", "fio-latency"]
        .concat("cyclictest")
        .flatMap((tool) => [
          [`${tool}-bare-metal`, "bare-metal", 7],
          [`${tool}-vm`, "vm", 7],
        ]),
      ...["none", "shared", "reserved"].flatMap((held) => [
        [`sysbench-cpu-alone-${held}-vm`, "vm", 7],
        [`sysbench-cpu-beside-${held}-vm`, "vm", 7],
      ]),
    ]);
  });

  it("hold to the schemas of Kubernetes, which reject a wrong type", () => {
    for (const job of ofKind("Job")) expect(() => new Job(job as never).validate()).not.toThrow();
    for (const service of ofKind("Service"))
      expect(() => new Service(service as never).validate()).not.toThrow();
    expect(ofKind("Service")).toHaveLength(4);
    const [first] = ofKind("Job");
    const broken = { ...first, spec: { ...first?.spec, completions: "seven" } };
    expect(() => new Job(broken as never).validate()).toThrow();
  });

  it("hold to what the schemas let through: names, policies, labels", () => {
    const names = manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { metadata } of manifests) {
      expect(metadata.name).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/);
      expect(metadata.namespace).toBe("kube-substrate");
      for (const value of Object.values(metadata.labels))
        expect(value).toMatch(/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/);
    }
    for (const job of ofKind("Job")) expect(podOf(job).restartPolicy).toBe("Never");
  });

  it("run as nobody, without privileges, on nodes of their platform", () => {
    for (const job of ofKind("Job")) {
      const { securityContext, containers, nodeSelector } = podOf(job);
      expect(securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: "RuntimeDefault" },
      });
      expect(containers[0].securityContext).toEqual({
        ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
      });
      const side = jobs.sides.find((one) => one.manifests.includes(job));
      expect(nodeSelector).toEqual({ "kube-substrate/platform": side?.platform });
    }
  });

  it("request what they are limited to, and nothing only where that is the question", () => {
    for (const job of ofKind("Job")) {
      const [{ resources }] = podOf(job).containers;
      if (job.metadata.name.includes("-none-")) expect(resources).toBeUndefined();
      else expect(resources?.requests).toEqual(resources?.limits);
      if (resources) expect(resources.limits).toEqual({ cpu: "2", memory: "2Gi" });
    }
  });

  it("keep away from one another, but seek the neighbour where that is the question", () => {
    const beside = jobs.sides.find(({ name }) => name === "sysbench-cpu-beside-shared-vm");
    expect(beside?.manifests.map(({ metadata }) => metadata.name)).toEqual([
      "sysbench-cpu-beside-shared-vm-neighbour",
      "sysbench-cpu-beside-shared-vm",
    ]);
    for (const job of ofKind("Job")) {
      const isBeside = job.metadata.name.includes("-beside-") && !job.metadata.name.endsWith("-neighbour");
      expect(Object.keys(podOf(job).affinity)).toEqual(
        isBeside ? ["podAffinity", "podAntiAffinity"] : ["podAntiAffinity"],
      );
    }
  });

  it("name the files for the importers, beside whom they ran", () => {
    expect(jobs.list).toContainEqual({ platform: "vm", files: "runs/vm/fio-randread-vm-*.json" });
    expect(jobs.list).toContainEqual({
      ...{ platform: "vm", files: "runs/vm/sysbench-cpu-beside-shared-vm-*.txt" },
      neighbour: { resource: "cpu", enforcement: "shared" },
    });
  });

  it("leave to people what no container measures", () => {
    const { sides, left } = measurementJobs(planned(advice("gpu-training"), advice("boot-time")));
    expect(sides).toEqual([]);
    expect(left.map(({ values }) => values["dimension"])).toEqual(["gpu-training", "boot-time"]);
  });

  it("give sandboxed pods their runtime class, and storage the class that is asked", () => {
    const report = planned(advice("storage-iops"));
    const platforms = [{ id: "vm", kind: "sandboxed" }];
    const asked = measurementJobs(
      { ...report, brief: { ...report.brief, platforms } },
      { runtimeClass: "kata-qemu", storageClass: "fast" },
    );
    const pods = asked.sides.flatMap(({ manifests: all }) => all).map(podOf);
    expect(pods.map(({ runtimeClassName }) => runtimeClassName)).toEqual([undefined, "kata-qemu"]);
    expect(JSON.stringify(pods)).toContain('"storageClassName":"fast"');
  });

  it("refuse settings that would end up in a shell", () => {
    expect(() => measurementJobs(everything, { namespace: "a; rm -rf /" })).toThrow(RangeError);
    expect(() => measurementJobs(everything, { image: "$(id)" })).toThrow(RangeError);
    expect(() => measurementJobs(everything, { seconds: Number.NaN })).toThrow(RangeError);
  });
});
