import type { Host } from "../../src/brief/host.js";
import type { Platform } from "../../src/brief/platform.js";
import type { SizedPool } from "../../src/placement/control-plane.js";
import type { Load } from "../../src/placement/load.js";
import type { NodeShape } from "../../src/placement/node-shape.js";
import { poolSizeOf } from "../../src/placement/pool-size.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, modelHost } from "./estates.js";

export const GIB = 1024 * 1024 * 1024;

/** A load of one replica of 1 core and 1 GiB, of one zone, that may stand anywhere, unless changed. */
export const loadLike = (changes: Partial<Load> = {}): Load => ({
  workload: "w",
  platform: "p",
  replicas: 1,
  cpu: 1,
  memory: GIB,
  others: [],
  growth: constant(1),
  cpuGrowth: constant(1),
  memoryGrowth: constant(1),
  growthPerYear: constant(0),
  ownHosts: false,
  separate: "nothing",
  apart: {},
  trustZone: "default",
  tenant: "default",
  spreadByHost: false,
  ...changes,
});

/** A node whose pods may ask for all of it: cores, GiB and pods; one a host unless changed. */
export const shapeLike = (
  cpu: number,
  gibibytes: number,
  pods = 100,
  changes: Partial<NodeShape> = {},
): NodeShape => ({
  capacity: { cpu, memory: gibibytes * GIB },
  allocatable: { cpu, memory: gibibytes * GIB, pods },
  devices: new Map(),
  perHost: 1,
  divided: false,
  perVm: { cpu: 0, memory: 0 },
  ...changes,
});

/** A platform of the completed brief, on the model's host. */
export function platformLike(changes: {
  readonly kind: string;
  readonly [field: string]: unknown;
}): Platform {
  return completed(changes).platform;
}

export const hostLike = (changes: object = {}): Host => completed({ kind: "bare-metal" }, changes).host;

function completed(
  platform: object,
  host: object = {},
): { readonly platform: Platform; readonly host: Host } {
  const brief = briefOf({
    workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
    hosts: [modelHost(host)],
    platforms: [{ id: "p", ...("instance" in platform ? {} : { host: "big" }), ...platform }],
    burden: { default: "p" },
  });
  return { platform: brief.platforms[0] as Platform, host: brief.hosts[0] as Host };
}

/** A pool of these loads on nodes of one shape. */
export function poolLike(
  id: string,
  loads: readonly Load[],
  shape: NodeShape,
  changes: Partial<SizedPool> = {},
): SizedPool {
  const size = poolSizeOf(loads, [shape]);
  if (size === undefined) throw new Error("a load does not fit the shape");
  return {
    id,
    cluster: 0,
    platform: platformLike({ kind: "bare-metal" }),
    loads,
    own: false,
    size,
    workers: 1,
    ...changes,
  };
}
