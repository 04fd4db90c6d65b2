import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { manifest, root } from "./programs.mjs";

/** Names of declared packages that are absent, or installed in another version than declared. */
export function missingPackages() {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([name, version]) => {
      const file = join(root, "node_modules", name, "package.json");
      return !existsSync(file) || JSON.parse(readFileSync(file, "utf8")).version !== version;
    })
    .map(([name]) => name);
}

/** Every file that the package promises: the targets of `exports` and `bin`. */
export function promisedFiles() {
  const targets = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(targets));
  return [...new Set(targets([...Object.values(manifest.exports), ...Object.values(manifest.bin)]))].map(
    (file) => join(root, file),
  );
}

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

/** Whether a promised file of `dist` is absent, or older than what it is built from. */
export function buildIsStale() {
  const built = promisedFiles().filter((file) => file.startsWith(join(root, "dist")));
  if (!built.every((file) => existsSync(file))) return true;
  const sources = ["src", "package.json", "tsconfig.json", "tsup.config.ts"].map((name) =>
    newest(join(root, name)),
  );
  return Math.min(...built.map((file) => statSync(file).mtimeMs)) < Math.max(...sources);
}
