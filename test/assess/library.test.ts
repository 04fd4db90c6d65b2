import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { library } from "../../src/assess/library.js";
import { root } from "../architecture/sources.js";

it("has the name and version of the package", () => {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  expect(library).toEqual({ name, version });
});
