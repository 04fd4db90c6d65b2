import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bindings, ruleDemands, ruleSubjects, type Rule } from "../../src/evidence/rule.js";
import { bindingRule, ruleNumber, rules, searchRules } from "../../src/evidence/rules.js";
import { root } from "../architecture/sources.js";

const ids = (query: Parameters<typeof searchRules>[0]): readonly string[] =>
  searchRules(query).map(({ id }) => id);

const unconfirmed = [
  "econ.admin-ratio",
  "hw.server-incident-8pct",
  "hypervisor.host-reserve",
  "kata.density-measured",
  "vsphere.config-maximums-8",
];

describe("the rules", () => {
  it("are 108, with unique ids in code-unit order", () => {
    expect(rules).toHaveLength(108);
    expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))].sort());
  });

  it("are confirmed but for five", () => {
    expect(ids({ confirmed: false })).toEqual(unconfirmed);
    expect(ids({ readAs: "unconfirmed" })).toEqual(unconfirmed);
  });

  it("say where what is confirmed can be read, unless it is reckoned", () => {
    const unsourced = rules.filter(
      ({ confirmed, url, readAt, binds }) => confirmed && !url && !readAt && binds !== "derived",
    );
    expect(unsourced).toEqual([]);
    for (const { url } of rules) if (url) expect(new URL(url).protocol).toBe("https:");
  });

  it("have words of their own and whole sentences", () => {
    for (const { title, says } of rules) {
      expect(title).toMatch(/^(?:[A-Z0-9]|vSphere).*[^.]$/);
      expect(says).toMatch(/^[A-Z0-9].*\.$/);
    }
    expect(new Set(rules.map(({ says }) => says)).size).toBe(rules.length);
  });

  it("have finite numbers with units, shares and not percent", () => {
    for (const { numbers } of rules)
      for (const { name, value, unit } of numbers) {
        expect(name).toMatch(/^[A-Za-z0-9_.]+$/);
        expect(unit).toMatch(/^[^%]+$/);
        const values = typeof value === "number" ? [value] : value;
        expect(values.length).toBeGreaterThan(0);
        expect(values.every(Number.isFinite)).toBe(true);
        if (unit.startsWith("share")) expect(values.every((one) => one >= 0 && one <= 1)).toBe(true);
      }
  });

  it("use every word of their vocabularies, so that none is dead", () => {
    const used = (key: "subject" | "binds" | "demands") => new Set(rules.map((rule) => rule[key]));
    expect(used("subject")).toEqual(new Set(ruleSubjects));
    expect(used("binds")).toEqual(new Set(bindings));
    expect(used("demands")).toEqual(new Set(ruleDemands));
  });

  it("know four rules that demand hardware of one's own, two bare metal, one a guest, and no law any", () => {
    expect(ids({ demands: "dedicated-hardware" })).toEqual([
      "au.ism-1461",
      "azure.il5-dedicated-host",
      "dod.srg-il5-separation",
      "dod.srg-il6",
    ]);
    expect(ids({ demands: "bare-metal" })).toEqual([
      "contract.dedicated-server-clause",
      "openshift-virt.bare-metal-workers",
    ]);
    expect(ids({ demands: "virtual-machine" })).toEqual(["cc.tee-is-vm"]);
    const byLaw = searchRules({ binds: "law" }).map(({ demands }) => demands);
    expect(new Set(byLaw)).toEqual(new Set(["evidence", "limit"]));
  });
});

describe("searchRules", () => {
  it("gives everything for an empty query", () => {
    expect(searchRules()).toEqual(rules);
    expect(searchRules({ text: " " })).toEqual(rules);
  });

  it("wants every word, in any case, wherever it stands", () => {
    expect(ids({ text: "SOCKET pair server" })).toContain("redhat.bm-socket-pair");
    expect(ids({ text: "ism-1461" })).toEqual(["au.ism-1461"]);
    expect(ids({ text: "no such words at all" })).toEqual([]);
  });

  it("finds by subject and how hard it binds, together", () => {
    expect(ids({ subject: "versions", binds: "derived" })).toEqual(["k8s.upgrade-blast-radius"]);
    expect(ids({ subject: "time", demands: "limit" })).toEqual(["mifid.rts25"]);
  });
});

