import { expect, it } from "vitest";
import { podShape, templateClaim } from "../../../src/importers/cluster/pod-shape.js";
import { collected } from "./support.js";

it("holds what a pod says of its needs", () => {
  const spec = {
    containers: [{ resources: { requests: { cpu: "1", memory: "1Gi" }, limits: { cpu: "2" } } }],
    overhead: { cpu: "250m", memory: "160Mi" },
    runtimeClassName: "kata",
    nodeSelector: { "kubernetes.io/os": "windows" },
    volumes: [
      { name: "a", persistentVolumeClaim: { claimName: "data" } },
      { name: "b", emptyDir: {} },
      {
        name: "scratch",
        ephemeral: {
          volumeClaimTemplate: {
            spec: { storageClassName: "fast", resources: { requests: { storage: "1Gi" } } },
          },
        },
      },
    ],
    topologySpreadConstraints: [
      { maxSkew: 2, topologyKey: "zone", whenUnsatisfiable: "DoNotSchedule" },
      { maxSkew: 1, topologyKey: "zone", whenUnsatisfiable: "DoNotSchedule" },
      { maxSkew: 1, topologyKey: "rack", whenUnsatisfiable: "ScheduleAnyway" },
    ],
  };
  const shape = podShape(spec, "spec", collected().notes);
  expect(shape).toMatchObject({
    ...{ runtimeClass: "kata", hasOverhead: true, claims: ["data"], windows: true },
    ephemeral: [{ name: "scratch", class: "fast", size: 1_073_741_824 }],
    spread: [{ key: "zone", maxSkew: 1 }],
  });
  expect([...shape.requests]).toEqual([["cpu", 1.25], ["memory", 1_241_513_984]]); // prettier-ignore
  expect([...shape.limits]).toEqual([["cpu", 2.25]]);
  expect(podShape(undefined, "spec", collected().notes).requests.size).toBe(0);
  expect(templateClaim({}, "x")).toEqual({ name: "x", class: "" });
});
