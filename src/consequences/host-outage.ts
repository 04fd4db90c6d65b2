import type { Platform } from "../brief/platform.js";
import type { Quantity } from "../brief/quantity.js";
import type { IdPath } from "../quantity/id-path.js";
import { at, columnOf, constant, type Column } from "../statistics/column.js";
import { sumColumns } from "./columns.js";
import type { Assigned, Context } from "./context.js";
import { SECONDS_PER_YEAR } from "./year.js";

/** How much of the time one host of a platform does not carry what stood on it. */
export interface HostOutage {
  /** Share of time lost to failures, per draw, at most 1. */
  readonly unavailability: Column;
  /** Share of time lost to planned maintenance of one host, per draw. */
  readonly planned: Column;
  /** Share of the failures that take all hosts of the workload at once. */
  readonly commonCause: Column;
  readonly inputs: readonly IdPath[];
}

/** The same as events of one host, for what happens by chance. */
export interface HostEvents {
  readonly failuresPerYear: Column;
  readonly outageSeconds: Column;
  readonly maintenancesPerYear: Column;
  readonly maintenanceSeconds: Column;
}

/** A platform and the model it stands on; absent for instances. */
export type HostedBy = Pick<Assigned, "platform" | "host">;

/**
 * u = failures a year × outage ÷ 8,760 h (MODEL §7). The outage: where a spare host stands, until evicted pods run
 * again (loss noticed + eviction + pod start) or, where a hypervisor restarts its guests, until those do (restart + pod
 * start), whichever is shorter; without a spare, the repair. Planned, reboots a year × what one takes from a workload:
 * nothing where guests move while they run; the start of the evicted pods where a spare host takes them; else drain and
 * reboot of the host. An instance fails as a host does by default, always has a spare, and its
 * host's maintenance is its provider's.
 */
export function hostOutageOf(context: Context, { platform, host }: HostedBy): HostOutage & HostEvents {
  const { brief, read } = context;
  const { defaults } = brief;
  const reads: Quantity[] = [];
  const drawn = (quantity: Quantity): Column => {
    reads.push(quantity);
    return read(quantity);
  };
  const rate = drawn(host?.failuresPerYear ?? defaults["host-failures-per-year"]);
  const isSpared = hasSpare(context, platform);
  const outage = isSpared
    ? replacementSeconds(platform, defaults, drawn)
    : drawn(host?.repair ?? defaults["host-repair"]);
  const unavailability = columnOf([rate, outage], (draw) =>
    Math.min(1, (at(rate, draw) * at(outage, draw)) / SECONDS_PER_YEAR),
  );
  const maintenance = maintenanceOf(platform, { hostReboot: host?.reboot, isSpared }, defaults, drawn);
  const commonCause = drawn(defaults["common-cause"]);
  return {
    ...{ unavailability, planned: shareOf(maintenance), commonCause },
    ...{ failuresPerYear: rate, outageSeconds: outage, ...maintenance },
    inputs: [...new Set(reads.map(({ path }) => path))],
  };
}

/**
 * How much of the time a host does not carry its member of a control plane: until its virtual machine has restarted
 * elsewhere, where a hypervisor does that and a spare host stands, else until the host is repaired. Maintenance is as
 * long as drain and reboot, nothing where guests move while they run.
 */
export function controlOutageOf(context: Context, { platform, host }: HostedBy): HostOutage {
  const { brief, read } = context;
  const { defaults } = brief;
  const rate = host?.failuresPerYear ?? defaults["host-failures-per-year"];
  const restarts = platform.replacement === "restart-or-evict" && hasSpare(context, platform);
  const outage = restarts ? defaults["hypervisor-restart"] : (host?.repair ?? defaults["host-repair"]);
  const hostReboot = host?.reboot;
  const reads = [rate, outage, defaults["common-cause"]];
  const planned = shareOf(maintenanceOf(platform, { hostReboot, isSpared: false }, defaults, read));
  const [failures, seconds] = [read(rate), read(outage)];
  return {
    unavailability: columnOf([failures, seconds], (draw) =>
      Math.min(1, (at(failures, draw) * at(seconds, draw)) / SECONDS_PER_YEAR),
    ),
    ...{ planned, commonCause: read(defaults["common-cause"]) },
    inputs: reads.map(({ path }) => path),
  };
}

/** Whether every group of hosts that carries the platform has a spare one. */
const hasSpare = ({ placement }: Context, { id, nodes }: Platform): boolean =>
  nodes === "instance" ||
  placement.hosts.every(({ platforms, spare }) => !platforms.includes(id) || spare > 0);

type Defaults = Context["brief"]["defaults"];
type Read = (quantity: Quantity) => Column;

function replacementSeconds({ replacement }: Platform, defaults: Defaults, read: Read): Column {
  const start = read(defaults["pod-start"]);
  const detection = read(defaults["node-loss-detection"]);
  const eviction = read(defaults.eviction);
  const evicted = columnOf(
    [detection, eviction, start],
    (draw) => at(detection, draw) + at(eviction, draw) + at(start, draw),
  );
  if (replacement === "evict") return evicted;
  const restart = read(defaults["hypervisor-restart"]);
  return columnOf([restart, start, evicted], (draw) =>
    Math.min(at(restart, draw) + at(start, draw), at(evicted, draw)),
  );
}

type Maintenance = Pick<HostEvents, "maintenancesPerYear" | "maintenanceSeconds">;

function maintenanceOf(
  { liveMigration, nodes, upgrade }: Platform,
  { hostReboot, isSpared }: { readonly hostReboot: Quantity | undefined; readonly isSpared: boolean },
  defaults: Defaults,
  read: Read,
): Maintenance {
  if (liveMigration || nodes === "instance")
    return { maintenancesPerYear: constant(0), maintenanceSeconds: constant(0) };
  const reboots = read(defaults["host-reboots-per-year"]);
  const taken = isSpared
    ? [read(defaults["pod-start"])]
    : [read(upgrade.drain), read(hostReboot ?? defaults["host-reboot"])];
  return { maintenancesPerYear: reboots, maintenanceSeconds: sumColumns(taken) };
}

const shareOf = ({ maintenancesPerYear, maintenanceSeconds }: Maintenance): Column =>
  columnOf(
    [maintenancesPerYear, maintenanceSeconds],
    (draw) => (at(maintenancesPerYear, draw) * at(maintenanceSeconds, draw)) / SECONDS_PER_YEAR,
  );
