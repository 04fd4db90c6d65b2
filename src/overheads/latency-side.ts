import type { Workload } from "../brief/workload.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { Id, IdPath } from "../quantity/id-path.js";
import { type Column, constant } from "../statistics/column.js";
import type { PlatformLatency } from "./latency.js";
import type { MeasuredPercentile, Overhead } from "./overhead.js";
import { percentileName } from "./percentiles.js";
import { ratioPath } from "./ratio.js";

/** What a prediction of latency reads of one platform, and how well that is founded. */
export interface Side {
  readonly latency: PlatformLatency;
  /** The columns that it rests on, by path. */
  readonly inputs: readonly IdPath[];
  /** Whether anything of it is measured or published; parity by definition is neither. */
  readonly supported: boolean;
}

const ONE: Column = constant(1);

/** A platform that costs nothing: bare metal that no platform of the brief stands for. */
export const PARITY: Side = { latency: { service: ONE, tail: ONE }, inputs: [], supported: false };

export interface SideInput {
  readonly workload: Pick<Workload, "profile" | "latency">;
  readonly platform: Id;
  readonly percentile: number;
  readonly columns: ReadonlyMap<IdPath, Column>;
  /** S of the workload on that platform. */
  readonly service: Column;
}

/** The column of that name. Throws a RangeError where the world has none. */
export function columnAt(columns: ReadonlyMap<IdPath, Column>, path: IdPath): Column {
  const column = columns.get(path);
  if (column === undefined) throw new RangeError(`a world requires a column ${path}`);
  return column;
}

/**
 * Reads a side: the measured ratio of the percentile itself where runs gave one, else S and the tail; and, for a workload
 * with network hops, the centre of the microseconds added to a round trip, the same in every draw.
 */
export function sideReader(known: {
  readonly overheads: readonly Overhead[];
  readonly percentiles: readonly MeasuredPercentile[];
}): (input: SideInput) => Side {
  const overheads = new Map(known.overheads.map((overhead) => [ratioPath(overhead), overhead]));
  const percentiles = new Set(known.percentiles.map(ratioPath));
  return ({ workload, platform, percentile, columns, service }) => {
    const pathOf = (dimension: Dimension): IdPath => ratioPath({ platform, dimension });
    const own = ratioPath({ platform, dimension: percentileName(percentile) });
    const tail = columnAt(columns, pathOf("tail-latency"));
    const roundTrip = overheads.get(pathOf("network-latency"))?.additiveMicroseconds;
    const added =
      (workload.latency?.hops ?? 0) > 0 && roundTrip?.kind === "known" ? roundTrip.center : undefined;
    const extra = added !== undefined && { addedMicroseconds: constant(added) };
    if (percentiles.has(own)) {
      const latency = { service, tail, measured: columnAt(columns, own), ...extra };
      return { latency, inputs: [own], supported: true };
    }
    const inputs = workload.profile
      .filter(({ share }) => share > 0)
      .map(({ dimension }) => pathOf(dimension));
    const withTail = [...inputs, pathOf("tail-latency")];
    return {
      latency: { service, tail, ...extra },
      inputs: withTail,
      supported: withTail.some((path) => isFounded(overheads.get(path))),
    };
  };
}

const isFounded = (overhead: Overhead | undefined): boolean =>
  overhead !== undefined && (overhead.measuredShare > 0 || overhead.published !== undefined);
