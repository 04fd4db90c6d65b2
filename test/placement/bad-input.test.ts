import { describe, expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { checkPlacement } from "../../src/placement/checker.js";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";

const requests = { cpu: 1, memory: "1Gi" };
const estate = (workload: object, platform: object = {}, host: object = {}) => ({
  asOf: "2026-11-24",
  workloads: [{ id: "w", requests, ...workload }],
  hosts: [modelHost(host)],
  platforms: [{ id: "p", kind: "bare-metal", host: "big", ...platform }],
  burden: { default: "p" },
});
const placed = (...parts: Parameters<typeof estate>) => {
  const brief = briefOf(estate(...parts));
  return placeCentral(brief, planOf(brief, "p"));
};
const issuesOf = (input: object) => {
  const parsed = parseBrief(input);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("what cannot be placed", () => {
  it("a pod larger than every host fails its gate, with the largest request that would fit", () => {
    const { placement } = placed({ requests: { cpu: 500, memory: "1Gi" } });
    const [verdict] = placement.verdicts;
    expect(verdict).toMatchObject({ gate: "fits", verdict: "fail" });
    expect(verdict?.conditions[0]?.repair).toMatchObject({ id: "repair.request-at-most" });
    expect(placement.hosts).toEqual([]);
  });

  it("more hosts than can be had fail the gate, with the number that is needed", () => {
    const { placement } = placed({ replicas: 1000 }, {}, { available: 0 });
    expect(placement.verdicts[0]?.conditions[0]?.repair?.id).toBe("repair.hosts-available");
    expect(checkPlacement(placed({ replicas: 1000 }, {}, { available: 0 }))).toEqual([]);
  });

  it("zero hosts, zero cores and growth below 0 are issues with their paths", () => {
    expect(issuesOf({ ...estate({}), hosts: [] }).join()).toContain("platforms[p].host");
    expect(issuesOf(estate({}, {}, { coresPerSocket: 0 })).join()).toContain("hosts[big].coresPerSocket");
    expect(issuesOf(estate({ growthPerYear: -0.3 })).join()).toContain("workloads[w].growthPerYear");
  });

  it("no replicas need no pod, and no figure is lost over it", () => {
    const input = estate({ replicas: 0 });
    const issues = issuesOf(input);
    if (issues.length > 0) expect(issues.join()).toContain("workloads[w].replicas");
    else {
      const { placement } = placed({ replicas: 0 });
      expect(placement.hosts.every(({ count }) => Number.isSafeInteger(count))).toBe(true);
    }
  });

  it("a spread of three over a domain of one still stands, on as many hosts as it can", () => {
    const { placement } = placed({ replicas: 3, topologySpread: [{ domain: "rack", maxSkew: 1 }] });
    expect(placement.verdicts[0]?.verdict).toBe("pass");
    const { placement: apart } = placed({ replicas: 3, topologySpread: [{ domain: "host" }] });
    expect(new Set(apart.clusters[0]?.nodes.map(({ host }) => host)).size).toBeGreaterThanOrEqual(2);
  });

  it("overcommit below 1 leaves that share of a host unused, and the rest holds", () => {
    const on = (cpu: number) => placed({ replicas: 200 }, { kind: "vm", overcommit: { cpu } }).placement;
    const cores = ({ pools }: ReturnType<typeof on>) =>
      pools.map(({ capacity, nodesPerHost }) => capacity.cpu * nodesPerHost);
    expect(cores(on(0.5))[0]).toBeLessThanOrEqual(64);
    expect(on(0.5).hosts[0]?.count).toBeGreaterThan(on(1).hosts[0]?.count ?? Infinity);
  });

  it("a million pods of one workload are counted, not walked", () => {
    const start = process.cpuUsage();
    const { placement } = placed({ replicas: 1_000_000, requests: { cpu: "100m", memory: "64Mi" } });
    const { user, system } = process.cpuUsage(start);
    const pods = placement.clusters.flatMap(({ nodes }) => nodes.flatMap((node) => node.pods));
    expect(pods.reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
