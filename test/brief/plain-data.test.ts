import { describe, expect, it } from "vitest";
import { newFindings } from "../../src/brief/finding.js";
import { plainCopy } from "../../src/brief/plain-data.js";

function read(input: unknown) {
  const findings = newFindings();
  const { value, isWhole } = plainCopy(input, findings.add);
  return { value, isWhole, found: findings.kept.map(({ code, path }) => [code, ...path].join(" ")) };
}

describe("plainCopy", () => {
  it("copies data, with keys in order and without what is undefined", () => {
    const input = { b: [1, "x", null, true], a: { d: -0, c: undefined } };
    const { value, found } = read(input);
    expect(JSON.stringify(value)).toBe('{"a":{"d":0},"b":[1,"x",null,true]}');
    expect([found, value === input]).toEqual([[], false]);
  });

  it("takes objects without a prototype and of another realm", () => {
    expect(read(Object.assign(Object.create(null) as object, { a: 1 }))).toMatchObject({
      value: { a: 1 },
      found: [],
    });
  });

  it.each([
    ["a function", () => 1, "not-data"],
    ["a symbol", Symbol("s"), "not-data"],
    ["a BigInt", 1n, "not-data"],
    ["a date", new Date(0), "not-data"],
    ["a map", new Map(), "not-data"],
    ["typed samples", new Float64Array(1), "not-data"],
    ["NaN", NaN, "not-finite"],
    ["infinity", Infinity, "not-finite"],
    ["half a character", "\ud800", "not-text"],
    ["a megabyte of text", "x".repeat(1_000_000), "too-long"],
    ["an inner list without end", new Array(2_000).fill(0), "too-many"],
  ])("reports %s at its place, and goes on", (_, strange, code) => {
    const { value, found } = read({ a: { strange }, b: 1 });
    expect([found, value]).toEqual([[`${code} a strange`], { a: { strange: null }, b: 1 }]);
  });

  it.each(["__proto__", "constructor", "prototype"])("leaves out the key %s at any depth", (key) => {
    const { value, found } = read(JSON.parse(`{"a": [{"${key}": {"polluted": true}, "b": 1}]}`));
    expect([found, JSON.stringify(value)]).toEqual([[`hostile-key a 0 ${key}`], '{"a":[{"b":1}]}']);
    expect("polluted" in {}).toBe(false);
  });

  it("refuses a prototype that a literal set", () => {
    expect(read({ a: { __proto__: { polluted: true } } }).found).toEqual(["not-data a"]);
  });

  it("reads getters once, and survives those that throw", () => {
    let reads = 0;
    const input = {
      get a() {
        reads++;
        return 1;
      },
      get b(): number {
        throw new Error("no");
      },
      c: 3,
    };
    expect(read(input)).toMatchObject({ value: { a: 1, b: null, c: 3 }, found: ["unreadable b"] });
    expect(reads).toBe(1);
  });

  it("survives proxies whose traps throw or that are revoked", () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(read({ trap, proxy, z: 1 })).toMatchObject({
      value: { z: 1 },
      found: ["unreadable proxy", "unreadable trap"],
    });
  });

  it("ends at cycles and at depths that no brief has", () => {
    const cycle: { [key: string]: unknown } = {};
    cycle["again"] = cycle;
    expect(read(cycle).found).toEqual([`too-deep${" again".repeat(16)}`]);
  });

  it("takes 1,000 elements of a list in an element, and 50 of a list further in", () => {
    const crds = (count: number) => ({ workloads: [{ crds: [{ versions: new Array(count).fill("v1") }] }] });
    expect(read(crds(50)).found).toEqual([]);
    expect(read(crds(51)).found).toEqual(["too-many workloads 0 crds 0 versions"]);
    expect(read({ workloads: [{ contracts: new Array(1_000).fill(1) }] }).found).toEqual([]);
    expect(read({ preferences: { weights: { order: [new Array(51).fill("cost")] } } }).found).toEqual([
      "too-many preferences weights order 0",
    ]);
  });

  it("gives up beyond five million values, whatever shape they have", () => {
    const row = new Array<number>(100_000).fill(0);
    const rows = { samples: new Array<unknown>(100).fill({ samples: row }) };
    expect(read(rows)).toMatchObject({ isWhole: false, found: ["too-large"] });
  });
});