describe("what binds", () => {
  it("is a confirmed rule, and its number", () => {
    expect(bindingRule("au.ism-1461").clause).toBe("ISM-1461 (S, TS)");
    expect(ruleNumber("k8s.large-cluster-limits", "maxPodsPerNode")).toBe(110);
    expect(ruleNumber("k8s.large-cluster-limits", "maxContainers")).toBe(300_000);
  });

  it("is nothing unknown, nothing unconfirmed and no table", () => {
    expect(() => bindingRule("__proto__")).toThrow(RangeError);
    expect(() => bindingRule("vsphere.config-maximums-8")).toThrow("not confirmed");
    expect(() => ruleNumber("vsphere.config-maximums-8", "hostsPerCluster")).toThrow("not confirmed");
    expect(() => ruleNumber("vsphere.vcpu-host-limit", "maxRamTB8")).toThrow("not confirmed");
    expect(() => ruleNumber("broadcom.72-core-min", "minOrderCores")).toThrow("not confirmed");
    expect(() => ruleNumber("gke.kube-reserved", "memoryTierShares")).toThrow("no single number");
    expect(() => ruleNumber("gke.kube-reserved", "nothing")).toThrow("no single number");
  });
});

const digest = join(root, "../shared/evidence/rules-and-limits.json");

interface Gathered {
  readonly id: string;
  readonly seen: "full-text" | "excerpt" | "memory";
  readonly numbers: unknown;
}

/** What the facts as gathered do not have: a socket pair is of two sockets. */
const added: ReadonlyMap<string, readonly number[]> = new Map([["redhat.bm-socket-pair", [2]]]);
/** Sizes that name a line of a table in the facts as gathered, and a value here. */
const headings: ReadonlyMap<string, readonly number[]> = new Map([
  ["aks.kube-reserved", [1, 2, 4, 8, 16, 32, 64]],
]);
/** Gathered with a reading, and not confirmed here: no source can be named. */
const withdrawn = ["kata.density-measured"];

/** Every number below; what is called a percentage, as a share. */
function leaves(value: unknown, key = ""): readonly number[] {
  if (typeof value === "number") return [key.includes("Pct") && value > 1 ? value / 100 : value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, name));
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe.skipIf(!existsSync(digest))("the facts as gathered", () => {
  const gathered = existsSync(digest) ? (JSON.parse(readFileSync(digest, "utf8")) as Gathered[]) : [];
  const pairs = gathered.map((fact) => ({ fact, rule: rules.find(({ id }) => id === fact.id) }));

  it("are all here", () => {
    expect(pairs.filter(({ rule }) => !rule)).toEqual([]);
    expect(gathered).toHaveLength(rules.length);
  });

  it("have the same numbers, percent as shares", () => {
    for (const { fact, rule } of pairs) {
      const own = (rule as Rule).numbers.flatMap(({ value }) => value);
      const expected = [
        ...leaves(fact.numbers),
        ...(added.get(fact.id) ?? []),
        ...(headings.get(fact.id) ?? []),
      ];
      expect([fact.id, sorted(own)]).toEqual([fact.id, sorted(expected)]);
    }
  });

  it("are confirmed where they were read then or since", () => {
    for (const { fact, rule } of pairs) {
      if (fact.seen !== "memory") expect(rule?.confirmed).toBe(!withdrawn.includes(fact.id));
      else if (rule?.confirmed) expect([fact.id, rule.readAt ?? rule.url ?? rule.binds]).not.toContain("");
    }
    const since = pairs.filter(({ fact, rule }) => fact.seen === "memory" && rule?.confirmed);
    expect(since).toHaveLength(21);
  });
});
