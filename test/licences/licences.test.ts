import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import { countLicences } from "../../src/licences/licences.js";
import { metrics } from "../../src/licences/metrics.js";
import { briefOf, modelHost, placeCentral, planOf } from "../placement/estates.js";

const price = (product: string, pricingUnit: string, changes: object = {}) => ({
  id: `${product} ${pricingUnit} ${JSON.stringify(changes)}`.slice(0, 63),
  product,
  pricingUnit,
  unitPrice: 350,
  ...changes,
});

/** As many hosts as replicas: each guest fills one host, and each replica one guest. */
const filled = (replicas: number, coresPerSocket: number): Brief =>
  briefOf({
    workloads: [{ id: "w", replicas, requests: { cpu: 10, memory: "4Gi" }, scaling: "none" }],
    hosts: [{ id: "h", coresPerSocket, threadsPerCore: 1, memory: "16Gi" }],
    platforms: [
      {
        id: "p",
        kind: "vm",
        host: "h",
        hypervisor: { product: "vcf" },
        nodeShape: { cpu: 15, memory: "12Gi" },
        controlPlane: "hosted",
        spareHosts: 0,
      },
    ],
    prices: [price("vcf", "per-core-min-16-per-cpu")],
  });

describe("MODEL §9 check:", () => {
  it.each([
    [20, 32, 1280],
    [10, 8, 320],
  ])("counts %d hosts of 2 × %d cores as %d", (hosts, cores, units) => {
    const brief = filled(hosts, cores);
    const { placement } = placeCentral(brief, planOf(brief, "p"));
    expect(placement.hosts.map(({ count }) => count)).toEqual([hosts]);
    const [count] = countLicences({ brief, placement });
    expect(count?.years.map((column) => column[0])).toEqual([units, units, units, units, units]);
  });
});

/** Bare metal and two VM platforms of one product on one model of host. */
const mixed = (prices: readonly object[], licences: readonly object[] = []) =>
  briefOf({
    workloads: [
      { id: "db", replicas: 3, requests: { cpu: 4, memory: "16Gi" }, licences },
      { id: "web", replicas: 40, requests: { cpu: 2, memory: "4Gi" } },
    ],
    hosts: [modelHost()],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "big" },
      { id: "vm", kind: "vm", host: "big", hypervisor: { product: "vcf" } },
      { id: "vm-tuned", kind: "vm", host: "big", hypervisor: { product: "vcf" }, tuning: "tuned" },
    ],
    prices,
  });

const unitsOn = (
  brief: Brief,
  platform: string,
  exceptions: { readonly [workload: string]: string } = {},
) => {
  const { placement } = placeCentral(brief, planOf(brief, platform, exceptions));
  const hosts = placement.hosts.map(({ platforms, count }) => [platforms.join(), count]);
  const units = countLicences({ brief, placement }).map(({ product, metric, platforms, years }) => ({
    product,
    metric,
    platforms,
    units: years[0]?.[0],
  }));
  return { hosts: Object.fromEntries(hosts) as { readonly [platforms: string]: number }, units };
};

describe("products of platforms", () => {
  it("asks no hypervisor licence of hosts that only run bare metal", () => {
    const brief = mixed([price("vcf", "per-host")]);
    expect(unitsOn(brief, "metal").units).toEqual([]);
  });

  it("licenses spare hosts and those of control planes", () => {
    const { hosts, units } = unitsOn(mixed([price("vcf", "per-host")]), "vm");
    expect(hosts).toEqual({ vm: 4 });
    expect(units.map((one) => one.units)).toEqual([4]);
  });

  it("counts hosts that two platforms of one product share once", () => {
    const { hosts, units } = unitsOn(mixed([price("vcf", "per-socket")]), "vm", { db: "vm-tuned" });
    expect(hosts).toEqual({ "vm-tuned,vm": 4 });
    expect(units).toEqual([
      { product: "vcf", metric: "per-socket", platforms: ["vm", "vm-tuned"], units: 8 },
    ]);
  });

  it("keeps platforms apart that buy at prices of their own", () => {
    const brief = mixed([
      price("kubernetes-subscription", "per-node", { platforms: ["metal"] }),
      price("kubernetes-subscription", "per-core-pair"),
    ]);
    const { units } = unitsOn(brief, "metal", { web: "vm" });
    expect(units.map(({ metric, platforms }) => [metric, ...platforms])).toEqual([
      ["per-node", "metal"],
      ["per-core-pair", "vm"],
    ]);
  });

  it("does not count what has no price, or one by another unit", () => {
    expect(unitsOn(mixed([price("vcf", "workload"), price("other", "per-host")]), "vm").units).toEqual([]);
  });
});

