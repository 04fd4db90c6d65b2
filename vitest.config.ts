import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (door: string) => fileURLToPath(new URL(`src/${door}index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    // The examples import the package by its name; here that is its source.
    alias: [
      { find: /^kube-substrate$/, replacement: source("") },
      { find: /^kube-substrate\/(importers|evidence|renderers)$/, replacement: source("$1/") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/package/**"],
    environment: "node",
    testTimeout: 300_000,
    maxWorkers: 2,
    // The core keeps no state: files share what they import, in half the time.
    isolate: false,
  },
});
