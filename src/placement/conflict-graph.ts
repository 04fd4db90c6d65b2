/** Vertices 0 … size − 1, and which of them cannot be together. */
export interface ConflictGraph {
  readonly size: number;
  readonly neighbours: readonly (readonly number[])[];
}

/** The graph in which `conflict`, a symmetric relation, joins two vertices. */
export function conflictGraphOf(size: number, conflict: (a: number, b: number) => boolean): ConflictGraph {
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      if (conflict(a, b)) {
        neighbours[a]?.push(b);
        neighbours[b]?.push(a);
      }
  return { size, neighbours };
}

/**
 * A colour, from 0, for every vertex, so that neighbours differ: DSATUR (Brélaz 1979), the vertex that sees most
 * colours first, then the one with most neighbours, then the first. `accepts` may refuse a colour for reasons that
 * no pair shows, such as three vertices of which every two agree but not all three.
 */
export function colouringOf(
  graph: ConflictGraph,
  accepts: (colour: number, vertex: number) => boolean = () => true,
  onColour: (colour: number, vertex: number) => void = () => undefined,
): readonly number[] {
  const { size, neighbours } = graph;
  const colours: number[] = new Array<number>(size).fill(-1);
  const seen: Set<number>[] = Array.from({ length: size }, () => new Set<number>());
  const degree = (vertex: number): number => neighbours[vertex]?.length ?? 0;
  const seenBy = (vertex: number): number => seen[vertex]?.size ?? 0;
  for (let step = 0; step < size; step++) {
    let next = -1;
    for (let vertex = 0; vertex < size; vertex++) {
      if (colours[vertex] !== -1) continue;
      const lead = next === -1 ? 1 : seenBy(vertex) - seenBy(next) || degree(vertex) - degree(next);
      if (lead > 0) next = vertex;
    }
    let colour = 0;
    while (seen[next]?.has(colour) || !accepts(colour, next)) colour++;
    colours[next] = colour;
    onColour(colour, next);
    for (const neighbour of neighbours[next] ?? [])
      if (colours[neighbour] === -1) seen[neighbour]?.add(colour);
  }
  return colours;
}

/** From how many vertices a clique is grown: more find larger cliques in sparse graphs, at linear cost. */
const CLIQUE_STARTS = 64;

/**
 * The largest clique found by growing one from each of the vertices with most neighbours, greedily: a lower bound
 * on the number of colours. 0 for a graph without vertices.
 */
export function cliqueBoundOf({ size, neighbours }: ConflictGraph): number {
  const degree = (vertex: number): number => neighbours[vertex]?.length ?? 0;
  const byDegree = Array.from({ length: size }, (_, vertex) => vertex).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  );
  let largest = Math.min(size, 1);
  for (const start of byDegree.slice(0, CLIQUE_STARTS)) {
    let candidates = new Set(neighbours[start]);
    let clique = 1;
    for (const vertex of byDegree) {
      if (candidates.size === 0 || clique + candidates.size <= largest) break;
      if (!candidates.has(vertex)) continue;
      clique++;
      candidates = new Set((neighbours[vertex] ?? []).filter((one) => candidates.has(one)));
    }
    largest = Math.max(largest, clique);
  }
  return largest;
}
