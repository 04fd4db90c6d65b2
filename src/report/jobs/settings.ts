import type { RunSize } from "./tool-run.js";

/** What the Jobs of a measurement plan are asked to be; each has a default. */
export interface JobSettings extends RunSize {
  readonly namespace: string;
  /** An image that holds the tools; the default is what the Containerfile of the plan builds. */
  readonly image: string;
  /** Of every pod, requested and at most. */
  readonly memory: string;
  /** Of the volume that storage is measured on; the node's own disk where unstated. */
  readonly storageClass?: string;
  readonly volumeSize: string;
  /** Of pods on platforms where each pod is a virtual machine or a sandbox. */
  readonly runtimeClass: string;
}

/** A minute a run: long enough for caches and clocks to settle, short enough for many runs. */
export const defaultSettings: JobSettings = {
  ...{ namespace: "kube-substrate", image: "kube-substrate-tools:1", memory: "2Gi", volumeSize: "6Gi" },
  ...{ seconds: 60, threads: 2, fileSize: "4G", runtimeClass: "kata" },
};
