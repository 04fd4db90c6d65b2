// `npm test`: every check of the project, one line each; the last line holds the totals of all runners.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programOf, runNode } from "./programs.mjs";

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-test-"));

/** A check that either holds or does not: it counts one. */
const single = (name, packageName, args = [], program = packageName) => ({
  name,
  async run() {
    const { code, output } = await runNode([programOf(packageName, program), ...args]);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
  },
});

/** A suite of vitest: each test counts; a file that cannot even be loaded counts as one failure. */
const suite = (name, args) => ({
  name,
  async run() {
    const report = join(folder, `${name}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code, output } = await runNode([programOf("vitest"), "run", ...reporters, ...args]);
    try {
      const counts = JSON.parse(readFileSync(report, "utf8"));
      const unloaded = counts.testResults.filter(
        (file) => file.status === "failed" && file.assertionResults.length === 0,
      );
      const failed = counts.numFailedTests + unloaded.length;
      return {
        passed: counts.numPassedTests,
        failed: failed === 0 && code !== 0 ? 1 : failed,
        skipped: counts.numPendingTests + counts.numTodoTests,
        output,
      };
    } catch {
      return { passed: 0, failed: 1, skipped: 0, output };
    }
  },
});

const steps = [
  single("format", "prettier", ["--check", "."]),
  single("lint", "eslint", ["."]),
  single("types", "typescript", ["--noEmit", "-p", "tsconfig.json"], "tsc"),
  single("types of the core", "typescript", ["--noEmit", "-p", "tsconfig.core.json"], "tsc"),
  single("directions", "dependency-cruiser", ["--config", ".dependency-cruiser.mjs", "src"], "depcruise"),
  single("build", "tsup"),
  single("package", "publint", ["--strict"]),
  single("types of the package", "@arethetypeswrong/cli", ["--pack", ".", "--profile", "node16"], "attw"),
  suite("tests", []),
  suite("tests of the package", ["--config", "vitest.package.config.ts"]),
];

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of steps) {
  const start = performance.now();
  const { passed, failed, skipped, output } = await run();
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  console.log(`${failed === 0 ? "ok    " : "FAILED"}  ${name}: ${counts.join(", ")} (${seconds} s)`);
}

rmSync(folder, { recursive: true, force: true });
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
