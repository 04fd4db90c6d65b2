import type { Explanation } from "../../explanation/explanation.js";

export type Measured = Explanation["measurementPlan"][number]["dimension"];

/** How long and how large a run is. */
export interface RunSize {
  readonly seconds: number;
  /** Threads that work, and CPUs that the pod is given. */
  readonly threads: number;
  /** Of the file on the volume, as fio writes it: `4G`. */
  readonly fileSize: string;
}

/** One run of one tool: what a container does, and what it needs to do it. */
export interface ToolRun {
  readonly name: string;
  /** For `sh -c`. Prints nothing but the tool's own output, which the importers read; `$DATA` and `$SERVER` are given. */
  readonly script: (size: RunSize) => string;
  /** Of the file that the output is collected in. */
  readonly extension: "txt" | "json";
  /** What the other end runs, and its port: the measurement is of the way between two nodes. */
  readonly server?: { readonly script: string; readonly port: number; readonly protocol: "TCP" | "UDP" };
  /** A folder that can be written: of the storage that is measured, or merely of the pod. */
  readonly folder?: "storage" | "scratch";
}

/** Tries again until the other end answers; prints the output of the run that succeeded. */
const patient = (command: string): string =>
  [
    `for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do`,
    `  if output=$(${command}); then printf '%s\\n' "$output"; exit 0; fi`,
    `  sleep 3`,
    `done`,
    `exit 1`,
  ].join("\n");

const fio =
  (work: string) =>
  ({ seconds, fileSize }: RunSize): string =>
    `exec fio --name=kube-substrate --filename="$DATA/kube-substrate.dat" --size=${fileSize} --direct=1 --ioengine=libaio ${work} --time_based --runtime=${seconds} --output-format=json`;

const sysbenchCpu: ToolRun = {
  name: "sysbench-cpu",
  script: ({ seconds, threads }) => `exec sysbench cpu --threads=${threads} --time=${seconds} run`,
  extension: "txt",
};

/** By what is to be learned; none where no container can tell it. */
export const toolRuns: ReadonlyMap<Measured, ToolRun> = new Map<Measured, ToolRun>([
  ["cpu", sysbenchCpu],
  ["neighbour", sysbenchCpu],
  [
    "memory",
    {
      name: "sysbench-memory",
      script: ({ seconds, threads }) =>
        `exec sysbench memory --threads=${threads} --time=${seconds} --memory-block-size=1M --memory-total-size=100T run`,
      extension: "txt",
    },
  ],
  [
    "storage-iops",
    {
      name: "fio-randread",
      script: fio("--rw=randread --bs=4k --iodepth=16"),
      extension: "json",
      folder: "storage",
    },
  ],
  [
    "storage-throughput",
    {
      name: "fio-read",
      script: fio("--rw=read --bs=128k --iodepth=16"),
      extension: "json",
      folder: "storage",
    },
  ],
  [
    "storage-latency",
    {
      name: "fio-latency",
      script: fio("--rw=randread --bs=4k --iodepth=1"),
      extension: "json",
      folder: "storage",
    },
  ],
  [
    "network-throughput",
    {
      name: "iperf3",
      script: ({ seconds }) => patient(`iperf3 --client "$SERVER" --time ${seconds} --interval 0 --json`),
      extension: "json",
      server: { script: "exec iperf3 --server", port: 5201, protocol: "TCP" },
    },
  ],
  [
    "network-latency",
    {
      name: "sockperf",
      script: ({ seconds }) => patient(`sockperf ping-pong --tcp -i "$SERVER" -p 11111 -t ${seconds} 2>&1`),
      extension: "txt",
      server: { script: "exec sockperf server --tcp -p 11111", port: 11111, protocol: "TCP" },
    },
  ],
  [
    "tail-latency",
    {
      name: "cyclictest",
      script: ({ seconds, threads }) =>
        `cyclictest --quiet --threads=${threads} --interval=1000 --duration=${seconds} --histogram=200000 --json="$DATA/cyclictest.json" >/dev/null && cat "$DATA/cyclictest.json"`,
      extension: "json",
      folder: "scratch",
    },
  ],
]);

/** What a neighbour does that takes all it is given. */
export const neighbourScript = "exec stress-ng --quiet --cpu 0";
