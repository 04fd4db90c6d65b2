import type { Column } from "../statistics/column.js";
import type { PoolBound } from "./bound.js";
import { DUST } from "./node-shape.js";

/** What holds a pool's nodes from below and above, besides its bound. */
export interface NodeLimits {
  /** e ≥ 1. */
  readonly excess: number;
  /** What spread over hosts and control planes need: at least 1. */
  readonly least: number;
  /** Pods as stated, with those of control planes: no more nodes than these while the grown pod still fits. */
  readonly pods: number;
  /** Nodes that the packing of the stated replicas needed, where that is more; counts from the stated bound on. */
  readonly packed?: { readonly nodes: number; readonly from: number };
}

/** Nodes of a pool per year and draw: ceil(e × bound) within its limits (MODEL §6). */
export function nodeCountsOf(bound: PoolBound, limits: NodeLimits): readonly Column[] {
  const counted = new Map<Column, Column>();
  return bound.years.map((column, year) => {
    const known = counted.get(column);
    if (known !== undefined) return known;
    const nodes = column.map((needed, draw) => {
      const formula = Math.ceil(limits.excess * needed - DUST);
      const fitting =
        formula > limits.pods && bound.grownPodFits(year, draw) ? Math.max(limits.pods, 1) : formula;
      const { packed } = limits;
      const laidOut = packed !== undefined && needed >= packed.from * (1 - DUST) ? packed.nodes : 0;
      return Math.min(Math.max(fitting, limits.least, laidOut), Number.MAX_SAFE_INTEGER);
    });
    counted.set(column, nodes);
    return nodes;
  });
}
