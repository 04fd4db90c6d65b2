import { partOf, podTemplate, type Labels, type Manifest, type PodWish } from "./manifest.js";
import { dnsLabel } from "./names.js";
import type { Side } from "./sides.js";
import { neighbourScript, type ToolRun } from "./tool-run.js";
import type { JobSettings } from "./settings.js";

/** Seconds after which the Job of a side has ended: four times what its runs take, a minute for each to start. */
export const deadlineOf = ({ runs }: Pick<Side, "runs">, { seconds }: Pick<JobSettings, "seconds">): number =>
  PATIENCE * runs * (seconds + STARTING_SECONDS);

/** Pods that are a virtual machine or a sandbox each take a runtime class of their own. */
const sandboxed: readonly string[] = ["sandboxed", "hypervisor-pod"];
const PATIENCE = 4;
const STARTING_SECONDS = 60;
/** A finished Job is kept for a day. */
const KEPT_SECONDS = 86_400;
/** Longest prefix that leaves room for the suffixes of the objects of one side. */
const LONGEST_PREFIX = 50;

/** What one side takes in a cluster: the Job of its runs, its other end, its neighbour, in order of application. */
export function sideManifests(
  side: Side,
  tool: ToolRun,
  settings: JobSettings,
): { readonly name: string; readonly manifests: readonly Manifest[] } {
  const suffix =
    side.held === undefined ? "" : `-${side.neighbour === undefined ? "alone" : "beside"}-${side.held}`;
  const name = dnsLabel(`${tool.name}${suffix}-${dnsLabel(side.platform)}`, LONGEST_PREFIX);
  const job = jobs(side, settings);
  const server = tool.server;
  const folder = tool.folder && folderOf(tool.folder, settings);
  const benchmark = job(name, "benchmark", side.runs, {
    script: tool.script(settings),
    ...(server && { environment: { SERVER: `${name}-server` } }),
    ...(folder && { folder }),
    besideNeighbour: side.neighbour !== undefined,
  });
  const others = [
    ...(server
      ? [
          job(`${name}-server`, "server", 1, { script: server.script }),
          service(`${name}-server`, server, settings),
        ]
      : []),
    ...(side.neighbour === undefined
      ? []
      : [job(`${name}-neighbour`, "neighbour", 1, { script: neighbourScript })]),
  ];
  return { name, manifests: [...others, benchmark] };
}

const labelsOf = (name: string, role: PodWish["role"]): Labels => ({
  ...partOf,
  "app.kubernetes.io/component": role,
  "app.kubernetes.io/name": name,
});

function jobs(side: Side, settings: JobSettings) {
  const runtimeClass = sandboxed.includes(side.kind) ? settings.runtimeClass : undefined;
  const isBare = side.held === "none";
  return (
    name: string,
    role: PodWish["role"],
    completions: number,
    wish: Pick<PodWish, "script" | "environment" | "folder" | "besideNeighbour">,
  ): Manifest => ({
    ...{ apiVersion: "batch/v1", kind: "Job" },
    metadata: { name, namespace: settings.namespace, labels: labelsOf(name, role) },
    spec: {
      ...{ completions, parallelism: 1, completionMode: "Indexed", backoffLimit: completions },
      activeDeadlineSeconds: deadlineOf(side, settings),
      ttlSecondsAfterFinished: KEPT_SECONDS,
      template: podTemplate({
        ...wish,
        ...{ role, image: settings.image, platform: dnsLabel(side.platform), labels: labelsOf(name, role) },
        ...(runtimeClass !== undefined && { runtimeClass }),
        ...(!isBare && { resources: { cpu: String(settings.threads), memory: settings.memory } }),
      }),
    },
  });
}

const folderOf = (
  kind: NonNullable<ToolRun["folder"]>,
  { storageClass, volumeSize }: JobSettings,
): NonNullable<PodWish["folder"]> =>
  kind === "scratch"
    ? { path: "/data", size: "64Mi" }
    : { path: "/data", size: volumeSize, ...(storageClass !== undefined && { storageClass }) };

const service = (
  name: string,
  { port, protocol }: NonNullable<ToolRun["server"]>,
  { namespace }: JobSettings,
): Manifest => ({
  ...{ apiVersion: "v1", kind: "Service" },
  metadata: { name, namespace, labels: labelsOf(name, "server") },
  spec: {
    clusterIP: "None",
    selector: labelsOf(name, "server"),
    ports: [{ name: "benchmark", port, protocol }],
  },
});
