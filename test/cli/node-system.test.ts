import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeSystem } from "../../src/cli/node-system.js";

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the machine", () => {
  it("writes with the folders above, reads and lists", () => {
    const file = join(folder, "a", "b", "brief.yaml");
    nodeSystem.write(file, "ünï");
    expect(nodeSystem.read(file)).toBe("ünï");
    expect(nodeSystem.exists(file)).toBe(true);
    expect(nodeSystem.list(join(folder, "a"))).toEqual(["b"]);
    expect(nodeSystem.list(join(folder, "none"))).toEqual([]);
  });

  it("says in words why a file cannot be read or written", () => {
    expect(() => nodeSystem.read(join(folder, "none"))).toThrow("cannot be read: there is no such file.");
    expect(() => nodeSystem.read(folder)).toThrow("cannot be read: it is a folder.");
    writeFileSync(join(folder, "file"), "");
    expect(() => nodeSystem.write(join(folder, "file", "x"), "")).toThrow("cannot be written");
  });

  it("refuses more than 200 MB and names the limit", () => {
    const file = join(folder, "huge.json");
    writeFileSync(file, "");
    truncateSync(file, 200_000_001);
    expect(() => nodeSystem.read(file)).toThrow("files of more than 200 MB are not read");
  });
});
