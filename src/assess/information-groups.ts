import type { Brief } from "../brief/brief.js";
import type { Overhead } from "../overheads/overhead.js";
import { childPath, elementPath, parsePath, type Id, type IdPath } from "../quantity/id-path.js";
import type { InputGroup } from "../robustness/information.js";
import { stratifiedUniforms } from "../statistics/random.js";
import { overheadPath } from "../world/draw.js";
import { readingOf } from "../world/reading.js";
import type { World } from "../world/world.js";
import type { Run } from "./options.js";
import type { Prospect } from "./prospect.js";
import { studyOf } from "./study.js";
import type { ValuationFunction } from "./valuation.js";
import type { Weighing } from "./weighing.js";

/** What plans were looked at with. */
export interface Looked {
  readonly brief: Brief;
  readonly run: Run;
  readonly overheads: readonly Overhead[];
  readonly prospects: readonly Prospect[];
  readonly valuation: ValuationFunction;
  readonly central: World;
  readonly world: World;
}

/** Inputs that share a stream of draws, then all of a root of the brief, and all overheads of a platform. */
export function groupsOf(input: Looked, plans: readonly Id[]): readonly InputGroup[] {
  const { run, overheads, world } = input;
  const read = inputsRead(input, plans);
  const streamOf = new Map(overheads.map((overhead) => [overheadPath(overhead), overhead.stream]));
  const paths = [...read].filter((path) => (world.columns.get(path)?.length ?? 1) > 1).sort();
  const byStream = new Map<string, IdPath[]>();
  for (const path of paths) {
    const stream = streamOf.get(path) ?? path;
    byStream.set(stream, [...(byStream.get(stream) ?? []), path]);
  }
  const uniforms = new Map(
    [...byStream.keys()].map((stream) => [stream, stratifiedUniforms(run.seed, stream, run.draws)]),
  );
  const single = [...byStream].map(([stream, those]): InputGroup => {
    const group = those[0] ?? stream;
    const study = studyOf(group, input);
    return { group, paths: those, uniforms: [uniforms.get(stream)!], ...(study && { study }) };
  });
  const together = new Map<IdPath, IdPath[]>();
  for (const path of paths)
    for (const group of holdersOf(path)) together.set(group, [...(together.get(group) ?? []), path]);
  const platforms = [...together.keys()].filter((group) => group.startsWith("overheads["));
  const joint = [...together].flatMap(([group, those]): readonly InputGroup[] => {
    const streams = [...new Set(those.map((path) => streamOf.get(path) ?? path))];
    const isOnePlatform = group === "overheads" && platforms.length < 2;
    if (streams.length < 2 || isOnePlatform) return [];
    return [{ group, paths: those, uniforms: streams.map((stream) => uniforms.get(stream)!) }];
  });
  return [...single, ...joint];
}

/** The root of a path, and of an overhead its platform too. */
function holdersOf(path: IdPath): readonly IdPath[] {
  const [, owner] = parsePath(path) ?? [];
  const root = rootOf(path);
  return root === "overheads" && owner?.kind === "id" ? [root, elementPath(root, owner.id)] : [root];
}

function rootOf(path: IdPath): string {
  const [root] = parsePath(path) ?? [];
  return root?.kind === "key" ? root.key : path;
}

function inputsRead({ prospects, valuation, central }: Looked, plans: readonly Id[]): ReadonlySet<IdPath> {
  const reading = readingOf(central);
  for (const { plan } of prospects) if (plans.includes(plan.id)) valuation(plan, reading.world);
  return reading.read;
}

/** All weights together, less the first, which the others leave; none where they are points. */
export function weightGroup({ weights: { drawn } }: Weighing): readonly InputGroup[] {
  const open = [...drawn].filter(([, column]) => column.length > 1);
  if (open.length < 2) return [];
  const features = open.slice(1).flatMap(([, column]) => [column, column.map((weight) => weight * weight)]);
  const paths = open.map(([id]) => childPath("preferences.weights", id));
  return [{ group: "preferences.weights", paths, uniforms: [], features }];
}
