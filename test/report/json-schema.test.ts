import { describe, expect, it } from "vitest";
import { reportJsonSchema } from "../../src/report/json-schema.js";

describe("the JSON Schema of a report", () => {
  const schema = reportJsonSchema();

  it("is of draft 2020-12 and asks for every part of a report", () => {
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema["required"]).toEqual(
      expect.arrayContaining(["schema", "digest", "brief", "decision", "plans", "warnings"]),
    );
  });

  it("titles and describes itself", () => {
    expect(schema).toMatchObject({
      title: expect.any(String) as string,
      description: expect.any(String) as string,
    });
  });
});
