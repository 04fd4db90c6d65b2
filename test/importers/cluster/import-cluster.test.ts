import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess.js";
import type { BriefInput } from "../../../src/brief/input/brief.js";
import { parseBrief } from "../../../src/brief/parse-brief.js";
import type { ImportedCluster } from "../../../src/importers/cluster/cluster.js";
import { importCluster } from "../../../src/importers/cluster/import-cluster.js";
import { flips, truncations } from "../damage.js";
import { written } from "./support.js";

const names = ["metal", "cloud-documents", "unknown-nodes"] as const;

/** The brief with the day of the question; without workloads there is none. */
const briefOf = ({ brief }: ImportedCluster): BriefInput | undefined =>
  brief.workloads === undefined ? undefined : { ...brief, workloads: brief.workloads, asOf: "2026-11-24" };

const problemsOf = (input: unknown) => {
  const parsed = parseBrief(input);
  return parsed.ok ? [] : parsed.issues;
};

describe("the cluster on metal", () => {
  const imported = importCluster(written("metal"), { tenantLabel: "team" });

  it("becomes workloads of the labelled tenants on their platforms of today", () => {
    expect(imported.brief).toEqual({
      tenants: [{ id: "engineering" }, { id: "research" }],
      workloads: [
        {
          ...{ id: "build/runner", tenant: "engineering", replicas: 3, runsOn: "sandboxed" },
          annotations: { kind: "Deployment", namespace: "build", name: "runner" },
          requests: { cpu: 2.25, memory: "4256Mi" },
          limits: { cpu: 2.25, memory: "4256Mi" },
        },
        {
          ...{ id: "models/infer", tenant: "research", replicas: 2, runsOn: "bare-metal" },
          annotations: { kind: "Deployment", namespace: "models", name: "infer" },
          requests: { cpu: 4, memory: "32Gi", "nvidia.com/gpu": 1 },
          limits: { cpu: 4, memory: "32Gi" },
        },
      ],
    });
    expect(imported.issues).toEqual([]);
    expect(imported.questions.map(({ code }) => code)).toEqual([
      ...["overhead-included", "board", "trust-zones", "objectives", "prices"],
    ]);
  });

  it("is a brief that can be assessed once its machines and platforms are named", () => {
    const answered = importCluster(written("metal"), { tenantLabel: "team", sockets: 2, threadsPerCore: 2 });
    const platforms = [
      ...(answered.brief.platforms ?? []),
      { id: "sandboxed", kind: "sandboxed", host: "host-1" },
      { id: "vm", kind: "vm", host: "host-1", ioPath: "passthrough" },
    ] as const;
    const input = { ...briefOf(answered), platforms };
    expect(problemsOf(input)).toEqual([]);
    const report = assess(input as BriefInput, { draws: 64 });
    expect(report.plans.some(({ id, aliases }) => [id, ...aliases].includes("today"))).toBe(true);
  });
});

describe("a cluster of a cloud, in several documents", () => {
  it("runs on instances whose price is asked, and used when it is stated", () => {
    const imported = importCluster(written("cloud-documents"));
    expect(imported.brief.workloads).toMatchObject([{ id: "web/app", replicas: 2, runsOn: "cloud-vm" }]);
    expect(imported.questions.map(({ code }) => code)).toContain("instance-price");
    const priced = importCluster(written("cloud-documents"), {
      instancePrices: [{ name: "m5.xlarge", price: 0.23 }],
    });
    const input = briefOf(priced);
    expect(problemsOf(input)).toEqual([]);
    const { plans } = assess(input as BriefInput, { draws: 64 });
    expect(plans.flatMap(({ assignment }) => assignment.map(({ platform }) => platform))).toContain(
      "cloud-vm",
    );
  });
});

describe("nodes of which nothing says what they are", () => {
  it("become a question with what hints at it, never a platform", () => {
    const { brief, questions } = importCluster(written("unknown-nodes"));
    expect(brief.workloads).toMatchObject([{ id: "default/site", requests: { cpu: 1, memory: 1000 } }]);
    expect(brief.workloads?.[0]).not.toHaveProperty("runsOn");
    const asked = questions.find(({ code }) => code === "node-kind");
    expect(asked?.about).toEqual([
      "2 × node (8 CPU, 32Gi): a kernel named kvm, a system UUID that begins with 564d, as VMware writes it",
    ]);
    const told = importCluster(written("unknown-nodes"), { nodesAre: "vm" });
    expect(told.brief.workloads?.[0]?.runsOn).toBe("vm");
    expect(problemsOf(briefOf(told))).toEqual([]);
  });
});