describe("products of workloads", () => {
  const oracle = { product: "db", metric: "per-core-min-16-per-cpu" };

  it("covers the hosts on which the workload may run", () => {
    const { hosts, units } = unitsOn(mixed([], [oracle]), "vm", { db: "metal" });
    expect(units).toEqual([
      {
        product: "db",
        metric: "per-core-min-16-per-cpu",
        platforms: ["metal"],
        units: (hosts["metal"] ?? 0) * 64,
      },
    ]);
  });

  it("takes a stated quantity as it is", () => {
    expect(unitsOn(mixed([], [{ ...oracle, quantity: 12 }]), "vm").units.map(({ units }) => units)).toEqual([
      12,
    ]);
  });
});

describe("products on priced instances", () => {
  const rented = (metric: string, kind: "cloud-vm" | "cloud-metal", quantity?: number): Brief =>
    briefOf({
      workloads: [
        {
          id: "db",
          replicas: 3,
          requests: { cpu: 4, memory: "16Gi" },
          licences: [{ product: "db", metric, ...(quantity && { quantity }) }],
        },
      ],
      platforms: [{ id: "cloud", kind, instance: { name: "m", cpu: 16, memory: "64Gi", price: 1 } }],
      prices: [price("db", metric), price("guest-os", metric)],
      burden: { default: "cloud" },
    });
  const countsOf = (brief: Brief) => {
    const { placement } = placeCentral(brief, planOf(brief, "cloud"));
    return countLicences({ brief, placement });
  };
  const notCounted = [
    ...["per-core-min-16-per-cpu", "per-core-of-reachable-hosts", "per-host", "per-socket"],
    ...["per-socket-pair-max-128-cores", "windows-datacenter", "windows-standard"],
  ];

  it.each([...metrics.keys()])("by %s are counted, or asked for and never 0", (metric) => {
    const [ofPlatform, ofWorkload] = countsOf(rented(metric, "cloud-vm"));
    const isKnown = !notCounted.includes(metric);
    expect(ofWorkload?.question).toBe(isKnown ? undefined : "workloads[db].licences[0].quantity");
    expect(ofPlatform?.question?.endsWith(".pricingUnit")).toBe(isKnown ? undefined : true);
  });

  it("are none of a hypervisor's: the provider bought it", () => {
    const { workloads, platforms } = rented("per-node", "cloud-vm");
    const brief = briefOf({
      workloads: workloads.map(({ id }) => ({ id, replicas: 3, requests: { cpu: 4, memory: "16Gi" } })),
      platforms: platforms.map(({ id }) => ({
        ...{ id, kind: "cloud-vm", hypervisor: { product: "vcf" } },
        instance: { name: "m", cpu: 16, memory: "64Gi", price: 1 },
      })),
      prices: [price("vcf", "per-node"), price("guest-os", "per-node")],
    });
    expect(countsOf(brief).map(({ product }) => product)).toEqual(["guest-os"]);
  });

  it("are counted by quantity where it is stated, and by host where an instance is one", () => {
    const [, stated] = countsOf(rented("per-core-of-reachable-hosts", "cloud-vm", 128));
    expect([stated?.question, stated?.years[0]]).toEqual([undefined, Float64Array.of(128)]);
    const [ofPlatform, ofWorkload] = countsOf(rented("per-host", "cloud-metal"));
    expect([ofPlatform?.question, ofWorkload?.question]).toEqual([undefined, undefined]);
    expect(ofWorkload?.years[0]?.[0]).toBeGreaterThan(0);
    expect(countsOf(rented("per-socket", "cloud-metal"))[1]?.question).toBeDefined();
  });
});
