import type { Node } from "../placement/placement.js";
import type { Id } from "../quantity/id-path.js";
import type { Context } from "./context.js";

/** Pods of other trust zones that one container reaches, for a container picked in proportion to pods. */
export interface Reach {
  /** Pods that were placed. */
  readonly pods: number;
  /** Those that share its kernel. */
  readonly kernel: number;
  /** Further ones on its host, behind a hypervisor or another kernel than the host's. */
  readonly host: number;
  /** Those on its node, which the node's kubelet identity reaches. */
  readonly node: number;
  /** Platforms of instances whose host may carry strangers. */
  readonly beyondInstance: readonly Id[];
}

/** Pods by zone among some pods, and how many foreign pairs they make. */
interface Mix {
  total: number;
  readonly byZone: Map<string, number>;
}

const newMix = (): Mix => ({ total: 0, byZone: new Map() });

function add(mix: Mix, zone: string, count: number): void {
  mix.total += count;
  mix.byZone.set(zone, (mix.byZone.get(zone) ?? 0) + count);
}

/** Σ over the pods of `of` of the pods in `among` that are of another zone. */
function foreignPairs(of: Mix, among: Mix): number {
  let pairs = 0;
  for (const [zone, count] of of.byZone) pairs += count * (among.total - (among.byZone.get(zone) ?? 0));
  return pairs;
}

/**
 * Read off the packing (MODEL §5). A kernel is shared by the pods of a host on platforms whose kernel is the host's, by
 * those of a node where it is the node's, by nobody where each pod has its own. Behind a hypervisor, as behind
 * any kernel that is not the host's, the rest of the host comes second: every foreign pod counts once, so what shares
 * the kernel is not counted again. An instance is its own host; unless its machine is rented whole, who stands beyond it
 * is not known.
 */
export function reachOf({ residents, assigned, platforms }: Context): Reach {
  const zones = new Map(assigned.map(({ workload, zone }) => [workload.id, zone]));
  const kernels = new Map<string, Mix>();
  const hosts = new Map<number, Mix>();
  const bounded: { readonly kernel: Mix; readonly domain: number }[] = [];
  const alone: { readonly mix: Mix; readonly domain: number }[] = [];
  const beyond = new Set<Id>();
  let pods = 0;
  let node = 0;
  residents.nodes.forEach(({ node: one, domain }, index) => {
    const platform = platforms.get(one.platform);
    if (platform === undefined || one.pods.length === 0) return;
    const mix = mixOf(one, zones);
    pods += mix.total;
    node += foreignPairs(mix, mix);
    merge(mapped(hosts, domain), mix);
    const isWhole = platform.layer === "bare-metal" || platform.instance?.dedicated === true;
    if (platform.nodes === "instance" && !isWhole) beyond.add(platform.id);
    if (platform.kernel === "pod") {
      alone.push({ mix, domain });
      return;
    }
    const key = platform.kernel === "host" ? `host ${domain}` : `node ${index}`;
    const kernel = mapped(kernels, key);
    merge(kernel, mix);
    if (platform.boundary === "hypervisor" || platform.kernel === "node")
      bounded.push({ kernel: mix, domain });
  });
  const shared = [...kernels.values()].reduce((sum, mix) => sum + foreignPairs(mix, mix), 0);
  let host = 0;
  for (const { kernel, domain } of bounded)
    host += foreignPairs(kernel, mapped(hosts, domain)) - foreignPairs(kernel, kernel);
  for (const { mix, domain } of alone) host += foreignPairs(mix, mapped(hosts, domain));
  const mean = (pairs: number): number => (pods > 0 ? pairs / pods : 0);
  return { pods, kernel: mean(shared), host: mean(host), node: mean(node), beyondInstance: [...beyond] };
}

function mixOf({ pods }: Node, zones: ReadonlyMap<Id, string>): Mix {
  const mix = newMix();
  for (const { workload, count } of pods) {
    const zone = zones.get(workload);
    if (zone !== undefined && count > 0) add(mix, zone, count);
  }
  return mix;
}

function merge(into: Mix, from: Mix): void {
  for (const [zone, count] of from.byZone) add(into, zone, count);
}

function mapped<K>(mixes: Map<K, Mix>, key: K): Mix {
  const known = mixes.get(key);
  if (known !== undefined) return known;
  const mix = newMix();
  mixes.set(key, mix);
  return mix;
}
