import { describe, expect, it } from "vitest";
import { briefJsonSchema } from "../../src/brief/json-schema.js";

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every property of every object, by its path. */
function* properties(node: unknown, path = ""): Iterable<readonly [path: string, property: Node]> {
  if (!isNode(node)) return;
  for (const [name, property] of Object.entries((node["properties"] as Node | undefined) ?? {})) {
    if (!isNode(property)) continue;
    yield [`${path}.${name}`, property];
    yield* properties(property, `${path}.${name}`);
  }
  yield* properties(node["items"], `${path}[]`);
  yield* properties(node["additionalProperties"], `${path}{}`);
  for (const part of (node["oneOf"] as readonly unknown[] | undefined) ?? [])
    yield* properties(part, `${path}|`);
}

describe("briefJsonSchema", () => {
  const schema = briefJsonSchema();
  const all = new Map(properties(schema));

  it("is JSON Schema 2020-12 of an object that asks for asOf and workloads", () => {
    expect([schema["$schema"], schema["type"], schema["required"], schema["additionalProperties"]]).toEqual([
      "https://json-schema.org/draft/2020-12/schema",
      "object",
      ["asOf", "workloads"],
      false,
    ]);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("has a title and a description for every field", () => {
    const silent = [...all]
      .filter(([, { title, description }]) => !title || !description)
      .map(([path]) => path);
    expect(silent).toEqual([]);
    expect(all.size).toBeGreaterThan(250);
  });

  it("says what each value may be", () => {
    const open = [...all].filter(
      ([, property]) => !["type", "$ref", "anyOf", "oneOf", "enum", "const"].some((key) => key in property),
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it("shares the definitions of amounts, with their units", () => {
    expect(all.get(".hosts[].price")).toMatchObject({ $ref: "#/$defs/Money", title: "Price" });
    expect(schema["$defs"]).toMatchObject({
      Bytes: { unit: "bytes" },
      Cpu: { unit: "cores" },
      Duration: { unit: "seconds" },
    });
  });
});
