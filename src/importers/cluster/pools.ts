import type { PlatformKind } from "../../brief/vocabulary.js";
import type { ClusterSettings, NodePool } from "./cluster.js";
import type { Facts, NodeFacts } from "./facts.js";
import type { Gathered } from "./gather.js";
import { keyOf, sorted } from "./kubernetes-object.js";
import { minorOf } from "./node.js";
import { nodeHints, nodeKind, providerOf } from "./node-kind.js";
import { isDevice, settled } from "./resources.js";
import type { NodeKinds } from "./runs-on.js";

const GIBIBYTE = 1_073_741_824;

/** The kind of every node: what its provider says for certain, else what the caller states. */
export function kindsOf(nodes: readonly NodeFacts[], settings: ClusterSettings): NodeKinds {
  const ofNode = new Map(nodes.map((node) => [node.name, nodeKind(node) ?? settings.nodesAre]));
  return { ofNode, all: [...new Set(ofNode.values())] };
}

/** The nodes by kind, type, role and size (memory to the nearest GiB: firmware takes a little, and not always alike). */
export function poolsOf(facts: Facts, kinds: NodeKinds, daemons: readonly Gathered[]): readonly NodePool[] {
  const members = new Map<string, NodeFacts[]>();
  const byName = [...facts.nodes].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const node of byName) {
    const memory = Math.round((node.capacity.get("memory") ?? 0) / GIBIBYTE);
    const kind = kinds.ofNode.get(node.name) ?? "";
    const parts = [kind, node.instanceType, node.controlPlane, node.capacity.get("cpu") ?? 0, memory];
    const key = JSON.stringify([...parts, providerOf(node), ...devicesOf(node)]);
    const pool = members.get(key) ?? [];
    pool.push(node);
    members.set(key, pool);
  }
  const taken = daemonsOfNodes(daemons);
  return [...members.keys()].sort().flatMap((key) => {
    const nodes = members.get(key) ?? [];
    const [first] = nodes;
    return first === undefined ? [] : [poolOf(first, nodes, kinds.ofNode.get(first.name), taken)];
  });
}

const devicesOf = (node: NodeFacts): readonly (readonly [string, number])[] =>
  [...node.capacity]
    .filter(([name, count]) => isDevice(name) && count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));

function poolOf(
  first: NodeFacts,
  nodes: readonly NodeFacts[],
  platform: PlatformKind | undefined,
  taken: Taken,
): NodePool {
  const provider = providerOf(first);
  const least = (name: string): number =>
    nodes.reduce((smallest, { capacity }) => Math.min(smallest, capacity.get(name) ?? 0), Infinity);
  return {
    ...(platform !== undefined && { platform }),
    ...(first.instanceType !== "" && { instanceType: first.instanceType }),
    ...(provider !== "" && { provider }),
    nodes: nodes.length,
    controlPlane: first.controlPlane,
    cpu: least("cpu"),
    memory: least("memory"),
    devices: Object.fromEntries(devicesOf(first)),
    ...(first.maxPods !== undefined && { maxPods: first.maxPods }),
    versions: sorted(nodes.flatMap(({ version }) => minorOf(version) ?? [])),
    zones: sorted(nodes.map(({ zone }) => zone).filter((zone) => zone !== "")),
    hints: sorted(nodes.flatMap(nodeHints)),
    daemonSets: largestShare(nodes, taken),
  };
}

type Share = NodePool["daemonSets"];
interface Taken {
  readonly ofNode: ReadonlyMap<string, Share>;
  /** Of DaemonSets none of whose pods is in the text: they may run anywhere. */
  readonly everywhere: Share;
}

const none: Share = { pods: 0, cpu: 0, memory: 0 };

function plus(a: Share, b: Share): Share {
  const cpu = settled(new Map([["cpu", a.cpu + b.cpu]])).get("cpu") ?? 0;
  return { pods: a.pods + b.pods, cpu, memory: a.memory + b.memory };
}

function daemonsOfNodes(daemons: readonly Gathered[]): Taken {
  const ofNode = new Map<string, Share>();
  let everywhere = none;
  const share = ({ requests }: { readonly requests: ReadonlyMap<string, number> }): Share => ({
    pods: 1,
    cpu: requests.get("cpu") ?? 0,
    memory: requests.get("memory") ?? 0,
  });
  for (const { controller, pods } of [...daemons].sort((a, b) =>
    keyOf(a.reference) < keyOf(b.reference) ? -1 : 1,
  )) {
    if (pods.length === 0 && controller !== undefined) everywhere = plus(everywhere, share(controller.shape));
    for (const { node, shape } of pods) ofNode.set(node, plus(ofNode.get(node) ?? none, share(shape)));
  }
  return { ofNode, everywhere };
}

/** The most that a node of the pool gives to DaemonSets: a node that lacks one is being updated. */
const largestShare = (nodes: readonly NodeFacts[], { ofNode, everywhere }: Taken): Share =>
  plus(
    nodes.reduce((largest, { name }) => {
      const { pods, cpu, memory } = ofNode.get(name) ?? none;
      return {
        pods: Math.max(largest.pods, pods),
        cpu: Math.max(largest.cpu, cpu),
        memory: Math.max(largest.memory, memory),
      };
    }, none),
    everywhere,
  );
