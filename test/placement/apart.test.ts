import { describe, expect, it } from "vitest";
import { isolationOf } from "../../src/placement/apart.js";
import { briefOf, modelHost } from "./estates.js";

const requests = { cpu: 1, memory: "1Gi" };

function apart(
  workload: object,
  tenants: readonly object[] = [],
  platform: object = {},
  others: readonly object[] = [],
) {
  const brief = briefOf({
    tenants,
    workloads: [
      { id: "one", requests, ...workload },
      ...others.map((other, at) => ({ id: `other${at}`, requests, ...other })),
    ],
    hosts: [modelHost()],
    platforms: [{ id: "vm", kind: "vm", host: "big", ...platform }],
  });
  const [one] = brief.workloads;
  const [vm] = brief.platforms;
  if (one === undefined || vm === undefined) throw new Error("no workload or platform");
  return isolationOf(brief).apartOf(one, vm);
}

const tenants = (separate: readonly string[]) => [
  { id: "a", trustZone: "red", separate },
  { id: "b", trustZone: "blue" },
];

describe("what a tenant asks for", () => {
  it.each([
    [["kernel"], { kernel: "zone red" }],
    [["host"], { host: "zone red" }],
    [["cluster"], { cluster: "zone red" }],
    [["host", "cluster"], { host: "zone red", cluster: "zone red" }],
    [[], {}],
  ])("%j", (separate, expected) => {
    expect(apart({ tenant: "a" }, tenants(separate), {}, [{ tenant: "b" }])).toEqual(expected);
  });
});

describe("untrusted code", () => {
  it("asks for a kernel of its zone's own beside another zone", () => {
    expect(apart({ tenant: "a", untrustedCode: true }, tenants([]), {}, [{ tenant: "b" }])).toEqual({
      kernel: "zone red",
    });
  });

  it("asks for nothing among its own", () => {
    expect(apart({ tenant: "a", untrustedCode: true }, tenants([]), {}, [{ tenant: "a" }])).toEqual({});
  });
});

describe("levels of sensitivity", () => {
  const levels = (a: string | undefined, b: string | undefined, separate: readonly string[] = []) => [
    { id: "a", trustZone: "red", separate, ...(a !== undefined && { sensitivity: a }) },
    { id: "b", trustZone: "blue", ...(b !== undefined && { sensitivity: b }) },
  ];
  const beside = [{ tenant: "b" }];

  it("have kernels of their own where another level is stated", () => {
    expect(apart({ tenant: "a" }, levels("secret", "public"), {}, beside)).toEqual({
      kernel: "level secret",
    });
    expect(apart({ tenant: "b" }, levels("secret", "public"), {}, [{ tenant: "a" }])).toEqual({
      kernel: "level public",
    });
  });

  it("ask for nothing where all state one level, or nobody with workloads states another", () => {
    expect(apart({ tenant: "a" }, levels("secret", "secret"), {}, beside)).toEqual({});
    expect(apart({ tenant: "a" }, levels("secret", undefined), {}, beside)).toEqual({});
    expect(apart({ tenant: "a" }, levels("secret", "public"))).toEqual({});
    expect(apart({ tenant: "a" }, levels(undefined, "public"), {}, beside)).toEqual({});
  });

  it("make the circle of a zone's own kernels finer", () => {
    expect(apart({ tenant: "a" }, levels("secret", "public", ["kernel"]), {}, beside)).toEqual({
      kernel: "zone red level secret",
    });
  });
});

describe("hosts of one's own", () => {
  const clause = (dates: object) => ({
    contracts: [{ id: "c", demands: "dedicated-hardware", clause: "4.2", ...dates }],
  });

  it("follow a clause in force, for all workloads of the tenant", () => {
    const expected = { host: "tenant a" };
    expect(apart({ tenant: "a", ...clause({}) }, tenants([]))).toEqual(expected);
    expect(apart({ tenant: "a" }, tenants([]), {}, [{ tenant: "a", ...clause({}) }])).toEqual(expected);
    expect(apart({ tenant: "b" }, tenants([]), {}, [{ tenant: "a", ...clause({}) }])).toEqual({});
  });

  it("do not follow one that is not yet in force or no longer", () => {
    expect(apart({ tenant: "a", ...clause({ from: "2027-01-01" }) }, tenants([]))).toEqual({});
    expect(apart({ tenant: "a", ...clause({ until: "2026-11-23" }) }, tenants([]))).toEqual({});
    expect(apart({ tenant: "a", ...clause({ until: "2026-11-24" }) }, tenants([]))).toEqual({
      host: "tenant a",
    });
  });

  it("follow the platform's own rule, the tenant's before the zone's", () => {
    expect(apart({ tenant: "a" }, tenants([]), { dedicatedTo: "trust-zone" })).toEqual({ host: "zone red" });
    expect(apart({ tenant: "a" }, tenants(["host"]), { dedicatedTo: "tenant" })).toEqual({
      host: "tenant a",
    });
  });
});

it("finds the tenant of a workload, by default the one of everybody", () => {
  const brief = briefOf({ workloads: [{ id: "one", requests }] });
  const [one] = brief.workloads;
  expect(one && isolationOf(brief).tenantOf(one)).toMatchObject({ id: "default", trustZone: "default" });
});
