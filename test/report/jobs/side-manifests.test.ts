import { expect, it } from "vitest";
import { defaultSettings } from "../../../src/report/jobs/settings.js";
import { deadlineOf, sideManifests } from "../../../src/report/jobs/side-manifests.js";
import { toolRuns } from "../../../src/report/jobs/tool-run.js";

const side = { dimension: "network-throughput", platform: "vm", kind: "vm", runs: 3 } as const;

it("brings the other end before the benchmark, under the name that the benchmark calls", () => {
  const tool = toolRuns.get("network-throughput");
  if (!tool) throw new Error("no tool");
  const { manifests } = sideManifests(side, tool, defaultSettings);
  expect(manifests.map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
    ["Job", "iperf3-vm-server"],
    ["Service", "iperf3-vm-server"],
    ["Job", "iperf3-vm"],
  ]);
  expect(JSON.stringify(manifests[2])).toContain('{"name":"SERVER","value":"iperf3-vm-server"}');
  expect(manifests[1]?.spec?.["selector"]).toEqual(manifests[0]?.metadata.labels);
});

it("ends after four times what its runs take: 4 × 3 × (60 + 60) s", () => {
  expect(deadlineOf(side, defaultSettings)).toBe(1440);
});
