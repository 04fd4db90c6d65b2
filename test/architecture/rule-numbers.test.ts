import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ruleNumber } from "../../src/evidence/rules.js";
import { briefOf, completed } from "../brief/stated.js";
import { sourcesOf, type Source } from "./sources.js";

/**
 * Numbers of gates and licences that are nobody's rule: where, which, and whose they are. Everything else is read from
 * the rules by `ruleNumber`, so that it carries its source.
 */
const chosen: readonly (readonly [path: string, value: number, why: string])[] = [
  ["src/gates/objective.ts", 0.05, "the model: missed for certain in at least 95 % of the draws"],
  ["src/gates/objective.ts", 0.8, "the model: met elsewhere in at least 80 % of the draws"],
  ["src/gates/clock.ts", 1e6, "microseconds a second"],
  ["src/gates/availability.ts", 8760, "the model: hours a year"],
  ["src/gates/availability.ts", 3600, "seconds an hour"],
  ["src/gates/availability.ts", 0.05, "missed for certain, as for objective"],
  ["src/gates/availability.ts", 0.75, "the brief: how many of silent replicas must run"],
  ["src/gates/availability.ts", 2, "halves of a search"],
  ["src/gates/availability.ts", 16, "how far more replicas are looked for"],
  ["src/gates/kubernetes-version.ts", 2, "supported before unknown before ended: an order"],
  ["src/gates/own-gate.ts", 100, "how many findings and values a gate of one's own may give"],
  ["src/gates/own-gate.ts", 1000, "how long its texts may be"],
  ["src/gates/version-skew.ts", 25, "the minor that the rule's name for older kubelets speaks of"],
  ["src/gates/version-skew.ts", 1000, "outside the policy before within it: an order"],
  ["src/gates/best-share-up.ts", 64, "how many hosts are looked at"],
  ["src/licences/count.ts", 1e-9, "what rounding leaves"],
];

/** None, one and the last: counting, and no rule. */
const plain = [0, 1];

function visit(node: ts.Node, found: (node: ts.Node) => void): void {
  found(node);
  ts.forEachChild(node, (child) => visit(child, found));
}

const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);

/** Every number that a file writes out. */
function numbersIn(source: Source): readonly number[] {
  const values: number[] = [];
  visit(parse(source), (node) => {
    if (ts.isNumericLiteral(node)) values.push(Number(node.text.replaceAll("_", "")));
  });
  return values;
}

/** What a file asks the rules for: id and name, both written out. */
function askedIn(source: Source): readonly (readonly string[])[] {
  const calls: string[][] = [];
  visit(parse(source), (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== "ruleNumber") return;
    calls.push(node.arguments.map((argument) => (ts.isStringLiteral(argument) ? argument.text : "")));
  });
  return calls;
}

/** Numbers that are in no rule and on no list. */
const unaccounted = (source: Source): readonly number[] =>
  numbersIn(source).filter(
    (value) =>
      !plain.includes(value) &&
      !chosen.some(([path, accepted]) => path === source.path && accepted === value),
  );

const sources = [...sourcesOf("src/gates"), ...sourcesOf("src/licences")];

describe("the numbers of gates and licences", () => {
  it("are read from the rules, or listed here as nobody's rule", () => {
    const found = sources.flatMap((source) => unaccounted(source).map((value) => `${source.path}: ${value}`));
    expect(found).toEqual([]);
  });

  it("are listed only where they are used", () => {
    const stale = chosen.filter(([path, value]) =>
      sources.some((source) => source.path === path && !numbersIn(source).includes(value)),
    );
    expect(stale).toEqual([]);
  });

  it("have a confirmed record where they are read by name", () => {
    const asked = sources.flatMap(askedIn).filter(([id = "", name = ""]) => id !== "" && name !== "");
    expect(asked.length).toBeGreaterThan(8);
    for (const [id = "", name = ""] of asked) expect(ruleNumber(id, name)).toBeGreaterThan(0);
  });

  it("stand in a metric's name as in its rule", () => {
    expect(ruleNumber("broadcom.per-core-16", "minCoresPerCpu")).toBe(16);
    expect(ruleNumber("ms.sql-server-2022", "minCoresPerVm")).toBe(4);
    expect(ruleNumber("redhat.bm-socket-pair", "maxCores")).toBe(128);
  });
});

it("the pods that a node may hold by default are those of the rule", () => {
  const { platforms } = completed(briefOf());
  const most = ruleNumber("k8s.large-cluster-limits", "maxPodsPerNode");
  expect(new Set(platforms.map(({ maxPods }) => maxPods))).toEqual(new Set([most]));
});

describe("what this test sees", () => {
  const planted = (text: string): Source => ({ path: "src/gates/planted.ts", text });

  it("a number without a record, however it is written", () => {
    expect(unaccounted(planted("const MOST = 5_000; const f = (x: number) => x > 110;"))).toEqual([
      5000, 110,
    ]);
    expect(unaccounted(planted("const half = -0.5;"))).toEqual([0.5]);
  });

  it("nothing in counting, in words and in types of text", () => {
    expect(unaccounted(planted(`const a = [1, 0]; const b = "110"; // 5000`))).toEqual([]);
  });

  it("what is asked of the rules", () => {
    expect(askedIn(planted(`const a = ruleNumber("x", "y");`))).toEqual([["x", "y"]]);
  });
});
