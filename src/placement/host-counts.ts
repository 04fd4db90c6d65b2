import { at, columnOf, type Column } from "../statistics/column.js";
import type { ControlPlane } from "./control-plane.js";
import { hostColumn } from "./host-needs.js";
import type { LaidEstate } from "./laid-estate.js";
import type { HostCount, InstanceCount } from "./placement.js";
import type { SizedPool } from "./control-plane.js";

/** The hosts of every group, numbered one group after the other, per draw and year. */
export function hostCountsOf({ groups, pools }: LaidEstate, years: number): readonly HostCount[] {
  let first = 0;
  return groups.map(({ group, used, extra }) => {
    const count = used + group.controlHosts + group.spare;
    const columns = yearly(
      years,
      group.pools.map(({ id }) => pools.get(id)?.years ?? []),
      (year) =>
        hostColumn(
          group,
          new Map(group.pools.map(({ id }) => [id, pools.get(id)?.years[year] ?? new Float64Array(1)])),
          extra,
        ),
    );
    const counted: HostCount = {
      model: group.host.id,
      platforms: group.platforms.map(({ id }) => id),
      pools: group.pools.map(({ id }) => id),
      ...(group.keptFor !== undefined && { keptFor: group.keptFor }),
      first,
      count,
      spare: group.spare,
      controlPlane: group.controlHosts,
      draws: columns[0] ?? new Float64Array(1),
      years: columns,
    };
    first += count;
    return counted;
  });
}

/** The instances of every platform that has them, those of control planes that are not stacked included. */
export function instanceCountsOf(
  { pools }: LaidEstate,
  sized: readonly SizedPool[],
  controlPlanes: readonly ControlPlane[],
  years: number,
): readonly InstanceCount[] {
  const platforms = [...new Set(sized.map(({ platform }) => platform))];
  return platforms.flatMap((platform) => {
    if (!platform.instance) return [];
    const own = sized.filter((pool) => pool.platform === platform).flatMap(({ id }) => pools.get(id) ?? []);
    const control = controlPlanes
      .filter((plane) => plane.platform === platform && plane.kind !== "stacked")
      .reduce((sum, { nodes }) => sum + nodes, 0);
    const columns = yearly(
      years,
      own.map((pool) => pool.years),
      (year) => {
        const reads = own.flatMap((pool) => pool.years[year] ?? []);
        return columnOf(reads, (draw) => reads.reduce((sum, column) => sum + at(column, draw), control));
      },
    );
    const count = own.reduce((sum, pool) => sum + pool.count, control);
    const draws = columns[0] ?? new Float64Array(1);
    return [{ name: platform.instance.name, platform: platform.id, count, draws, years: columns }];
  });
}

/** One column a year; the first again where no input of that year differs from it. */
function yearly(
  years: number,
  inputs: readonly (readonly Column[])[],
  compute: (year: number) => Column,
): readonly Column[] {
  const first = compute(0);
  return Array.from({ length: years }, (_, year) =>
    year === 0 || inputs.every((columns) => columns[year] === columns[0]) ? first : compute(year),
  );
}
