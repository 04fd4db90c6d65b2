import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { measurementJobs } from "../../../src/report/jobs/measurement-jobs.js";
import { advice, everything, planned } from "./advice.js";

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-collect-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for kubectl: one pod a Job, whose log is its name. */
const kubectl = `#!/bin/sh
case "$*" in *"get pods"*) echo pod/run-0-abc12 ;; *logs*) echo "log of $4" ;; esac
`;

function collect(script: string) {
  mkdirSync(join(folder, "bin"), { recursive: true });
  writeFileSync(join(folder, "bin/kubectl"), kubectl, { mode: 0o755 });
  writeFileSync(join(folder, "collect.sh"), script);
  return spawnSync("sh", [join(folder, "collect.sh")], {
    ...{ encoding: "utf8", env: { PATH: `${join(folder, "bin")}:/usr/bin:/bin` } },
  });
}

it("collects a file a run and prints the command that reads them", () => {
  const { status, stdout, stderr } = collect(measurementJobs(everything).collect);
  expect([status, stderr]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "runs/vm/fio-randread-vm-abc12.json"), "utf8")).toBe(
    "log of pod/run-0-abc12\n",
  );
  expect(stdout).toContain(`--measure 'vm=${folder}/runs/vm/sysbench-cpu-beside-shared-vm-*.txt#cpu:shared'`);
  expect(stdout.trimEnd().endsWith("kube-substrate diff BEFORE/report.json after/report.json")).toBe(true);
});

it("takes a platform whose id would act in a shell as a name and nothing else", () => {
  const platform = "'; touch planted; $(touch planted) `touch planted`";
  const { status, stdout } = collect(measurementJobs(planned(advice("cpu", { platform }))).collect);
  expect(status).toBe(0);
  expect(stdout).toContain("touch planted");
  expect(spawnSync("ls", [folder], { encoding: "utf8" }).stdout).not.toContain("planted");
});