describe("what is handed over", () => {
  it("gives the same brief in any order, in one text or in several", () => {
    for (const name of ["metal", "unknown-nodes"] as const) {
      const { items } = JSON.parse(written(name)) as { readonly items: readonly unknown[] };
      const turned = [...items].reverse().map((item) => JSON.stringify(item));
      const { brief, pools } = importCluster(...turned);
      const whole = importCluster(written(name));
      expect({ brief, pools }).toEqual({ brief: whole.brief, pools: whole.pools });
    }
  });

  it("is told what is wrong with it when it is no text", () => {
    const call = importCluster as unknown as (...given: readonly unknown[]) => ImportedCluster;
    for (const wrong of [[], null, 7, undefined]) {
      expect(call(wrong)).toMatchObject({ brief: {}, issues: [{ code: "not-text", path: "texts[0]" }] });
    }
    expect(call()).toEqual({ brief: {}, pools: [], usage: [], questions: [], left: [], issues: [] });
  });
});

describe("damaged and hostile texts", () => {
  it.each(names)("give what a brief accepts, cut off or with a bit turned: %s", (name) => {
    const seen = new Set<string>();
    for (const damaged of [
      ...truncations(written(name)).filter((_, index) => index % 5 === 0),
      ...flips(written(name)),
    ]) {
      const input = briefOf(importCluster(damaged));
      const text = JSON.stringify(input);
      if (input === undefined || seen.has(text)) continue;
      seen.add(text);
      const strange = problemsOf(input).filter(({ code }) => code !== "unknown-reference");
      if (strange.length > 0) expect(strange).toEqual([]);
    }
  });

  it.each(['"__proto__"', "1e308", "null", '"-5"', "[]", "{}", '"9e999"', "-1", '""', '"\\u0000\\n"'])(
    "give what a brief accepts with %s for every number and text",
    (poison) => {
      for (const name of names) {
        const whole = written(name);
        for (const [from, every] of [
          [/(?<=: )\d+(?=,?\n)/g, 1],
          [/(?<=: )"[^"]*"/g, 3],
          [/(?<=: )"[^"]*"/g, 1],
        ] as const) {
          let count = 0;
          const poisoned = whole.replace(from, (text) => ((count += 1) % every === 0 ? poison : text));
          const imported = importCluster(poisoned);
          expect(JSON.stringify(imported)).not.toMatch(/Infinity|NaN|:null/);
          const input = briefOf(imported);
          if (input === undefined) continue;
          expect(problemsOf(input).filter(({ code }) => code !== "unknown-reference")).toEqual([]);
        }
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
    },
  );

  it("lists at most a thousand issues and parts", () => {
    const items = Array.from({ length: 3_000 }, (_, index) => ({
      ...{ kind: "Deployment", metadata: { name: `d${index}` } },
      spec: { replicas: 0, template: { spec: { containers: [{ resources: { requests: { cpu: "x" } } }] } } },
    }));
    const { issues, left } = importCluster(JSON.stringify({ kind: "List", items }));
    expect([issues.length, issues.at(-1)?.code]).toEqual([1001, "more-issues"]);
    expect([left.length, left.at(-1)?.reason]).toEqual([1001, "more-left"]);
  });
});

describe("150,000 pods", () => {
  it("are read and folded into the 3,000 Deployments that make them", () => {
    const spec = { containers: [{ name: "c", resources: { requests: { cpu: "100m", memory: "128Mi" } } }] };
    const text = (count: number) =>
      JSON.stringify({
        kind: "List",
        items: Array.from({ length: count }, (_, index) => ({
          kind: "Pod",
          metadata: {
            ...{ name: `web-${index % 3_000}-6d4b-${index}`, namespace: `ns-${index % 300}` },
            labels: { "pod-template-hash": "6d4b" },
            ownerReferences: [{ kind: "ReplicaSet", name: `web-${index % 3_000}-6d4b`, controller: true }],
          },
          spec: { ...spec, nodeName: `node-${index % 1_500}` },
        })),
      });
    const imported = importCluster(text(150_000));
    expect(imported.brief.workloads).toHaveLength(3_000);
    expect(imported.brief.workloads?.[0]).toMatchObject({
      replicas: 50,
      requests: { cpu: 0.1, memory: "128Mi" },
    });
    expect(imported.issues).toEqual([]);
  }, 180_000);
});
