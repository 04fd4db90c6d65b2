import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { InputOf } from "../../src/brief/zod.js";
import { reportJsonSchema } from "../../src/report/json-schema.js";
import type { Report } from "../../src/report/report.js";
import type { wholeReportSchema } from "../../src/report/schema/report.js";
import { nowhere, onMetal, priced, twoLines } from "../assess/fixture.js";
import { violationsOf } from "./validate.js";

/** Compiles only where every field of a report is in the schema, with its type. */
const asReport = (stated: InputOf<typeof wholeReportSchema>): Report => stated;

const schema = reportJsonSchema();
const stored = (brief: BriefInput): unknown => JSON.parse(JSON.stringify(assess(brief, { draws: 64 })));

const retail = parse(
  readFileSync(new URL("../../examples/retail/brief.yaml", import.meta.url), "utf8"),
) as BriefInput;

const { prices: _, ...unpriced } = priced;

/** Briefs with known and unknown figures, forced workloads, conflicts and several platforms. */
const briefs = { twoLines, priced, unpriced, onMetal, nowhere, retail };

/** Every place in a document: its path, and how to take one of its fields away. */
function* objectsIn(
  node: unknown,
  path = "",
): Generator<readonly [path: string, object: { [key: string]: unknown }]> {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) yield [path, node as { [key: string]: unknown }];
  for (const [key, child] of Object.entries(node)) yield* objectsIn(child, `${path}/${key}`);
}

/** The same with the first three elements of each list. */
const shortened = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.slice(0, 3).map(shortened);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, shortened(child)]));
};

/** Fields that an object may do without, and maps whose keys are not the schema's own. */
const optional = [
  ...["money", "moneyError", "varianceShare", "studies", "cost", "enbs"],
  ...["centralWeights", "confidence", "confidenceError", "adversary", "clearance", "drawsNeeded"],
  ...["midpoint", "unit", "margin", "repair", "clause", "source", "date", "readAs", "question", "waiver"],
  ...[
    "workload",
    "plan",
    "host",
    "version",
    "keptFor",
    "atMost",
    "conflict",
    "published",
    "interval",
    "contract",
  ],
  ...[
    "additiveMicroseconds",
    "url",
    "center",
    "low",
    "high",
    "value",
    "values",
    "planProbability",
    "forced",
    "close",
  ],
];
const isMap = (path: string): boolean => /\/(values|bound)$|^\/brief/.test(path);

describe("the JSON Schema of a report", () => {
  it("is of draft 2020-12 and asks for every part of a report", () => {
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema["$id"]).toBe("kube-substrate/report@1");
    const report = asReport(stored(priced) as never);
    expect(schema["required"]).toEqual(expect.arrayContaining(Object.keys(report)));
    expect(Object.keys(schema["properties"] as object).sort()).toEqual(Object.keys(report).sort());
  });

  it("titles and describes itself, down to every field", () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      const { properties } = node as { readonly properties?: { readonly [field: string]: object } };
      for (const [field, part] of Object.entries(properties ?? {}))
        if (!("description" in part) && !("$ref" in part)) bare.push(`${path}.${field}`);
      for (const [key, child] of Object.entries(node)) visit(child, `${path}.${key}`);
    };
    visit(schema, "");
    expect(schema).toMatchObject({ title: "Report" });
    expect(bare).toEqual([]);
  });

  it.each(Object.entries(briefs))("holds the report on %s", (_name, brief) => {
    expect(violationsOf(schema, stored(brief))).toEqual([]);
  });

  it("finds any field that is missing, misnamed or of another type, wherever it stands", () => {
    const report = shortened(stored(priced)) as { [key: string]: unknown };
    const seen = new Set<string>();
    const unnoticed: string[] = [];
    for (const [path, object] of objectsIn(report)) {
      if (isMap(path)) continue;
      for (const field of Object.keys(object)) {
        const place = `${path}/${field}`.replace(/\/\d+/g, "/*");
        if (seen.has(place) || isMap(place)) continue;
        seen.add(place);
        const value = object[field];
        const broken = (change: () => void): boolean => {
          change();
          const found = violationsOf(schema, report).length > 0;
          Reflect.deleteProperty(object, "surplus");
          object[field] = value;
          return found;
        };
        if (!optional.includes(field) && !broken(() => Reflect.deleteProperty(object, field)))
          unnoticed.push(`${place} missing`);
        if (!broken(() => (object[field] = [[]]))) unnoticed.push(`${place} of another type`);
      }
      if (!seen.has(`${path.replace(/\/\d+/g, "/*")} surplus`)) {
        seen.add(`${path.replace(/\/\d+/g, "/*")} surplus`);
        object["surplus"] = 1;
        if (violationsOf(schema, report).length === 0) unnoticed.push(`${path} surplus`);
        Reflect.deleteProperty(object, "surplus");
      }
    }
    expect(seen.size).toBeGreaterThan(200);
    expect(unnoticed).toEqual([]);
  });
});
