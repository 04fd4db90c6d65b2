import type { Issue } from "../../notice.js";
import type { Left } from "../importer.js";
import { limitedIssues, mostIssues } from "../issue.js";
import { printable } from "../text.js";
import type { ClusterSettings, ImportedCluster, Notes } from "./cluster.js";
import { withDefinitions } from "./definitions.js";
import type { Facts } from "./facts.js";
import { gather } from "./gather.js";
import { idMaker } from "./ids.js";
import { inquiries } from "./inquiries.js";
import { inventory } from "./inventory.js";
import { eachObject } from "./objects.js";
import { platformsOf } from "./platforms.js";
import { kindsOf, poolsOf } from "./pools.js";
import { questionnaire } from "./questions.js";
import { tenancy } from "./tenants.js";
import { sifted, strangers, takeTop } from "./usage-texts.js";
import type { PodUsage } from "./usage.js";
import { usageOf, type Made } from "./usage-of.js";
import { workloadOf } from "./workload.js";

/** Texts, each of at most 128 Mi characters; the last argument may be settings. */
export type ClusterArguments = readonly string[] | readonly [...json: string[], settings: ClusterSettings];

/**
 * What a brief can say of the cluster that `kubectl get nodes,pods,deployments,… -A -o json` printed: workloads,
 * tenants, storage, custom resources, and today's platform, hosts and instances where they are known for certain.
 * What no object says is in `questions`, what is not carried over in `left`, what is wrong in `issues` (the latter two
 * at most 1,000 each). Among the texts may be tables of `kubectl top pods` and answers of Prometheus: `usage`. Objects may come in any order, in lists, alone, in several texts. Never throws. Linear in the
 * objects. The order of objects changes nothing but the order of `left` and `issues`.
 */
export function importCluster(...given: ClusterArguments): ImportedCluster {
  const last = given.at(-1);
  const settings: ClusterSettings = isSettings(last) ? last : {};
  const texts = given.filter((one) => one !== settings);
  const issues: Issue[] = [];
  const left: Left[] = [];
  const notes: Notes = { complain: (issue) => issues.push(issue), leave: (one) => left.push(one) };
  const { ask, questions } = questionnaire();

  const { take, facts } = inventory(settings, notes);
  const seen: PodUsage[] = [];
  for (const [index, text] of texts.entries()) {
    const path = `texts[${index}]`;
    if (!takeTop(text, path, seen, notes))
      eachObject(text, path, notes, sifted(seen, take, { ask, ...notes }));
  }

  const gathered = gather(facts, notes);
  const kinds = kindsOf(facts.nodes, settings);
  const { tenantOf, tenants } = tenancy(settings, facts.namespaces);
  const idOf = idMaker();
  const daemons = gathered.filter(({ reference }) => reference.kind === "DaemonSet");
  const made: Made[] = [];
  const found = gathered
    .filter(({ reference }) => reference.kind !== "DaemonSet")
    .flatMap((one) => {
      const workload = workloadOf(one, { facts, settings, ask, idOf, tenantOf, kinds, ...notes });
      const release = one.controller?.marks.release ?? one.pods[0]?.marks.release ?? "";
      if (workload !== undefined) made.push({ workload, gathered: one });
      return workload === undefined ? [] : [{ workload, release }];
    });
  const workloads = withDefinitions(found, facts.definitions, ask);
  const pools = poolsOf(facts, kinds, daemons);
  const standing = platformsOf(pools, settings, ask);
  if (tenants().length > 1) for (const { id } of tenants()) ask(inquiries.trust, id);
  if (workloads.length > 0) for (const one of [inquiries.objectives, inquiries.prices]) ask(one);
  for (const one of unread(facts)) left.push(one);
  const { usage, unknown } = usageOf(made, seen, ask);
  if (unknown > 0) left.push(strangers(unknown));
  return {
    brief: {
      ...(workloads.length > 0 && { tenants: tenants(), workloads }),
      ...standing,
    },
    pools,
    usage,
    questions: questions(),
    left: limitedLeft(left),
    issues: limitedIssues(issues),
  };
}

const isSettings = (last: unknown): last is ClusterSettings =>
  typeof last === "object" && last !== null && !Array.isArray(last);

const why = new Map<string, string>([
  ["completed", "are over and take nothing"],
  ["static-pod", "belong to a node itself (control planes) and are no workload"],
  ["not-read", "say nothing that a brief holds"],
  ["repeated", "were printed before and count once"],
  ["unreadable", "lack what would be read of them"],
]);

function unread({ unread: groups }: Facts): readonly Left[] {
  return [...groups.values()].map(({ reason, kind, count }) => ({
    path: "objects",
    reason,
    message: `${count} × ${printable(kind)} ${why.get(reason) ?? reason}.`,
  }));
}

function limitedLeft(left: readonly Left[]): readonly Left[] {
  if (left.length <= mostIssues) return left;
  const message = `${left.length - mostIssues} more parts that were not read are not listed.`;
  return [...left.slice(0, mostIssues), { path: "objects", reason: "more-left", message }];
}
