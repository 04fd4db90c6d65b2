import { word } from "../../brief/schema/scalar.js";
import { fields, list, map } from "../../brief/schema/structure.js";
import { figureSchema, sentenceSchema } from "./notice.js";
import { count, name, real, text } from "./scalar.js";
import { platform, workload } from "./verdict.js";

const counted = (title: string, description: string) => count().meta({ title, description });
const names = (title: string, description: string) => list(name()).meta({ title, description });

const years = () =>
  list(figureSchema)
    .meta({
      title: "Years",
      description: "Each year of the horizon; absent where none differs from the first.",
    })
    .exactOptional();

const nodeSchema = fields({
  platform: platform(),
  pool: name().meta({ title: "Pool", description: "Its id." }),
  shape: fields({
    cpu: real().meta({ title: "CPU", description: "Cores.", unit: "cores" }),
    memory: real().meta({ title: "Memory", description: "Bytes.", unit: "bytes" }),
    pods: real().meta({ title: "Pods", description: "After DaemonSets." }),
  }).meta({ title: "Shape", description: "What a node gives to pods." }),
  host: counted("Host", "Index of the host it stands on; absent for instances.").exactOptional(),
  pods: list(fields({ workload: workload(), count: counted("Count", "Replicas of it.") })).meta({
    title: "Pods",
    description: "What stands on it.",
  }),
}).meta({ title: "Node", description: "What a kubelet runs on." });

const clusterSchema = fields({
  id: name().meta({ title: "Id", description: "Of the cluster." }),
  platform: platform(),
  platforms: names("Platforms", "Of its nodes."),
  version: text()
    .meta({ title: "Version", description: "The newest minor that all support." })
    .exactOptional(),
  nodes: list(nodeSchema).meta({ title: "Nodes", description: "Empty where there are too many to list." }),
  controlPlane: fields({
    kind: word(["stacked", "hosts", "vms", "hosted"]).meta({ title: "Kind", description: "Where it runs." }),
    nodes: counted("Nodes", "0 where hosted."),
    platform: platform(),
    hosts: list(count()).meta({ title: "Hosts", description: "Indices of the hosts it stands on." }),
  }).meta({ title: "Control plane", description: "Of the cluster." }),
}).meta({ title: "Cluster", description: "Workloads that can share one." });

const poolSchema = fields({
  id: name().meta({ title: "Id", description: "Of the pool." }),
  platform: platform(),
  cluster: name().meta({ title: "Cluster", description: "Its id." }),
  workloads: names("Workloads", "That share it."),
  excess: real().meta({ title: "Excess", description: "Of the packing over the bound; at least 1." }),
  capacity: fields({
    cpu: real().meta({ title: "CPU", description: "Cores.", unit: "cores" }),
    memory: real().meta({ title: "Memory", description: "Bytes.", unit: "bytes" }),
  }).meta({ title: "Capacity", description: "Of a node before its reserves." }),
  nodesPerHost: real().meta({ title: "Nodes a host", description: "0 for instances." }),
  count: counted("Count", "In the central world."),
  nodes: figureSchema.meta({ description: "In the first year." }),
}).meta({ title: "Pool", description: "Nodes of one shape that one set of workloads shares." });

const hostsSchema = fields({
  model: name().meta({ title: "Model", description: "Its id." }),
  platforms: names("Platforms", "That share these hosts."),
  pools: names("Pools", "Whose nodes stand on them."),
  keptFor: text().meta({ title: "Kept for", description: "Absent where shared by all." }).exactOptional(),
  first: counted("First", "Index of the first of them."),
  count: counted("Count", "In the central world, spare and control planes included."),
  spare: counted("Spare", "Of the count."),
  controlPlane: counted("Control plane", "Of the count: those that run nothing else."),
  figure: figureSchema.meta({ description: "In the first year." }),
  years: years(),
}).meta({ title: "Hosts", description: "Hosts of one model that share their room." });

/** Where the pods of a plan end up. */
export const placementSchema = fields({
  plan: name().meta({ title: "Plan", description: "Its id." }),
  clusters: list(clusterSchema).meta({ title: "Clusters", description: "As few as the rules allow." }),
  clusterBound: counted("Cluster bound", "Fewest clusters that conflicts allow."),
  pools: list(poolSchema).meta({ title: "Pools", description: "By shape." }),
  hosts: list(hostsSchema).meta({ title: "Hosts", description: "By model." }),
  instances: list(
    fields({
      name: name().meta({ title: "Name", description: "Of the instance." }),
      platform: platform(),
      count: counted("Count", "In the central world."),
      years: years(),
    }),
  ).meta({ title: "Instances", description: "Priced ones, those of control planes included." }),
  bound: map(text(), real()).meta({
    title: "Bound",
    description: "Nodes that each resource alone would need.",
  }),
  binds: sentenceSchema.meta({ title: "Binds", description: "What keeps it from being smaller." }),
  stranded: list(
    fields({
      resource: name().meta({ title: "Resource", description: "What is left over." }),
      amount: real().meta({ title: "Amount", description: "In its base unit." }),
      by: sentenceSchema.meta({ title: "By", description: "What strands it." }),
    }),
  ).meta({ title: "Stranded", description: "Bought and not usable." }),
  utilization: list(
    fields({
      platform: platform(),
      resource: name().meta({ title: "Resource", description: "Of its nodes." }),
      used: real().meta({ title: "Used", description: "By pods and control planes, in its base unit." }),
      room: real().meta({ title: "Room", description: "What all nodes give to pods, in its base unit." }),
      share: real().meta({ title: "Share", description: "Used of the room.", unit: "share" }),
    }),
  ).meta({ title: "Utilization", description: "How full the nodes are, by platform and resource." }),
  ahead: list(
    fields({
      growth: real().meta({ title: "Growth", description: "Of all loads alike.", unit: "share" }),
      by: sentenceSchema.meta({ title: "By", description: "The limit that is reached." }),
    }),
  ).meta({ title: "Ahead", description: "The limits that growth meets, the nearest first." }),
}).meta({ title: "Placement", description: "Where the pods of a plan end up." });
