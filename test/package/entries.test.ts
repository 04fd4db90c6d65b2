import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installPackage, manifest } from "./installed.js";
import type { Consumer } from "./installed.js";

const entries = Object.keys(manifest.exports)
  .filter((entry) => entry !== "./package.json")
  .map((entry) => `${manifest.name}${entry.slice(1)}`);

describe("the entries of the package", () => {
  let consumer: Consumer;
  beforeAll(() => {
    consumer = installPackage();
  });
  afterAll(() => consumer.remove());

  const names = (name: string, load: string) =>
    JSON.parse(
      consumer.run({
        name,
        code: `${load}.then((loaded) => console.log(JSON.stringify(Object.keys(loaded).filter((key) => key !== "__esModule").sort())));`,
      }),
    ) as readonly string[];

  it.each(entries)("%s exports the same names by import and by require", (entry) => {
    const imported = names("names.mjs", `import(${JSON.stringify(entry)})`);
    expect(imported).toEqual(names("names.cjs", `Promise.resolve(require(${JSON.stringify(entry)}))`));
    expect(imported.length).toBeGreaterThan(0);
    expect(imported).not.toContain("default");
  });

  it("offers what the contract names", () => {
    const all = entries.flatMap((entry) => names("names.mjs", `import(${JSON.stringify(entry)})`));
    const contract = [
      "assess",
      "assessAsync",
      "parseBrief",
      "verifyReport",
      "briefJsonSchema",
      "reportJsonSchema",
    ];
    const others = ["importMeasurements", "renderText", "renderMarkdown", "renderHtml"];
    expect(all).toEqual(expect.arrayContaining([...contract, ...others]));
  });

  it("keeps everything else closed", () => {
    const code = `import("kube-substrate/dist/index.js").catch((error) => process.stdout.write(error.code));`;
    expect(consumer.run({ name: "closed.mjs", code })).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("leaves the global object as it was", () => {
    const code = `
const before = new Set(Reflect.ownKeys(globalThis));
const prototypes = [Object, Array, Map, String, Number].map(({ prototype }) => Reflect.ownKeys(prototype).length);
await Promise.all(${JSON.stringify(entries)}.map((entry) => import(entry)));
const after = [Object, Array, Map, String, Number].map(({ prototype }) => Reflect.ownKeys(prototype).length);
const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
console.log(JSON.stringify([added, after.join() === prototypes.join()]));
`;
    const [added, unchanged] = JSON.parse(consumer.run({ name: "globals.mjs", code })) as [string[], boolean];
    // zod shares its configuration and its registry through the global object.
    expect(added.filter((name) => !name.startsWith("__zod_"))).toEqual([]);
    expect(unchanged).toBe(true);
  });
});
