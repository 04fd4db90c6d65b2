import { PLATFORM_LABEL } from "./manifest.js";
import { dnsLabel } from "./names.js";
import type { JobSettings } from "./settings.js";

/** What runs of one side are called, and where their output goes. */
export interface Collected {
  readonly name: string;
  readonly platform: string;
  /** Relative to the plan's folder. */
  readonly pattern: string;
  readonly folder: string;
  readonly extension: string;
  /** After which its Job has ended, one way or another. */
  readonly seconds: number;
  /** How it is named to the command line: `vm=runs/…`, with `#cpu:shared` behind it beside a neighbour. */
  readonly neighbour?: string;
}

/** For `sh -c`: one side after the other is applied, awaited, collected into files that the importers read, and removed. */
export function collectScript(collected: readonly Collected[], { namespace }: JobSettings): string {
  const platforms = [...new Set(collected.map(({ platform }) => dnsLabel(platform)))];
  return `#!/bin/sh
# Runs the Jobs beside this file one after the other and collects what they print. Needs kubectl, and two nodes a platform
# that carry its label and nothing else that matters while they are measured:
${platforms.map((platform) => `#   kubectl label node NODE ${PLATFORM_LABEL}=${platform}`).join("\n")}
# On guests of one hypervisor, take two that stand on different hosts.
set -eu
cd "$(dirname "$0")"
kubectl get namespace ${namespace} >/dev/null 2>&1 || kubectl create namespace ${namespace}
run() { # NAME FOLDER EXTENSION SECONDS
  kubectl apply -f "jobs/$1.yaml"
  kubectl --namespace ${namespace} wait --for=condition=complete "--timeout=$4s" "job/$1"
  mkdir -p "$2"
  for pod in $(kubectl --namespace ${namespace} get pods --selector "job-name=$1" --field-selector status.phase=Succeeded --output name); do
    kubectl --namespace ${namespace} logs "$pod" >"$2/$1-\${pod##*-}.$3"
  done
  kubectl delete --wait -f "jobs/$1.yaml"
}
${collected.map(({ name, folder, extension, seconds }) => `run ${name} ${folder} ${extension} ${seconds}`).join("\n")}
here=$(pwd)
printf '%s\\n' ${quoted("Collected. What the runs change:")} ${quoted("  kube-substrate assess BRIEF --out after \\")} \\
${collected.map((side, index) => measureWord(side, index + 1 === collected.length)).join(" \\\n")} \\
  ${quoted("  kube-substrate diff BEFORE/report.json after/report.json")}
`;
}

/** A line of the command to come, in the shell that prints it. */
function measureWord({ platform, pattern, neighbour }: Collected, isLast: boolean): string {
  const beside = neighbour === undefined ? "" : `#cpu:${neighbour}`;
  const value = `${platform}=\u0000/${pattern}${beside}`;
  const [start = "", end = ""] = `    --measure ${quoted(value)}${isLast ? "" : " \\"}`.split("\u0000");
  return `  ${quoted(start)}"$here"${quoted(end)}`;
}

/** Any text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Builds the image that the Jobs name. */
export const containerfile = `# Tools of the measurement plan: build it, push it where the cluster can pull it, and name it with --image.
FROM debian:12-slim
RUN apt-get update \\
 && apt-get install --yes --no-install-recommends fio iperf3 rt-tests sockperf stress-ng sysbench \\
 && rm -rf /var/lib/apt/lists/*
USER 65532:65532
`;
