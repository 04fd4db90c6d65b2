import type { LimitsInput, RequestsInput, WorkloadInput } from "../../brief/input/workload.js";
import { importIssue } from "../issue.js";
import type { ClusterSettings, Notes } from "./cluster.js";
import type { Facts } from "./facts.js";
import type { Gathered } from "./gather.js";
import { pathOf } from "./kubernetes-object.js";
import type { Ask } from "./questions.js";
import { replicasOf } from "./replicas.js";
import { isDevice, written, type Amounts } from "./resources.js";
import { runsOn, type NodeKinds } from "./runs-on.js";
import { replicaShape } from "./shape.js";
import { replicaStorage } from "./storage.js";
import { inquiries } from "./inquiries.js";

export interface WorkloadContext extends Notes {
  readonly facts: Facts;
  readonly settings: ClusterSettings;
  readonly ask: Ask;
  readonly idOf: (...wishes: readonly string[]) => string;
  readonly tenantOf: (gathered: Gathered) => { readonly id: string; readonly labelled: boolean };
  readonly kinds: NodeKinds;
}

const hostname = "kubernetes.io/hostname";
/** What a brief holds of one replica: 1m to a million cores, a byte to 2⁶³, a million devices. */
const leastCores = 0.001;
const mostOf = (name: string): number =>
  name === "cpu" || isDevice(name) ? 1_000_000 : 9_223_372_036_854_775_808;

/** The workload of a brief that a gathered one is; `undefined` where it wants no pod or says too little, which is told. */
export function workloadOf(gathered: Gathered, context: WorkloadContext): WorkloadInput | undefined {
  const { facts, ask } = context;
  const { reference } = gathered;
  const path = pathOf(reference);
  const name = `${reference.namespace}/${reference.name}`;
  const replicas = replicasOf(gathered, facts.autoscalers);
  const found = replicaShape(gathered, facts.runtimeClasses);
  if (replicas === undefined || found === undefined) {
    refuse(context, path, "at most 1,000,000 replicas", "It wants more replicas than a brief holds.");
    return undefined;
  }
  if (replicas === 0) {
    context.leave({ path, reason: "no-replicas", message: `${reference.kind} ${name} wants no pod now.` });
    return undefined;
  }
  const { shape } = found;
  const requests = requestsOf(shape.requests, context, name);
  if (requests === undefined) return undefined;
  if ([...shape.requests].some(([resource, amount]) => amount > mostOf(resource))) {
    refuse(
      context,
      path,
      "requests that one machine could hold",
      "One replica asks for more than a brief holds.",
    );
    return undefined;
  }
  if (found.differs) {
    const message = "Its pods differ in what they ask for; the largest request of each resource is taken.";
    context.leave({ path, reason: "differing-pods", message });
  }
  const id = context.idOf(name, `${name} (${reference.kind})`);
  const tenant = context.tenantOf(gathered);
  if (context.settings.tenantLabel !== undefined && !tenant.labelled) ask(inquiries.tenantLabel, name);
  const today = runsOn(gathered, shape.runtimeClass, context.kinds, facts.runtimeClasses);
  if (today.kind === "unknown" && today.why !== "nodes") ask(inquiries[today.why], id);
  if (shape.hasOverhead) ask(inquiries.overhead, id);
  const most = typeof replicas === "number" ? replicas : "max" in replicas ? replicas.max : 1;
  const { storage, unknown } = replicaStorage(gathered, most, facts.claims);
  for (const claim of unknown) ask(inquiries.claims, claim);
  const ofHosts = shape.spread.filter(({ key }) => key === hostname);
  for (const { key } of shape.spread) if (key !== hostname) ask(inquiries.domains, `${name} over ${key}`);
  const limits = limitsOf(shape.limits, shape.requests);
  return {
    id,
    tenant: tenant.id,
    annotations: { kind: reference.kind || "Pod", namespace: reference.namespace, name: reference.name },
    replicas,
    requests,
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(today.kind === "known" && { runsOn: today.platform }),
    ...(shape.windows && { needs: { windows: true } }),
    ...(ofHosts.length > 0 && {
      topologySpread: ofHosts.map(({ maxSkew }) => ({ domain: "host", maxSkew })),
    }),
    ...(storage.length > 0 && { storage }),
  };
}

function requestsOf(
  amounts: Amounts,
  { settings, ask }: WorkloadContext,
  name: string,
): RequestsInput | undefined {
  const stated = new Map([...amounts].filter(([, amount]) => amount > 0));
  const cpu = stated.get("cpu");
  if (cpu !== undefined) stated.set("cpu", Math.max(cpu, leastCores));
  const requests = { ...settings.unstatedRequests, ...written(stated) };
  if (requests.cpu !== undefined && requests.memory !== undefined) return requests as RequestsInput;
  const missing = [requests.cpu === undefined ? "cpu" : "", requests.memory === undefined ? "memory" : ""];
  ask(inquiries.requests, `${name} (${missing.filter((one) => one !== "").join(", ")})`);
  return undefined;
}

/** Limits of what a brief limits; one below its request is damage, which Kubernetes refuses. */
const limitsOf = (limits: Amounts, requests: Amounts): LimitsInput =>
  written(
    new Map(
      [...limits].filter(
        ([name, amount]) =>
          !isDevice(name) &&
          amount >= Math.max(requests.get(name) ?? 0, name === "cpu" ? leastCores : 1) &&
          amount <= mostOf(name),
      ),
    ),
  ) as LimitsInput;

const refuse = ({ complain }: WorkloadContext, path: string, expected: string, message: string): void =>
  complain(importIssue({ code: "out-of-range", path, expected, received: "more", message }));
