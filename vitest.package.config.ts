import { defineConfig } from "vitest/config";

/** The tests of the built package, apart from the others because they need `dist`. */
export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts"],
    environment: "node",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
