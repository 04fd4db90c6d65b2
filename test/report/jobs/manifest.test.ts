import { expect, it } from "vitest";
import { podTemplate } from "../../../src/report/jobs/manifest.js";

const wish = { role: "benchmark", script: "true", image: "i", platform: "vm", labels: {} } as const;
const text = (changes: object) => JSON.stringify(podTemplate({ ...wish, ...changes }));

it("gives a folder on the node, or on a volume of the class that is asked", () => {
  expect(text({ folder: { path: "/data", size: "1Gi" } })).toContain('"emptyDir":{"sizeLimit":"1Gi"}');
  const volume = text({ folder: { path: "/data", size: "1Gi", storageClass: "fast" } });
  expect(volume).toContain('"storageClassName":"fast"');
  expect(volume).toContain('"env":[{"name":"LC_ALL","value":"C"},{"name":"DATA","value":"/data"}]');
});

it("has neither requests nor limits where none are asked", () => {
  expect(text({})).not.toContain("resources");
  expect(text({ resources: { cpu: "2", memory: "1Gi" } })).toContain(
    '"resources":{"requests":{"cpu":"2","memory":"1Gi"},"limits":{"cpu":"2","memory":"1Gi"}}',
  );
});
