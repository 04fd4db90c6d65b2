import type { Inquiry } from "./questions.js";

const inquiry = (code: string, path: string, message: string): Inquiry => ({ code, path, message });

/** What objects of a cluster never say, or did not say here. */
export const inquiries = {
  requests: inquiry(
    "no-requests",
    "workloads",
    "What does one replica of these need? Their containers state no request, so they are left out of the brief; state the requests, or unstatedRequests in the settings for all.",
  ),
  tenantLabel: inquiry(
    "no-tenant-label",
    "workloads",
    "Whose are these workloads? Neither they nor their namespaces carry the tenant's label; their namespace stands for the tenant.",
  ),
  mixed: inquiry(
    "mixed-platforms",
    "workloads",
    "On which platform do these run today? Their pods, or the nodes that they could be on, are of several kinds.",
  ),
  "micro-vm-in-vm": inquiry(
    "micro-vm-in-vm",
    "workloads",
    "On which platform do these run today? Their RuntimeClass starts micro-VMs on nodes that are VMs themselves.",
  ),
  overhead: inquiry(
    "overhead-included",
    "workloads",
    "Their requests include the overhead of their RuntimeClass, as Kubernetes counts it; take it out if a sandboxed platform, which adds its own, is compared.",
  ),
  claims: inquiry(
    "claim-unknown",
    "workloads",
    "Of which class and size are these volume claims? Print persistentvolumeclaims too, or state the storage of the workload.",
  ),
  domains: inquiry(
    "spread-domains",
    "hosts",
    "How many of these failure domains have the hosts? Declare them under hosts[].domains, then add topologySpread to these workloads.",
  ),
  trust: inquiry(
    "trust-zones",
    "tenants",
    "Which tenants trust each other, and whose data is sensitive? Each stands in a trust zone of its own until trustZone, sensitivity and separate are stated.",
  ),
  objectives: inquiry(
    "objectives",
    "workloads",
    "Which workloads have objectives of latency or availability, contracts, or run code of people who are not trusted? No object says it.",
  ),
  prices: inquiry(
    "prices",
    "prices",
    "What do hosts or instances, hypervisors, licences, power and people cost? No object says it.",
  ),
  kind: inquiry(
    "node-kind",
    "platforms",
    "Are these nodes VMs or physical machines? Neither provider id nor instance type says it; state nodesAre in the settings, or runsOn of the workloads.",
  ),
  hypervisor: inquiry(
    "hypervisor-hosts",
    "platforms",
    "On which hosts and which hypervisor do these VMs stand, and with which overcommit? Add the hosts and a platform of this id.",
  ),
  board: inquiry(
    "board",
    "hosts",
    "How many CPUs and threads a core have these machines? Kubernetes counts threads alone; state sockets and threadsPerCore in the settings.",
  ),
  instance: inquiry(
    "instance-price",
    "platforms",
    "What does an hour of these instances cost? State instancePrices in the settings, or add a platform of this id.",
  ),
  instances: inquiry(
    "several-instances",
    "platforms",
    "Which of these instance types shall stand for the platform? A platform has one; add a platform of this id.",
  ),
  idle: inquiry(
    "requests-above-usage",
    "workloads",
    "Do these need what they request? In 95 % of the samples they take less than a quarter of it; hosts are bought for requests.",
  ),
  beyond: inquiry(
    "usage-above-requests",
    "workloads",
    "Shall these request more? In more than 5 % of the samples they take more than they request: what others leave over.",
  ),
  usage: inquiry(
    "usage-resource",
    "workloads",
    'Is this usage of CPU or of memory? The query drops the metric\'s name; wrap it: label_replace(…, "resource", "cpu", "", "").',
  ),
  definitions: inquiry(
    "definition-owner",
    "workloads",
    "Which workload brings these custom resources to its cluster? No Helm release that both carry says it; add them to its crds.",
  ),
} as const satisfies { readonly [name: string]: Inquiry };
