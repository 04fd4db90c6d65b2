import { describe, expect, it } from "vitest";
import { from, matching } from "../../src/cli/files.js";
import { memorySystem } from "./system.js";

const system = memorySystem({
  "runs/a/fio-1.json": "",
  "runs/a/fio-10.json": "",
  "runs/b/fio-2.json": "",
  "runs/a/.fio-3.json": "",
  "runs/a/fioX1.json": "",
  "./own.json": "",
  "own.json": "",
  "./runs/a/fio-1.json": "",
});

describe("patterns of files", () => {
  it.each([
    ["runs/a/fio-1.json", ["runs/a/fio-1.json"]],
    ["runs/a/fio-?.json", ["runs/a/fio-1.json"]],
    ["runs/a/fio-*.json", ["runs/a/fio-1.json", "runs/a/fio-10.json"]],
    ["runs/*/fio-*.json", ["runs/a/fio-1.json", "runs/a/fio-10.json", "runs/b/fio-2.json"]],
    ["o*.json", ["own.json"]],
    ["r*/b/fio-?.json", ["runs/b/fio-2.json"]],
    ["runs/none/*.json", []],
    ["runs/none.json", []],
  ])("%s", (pattern, files) => {
    expect(matching(pattern, system)).toEqual(files);
  });

  it("are meant from a folder unless they start at the root", () => {
    expect([from("a/b", "c"), from("a", "/c"), from(".", "c")]).toEqual(["a/b/c", "/c", "c"]);
  });
});
