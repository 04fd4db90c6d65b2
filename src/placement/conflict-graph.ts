import { bitMatrix, bitRow, countBits, getBit, setBit, type BitMatrix } from "./bit-matrix.js";

/** Vertices 0 … size − 1, and which of them cannot be together. */
export interface ConflictGraph {
  readonly size: number;
  /** Symmetric: a row a vertex. */
  readonly conflicts: BitMatrix;
  readonly degrees: readonly number[];
}

/** The graph in which `conflict`, a symmetric relation, joins two vertices. */
export function conflictGraphOf(size: number, conflict: (a: number, b: number) => boolean): ConflictGraph {
  const conflicts = bitMatrix(size, size);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      if (conflict(a, b)) {
        setBit(conflicts, a, b);
        setBit(conflicts, b, a);
      }
  const degrees = Array.from({ length: size }, (_, vertex) => countBits(bitRow(conflicts, vertex)));
  return { size, conflicts, degrees };
}

/**
 * A colour, from 0, for every vertex, so that neighbours differ: DSATUR (Brélaz 1979), the vertex that sees most
 * colours first, then the one with most neighbours, then the first. `accepts` may refuse a colour for reasons that
 * no pair shows, such as three vertices of which every two agree but not all three. Time and memory grow with the
 * square of the vertices.
 */
export function colouringOf(
  { size, conflicts, degrees }: ConflictGraph,
  accepts: (colour: number, vertex: number) => boolean = () => true,
  onColour: (colour: number, vertex: number) => void = () => undefined,
): readonly number[] {
  const colours: number[] = new Array<number>(size).fill(-1);
  const seen = bitMatrix(size, size);
  const colourCounts = new Int32Array(size);
  for (let step = 0; step < size; step++) {
    let next = -1;
    for (let vertex = 0; vertex < size; vertex++) {
      if (colours[vertex] !== -1) continue;
      const lead =
        next === -1
          ? 1
          : (colourCounts[vertex] as number) - (colourCounts[next] as number) ||
            (degrees[vertex] ?? 0) - (degrees[next] ?? 0);
      if (lead > 0) next = vertex;
    }
    let colour = 0;
    while (getBit(seen, next, colour) || !accepts(colour, next)) colour++;
    colours[next] = colour;
    onColour(colour, next);
    for (let other = 0; other < size; other++) {
      if (colours[other] !== -1 || !getBit(conflicts, next, other) || getBit(seen, other, colour)) continue;
      setBit(seen, other, colour);
      colourCounts[other] = (colourCounts[other] as number) + 1;
    }
  }
  return colours;
}

/** From how many vertices a clique is grown: more find larger cliques in sparse graphs, at linear cost. */
const CLIQUE_STARTS = 64;

/**
 * The largest clique found by growing one from each of the vertices with most neighbours, greedily: a lower bound
 * on the number of colours. 0 for a graph without vertices.
 */
export function cliqueBoundOf({ size, conflicts, degrees }: ConflictGraph): number {
  const byDegree = Array.from({ length: size }, (_, vertex) => vertex).sort(
    (a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b,
  );
  let largest = Math.min(size, 1);
  for (const start of byDegree.slice(0, CLIQUE_STARTS)) {
    const candidates = bitRow(conflicts, start).slice();
    let left = countBits(candidates);
    let clique = 1;
    for (const vertex of byDegree) {
      if (left === 0 || clique + left <= largest) break;
      if (((candidates[vertex >> 5] as number) & (1 << (vertex & 31))) === 0) continue;
      clique++;
      const row = bitRow(conflicts, vertex);
      for (let word = 0; word < candidates.length; word++)
        candidates[word] = (candidates[word] as number) & (row[word] as number);
      left = countBits(candidates);
    }
    largest = Math.max(largest, clique);
  }
  return largest;
}
