import type { Measurement } from "../brief/measurement.js";
import type { Quantity } from "../brief/quantity.js";
import type { Platform } from "../brief/platform.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import { at, columnOf, type Column } from "../statistics/column.js";
import type { Context } from "./context.js";
import type { NodeGroup } from "./node-groups.js";

/** An upgrade needs people beside it. */
const WORKING_SECONDS_PER_DAY = 8 * 3600;

/** By default so much of a cluster's hosts are upgraded at once, where that is more than one. */
const SHARE_AT_ONCE = 0.05;

/** Seconds of one node's upgrade, per draw, by step, with what they rest on. */
export interface NodeUpgrade {
  readonly drain: Column;
  readonly boot: Column;
  readonly ready: Column;
  readonly inputs: readonly IdPath[];
}

/**
 * Drain, boot and ready of one node (MODEL §8): a host, or an instance that is a machine, boots through its firmware; a
 * guest in the default time of a VM's reboot. The boot-time ratio compares a guest with its host (MODEL §3), so it goes
 * with the host's time: where the asker's runs timed both sides, a guest boots in the host's reboot ÷ that ratio
 * instead. Dividing the default of VMs by it would count twice that guests skip the firmware, and a published ratio says
 * less about this firmware than that default does.
 */
export function nodeUpgradeOf({ brief, hosts, read, world }: Context, platform: Platform): NodeUpgrade {
  const { defaults } = brief;
  const isMachine = platform.nodes === "host" || platform.layer === "bare-metal";
  const host = platform.host === undefined ? undefined : hosts.get(platform.host);
  const overhead = childPath(elementPath("overheads", platform.id), "boot-time");
  const ratio =
    isMachine || !isBootTimed(brief.measurements, platform) ? undefined : world.columns.get(overhead);
  const ofHost = isMachine || ratio !== undefined;
  const boot: Quantity = ofHost ? (host?.reboot ?? defaults["host-reboot"]) : defaults["vm-reboot"];
  const seconds = read(boot);
  const quantities = [platform.upgrade.drain, boot, defaults["node-ready"]];
  return {
    drain: read(platform.upgrade.drain),
    boot:
      ratio === undefined
        ? seconds
        : columnOf([seconds, ratio], (draw) => at(seconds, draw) / at(ratio, draw)),
    ready: read(defaults["node-ready"]),
    inputs: [...quantities.map(({ path }) => path), ...(ratio === undefined ? [] : [overhead])],
  };
}

/** Whether the asker's runs timed boots on the platform and elsewhere. */
function isBootTimed(measurements: readonly Measurement[], { id }: Platform): boolean {
  const timed = measurements.filter(({ dimension }) => dimension === "boot-time");
  return timed.some(({ platform }) => platform === id) && timed.some(({ platform }) => platform !== id);
}

/**
 * Calendar days of 8 hours for one round over all clusters, in turn, per draw: Σ nodes ÷ concurrency × (drain + boot +
 * ready), and at least one such time a group. Concurrency: as stated, else one host's worth of nodes, or 5 % of the
 * group's hosts where that is more; so the number of steps is the hosts' worth, and at most 20.
 */
export function upgradeDays(
  groups: readonly NodeGroup[],
  upgradeOf: (platform: Platform) => NodeUpgrade,
): Column {
  const parts = groups.map(({ platform, nodes, hostsWorth }) => ({
    upgrade: upgradeOf(platform),
    concurrency: platform.upgrade.concurrency,
    nodes,
    hostsWorth,
  }));
  const reads = parts.flatMap(({ upgrade: { drain, boot, ready }, nodes, hostsWorth }) => [
    ...[drain, boot, ready],
    ...[nodes, hostsWorth],
  ]);
  return columnOf(reads, (draw) => {
    let seconds = 0;
    for (const { upgrade, concurrency, nodes, hostsWorth } of parts) {
      const hosts = at(hostsWorth, draw);
      const steps =
        concurrency === undefined
          ? hosts / Math.max(1, SHARE_AT_ONCE * hosts)
          : at(nodes, draw) / concurrency;
      const step = at(upgrade.drain, draw) + at(upgrade.boot, draw) + at(upgrade.ready, draw);
      seconds += Math.max(1, steps) * step;
    }
    return seconds / WORKING_SECONDS_PER_DAY;
  });
}
