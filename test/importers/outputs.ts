import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readers } from "../../src/importers/readers.js";
import { root } from "../architecture/sources.js";

const folders = ["test/importers/fixtures", "examples/retail/measurements/alone"];

/** The beginnings of file names that differ from their tool's. */
const otherNames = new Map([
  ["openssl-", "openssl-speed"],
  ["wrk2-", "wrk"],
]);

/** The longest first. */
const beginnings = [...otherNames, ...readers.map(({ tool }) => [`${tool}-`, tool] as const)].sort(
  ([a], [b]) => b.length - a.length,
);

/** Of tools that refuse before they say their name. */
const nameless = ["cyclictest-failed.txt", "openssl-failed.txt"];

/** The outputs that lie in the repository, by the tool that their name begins with. */
export const outputs: readonly { readonly tool: string; readonly path: string }[] = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !/\.(sh|md)$/.test(name) && !nameless.includes(name))
      .map((name) => ({ name, path: `${folder}/${name}` })),
  )
  .filter(({ path }) => statSync(join(root, path)).isFile())
  .flatMap(({ name, path }) => {
    const [tool] = beginnings.flatMap(([start, of]) => (name.startsWith(start) ? [of] : []));
    return tool === undefined ? [] : [{ tool, path }];
  });

export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
