import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { importMeasurements } from "../../../src/importers/index.js";
import { neighbourScript, toolRuns, type Measured } from "../../../src/report/jobs/tool-run.js";

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-tools-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isInstalled = (tool: string): boolean => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
const toolOf = (script: string): string =>
  /\b(?:sysbench|fio|iperf3|sockperf|cyclictest|stress-ng)\b/.exec(script)?.[0] ?? "";

const size = { seconds: 1, threads: 1, fileSize: "8M" };
const cases = [...toolRuns].map(([dimension, run]) => ({ dimension, run, tool: toolOf(run.script(size)) }));

/** On one machine the two ends of a network share it, so its importers give those figures no vote. */
const votes: ReadonlyMap<Measured, string | undefined> = new Map([
  ["network-throughput", undefined],
  ["network-latency", undefined],
  ["neighbour", "cpu"],
]);

describe.each(cases)("what the container for $dimension runs", ({ dimension, run, tool }) => {
  it.skipIf(!isInstalled(tool))(
    "prints what the importers read",
    () => {
      const environment = { ...process.env, LC_ALL: "C", DATA: folder, SERVER: "127.0.0.1" };
      const server = run.server && spawn("/bin/sh", ["-c", run.server.script], { stdio: "ignore" });
      const { stdout, status, stderr } = spawnSync("/bin/sh", ["-c", run.script(size)], {
        ...{ encoding: "utf8", env: environment, timeout: 60_000 },
      });
      server?.kill("SIGKILL");
      expect([status, stderr.split("\n").filter((line) => /error/i.test(line))]).toEqual([0, []]);
      const { measurements, tool: recognised } = importMeasurements(stdout, { platform: "vm" });
      expect(recognised).toBe(tool);
      const spoken = measurements.map((measurement) => measurement.dimension);
      expect(spoken.length).toBeGreaterThan(0);
      if (votes.has(dimension) && votes.get(dimension) === undefined) return;
      expect(spoken).toContain(votes.get(dimension) ?? dimension);
    },
    70_000,
  );
});

it.skipIf(!isInstalled("stress-ng"))("the neighbour starts, and works until it is stopped", () => {
  const script = neighbourScript.replace("exec ", "exec timeout --preserve-status 1 ");
  const { error, stderr } = spawnSync("/bin/sh", ["-c", script], {
    encoding: "utf8",
    timeout: 20_000,
    cwd: folder,
  });
  // Stopped before it has begun everywhere, it warns of having finished early.
  const complaints = stderr
    .split("\n")
    .filter((line) => line !== "" && !line.includes("finished prematurely"));
  expect([error, complaints]).toEqual([undefined, []]);
});
