import { at, type Column } from "../../statistics/column.js";

/** Hosts of one model that the asker owns: bought together, this many years ago. */
export interface OwnedLot {
  readonly count: number;
  readonly ageYears: number;
}

export interface HostSchedule {
  /** Hosts bought in year 0, 1 … horizon, per draw. */
  readonly bought: readonly Column[];
  /** At the end of the horizon, what is left of the bought hosts' price, in hosts at the price of year 0, per draw. */
  readonly left: Column;
}

/** Guards ceil and comparisons against the dust of repeated lives. */
const DUST = 1e-9;

/** The shortest life that a brief may state: what a drawn life is held to. */
const SHORTEST_LIFE = 0.1;

/**
 * When hosts of one model are bought. Hosts for year y stand at its start, so they are bought in year y − 1; what was
 * bought is never sold before the end. Owned hosts are used before any is bought, the youngest first. A host is
 * replaced when its service life ends before the horizon does, booked in the year in which that falls. What is left at
 * the horizon is linear in the rest of its life.
 */
export function hostScheduleOf(input: {
  /** Hosts needed in year 1 … horizon. */
  readonly needed: readonly Column[];
  readonly owned: readonly OwnedLot[];
  readonly lifeYears: Column;
  /** Price of year 0, 1 … horizon ÷ that of year 0, per draw; 1 where absent. */
  readonly rise: (year: number) => Column | undefined;
}): HostSchedule {
  const { needed, lifeYears, rise } = input;
  const horizon = needed.length;
  const owned = [...input.owned].sort((a, b) => a.ageYears - b.ageYears);
  const rises = Array.from({ length: horizon + 1 }, (_, year) => rise(year));
  const draws = [...needed, lifeYears, ...rises].reduce(
    (most, column) => Math.max(most, column?.length ?? 1),
    1,
  );
  const bought = Array.from({ length: horizon + 1 }, () => new Float64Array(draws));
  const left = new Float64Array(draws);
  const free = new Float64Array(owned.length);
  for (let draw = 0; draw < draws; draw++) {
    const life = Math.max(at(lifeYears, draw), SHORTEST_LIFE);
    owned.forEach(({ count }, lot) => (free[lot] = count));
    let standing = 0;
    for (let start = 0; start < horizon; start++) {
      let more = at(needed[start] as Column, draw) - standing;
      if (more <= 0) continue;
      standing += more;
      for (let lot = 0; lot < owned.length && more > 0; lot++) {
        const taken = Math.min(more, free[lot] as number);
        free[lot] = (free[lot] as number) - taken;
        more -= taken;
        if (taken > 0) buy(draw, taken, Math.max(start, life - (owned[lot] as OwnedLot).ageYears), life);
      }
      if (more > 0) buy(draw, more, start, life);
    }
  }
  return { bought, left };

  /** Bought at that time, and again whenever its life has ended. */
  function buy(draw: number, count: number, first: number, life: number): void {
    let time = first;
    let last = -1;
    for (let renewal = 1; time < horizon - DUST; renewal++) {
      const year = Math.ceil(time - DUST);
      const column = bought[year] as Column;
      column[draw] = (column[draw] as number) + count;
      last = time;
      time = first + renewal * life;
    }
    if (last < 0) return;
    const paid = rises[Math.ceil(last - DUST)];
    const rest = Math.max(0, 1 - (horizon - last) / life);
    left[draw] = (left[draw] as number) + count * rest * (paid === undefined ? 1 : at(paid, draw));
  }
}
