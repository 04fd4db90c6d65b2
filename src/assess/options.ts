import type { Seed } from "../statistics/random.js";
import { checkedExtensions, type Extensions } from "./extensions.js";

export interface AssessOptions {
  /** Integer or text; 1 by default. The same brief, seed and version give the same bytes. */
  readonly seed?: Seed;
  /** A multiple of 1,024, or 64 to 1,023 for a quick look; 4,096 by default. */
  readonly draws?: number;
  readonly extensions?: Extensions;
  readonly onProgress?: (progress: Progress) => void;
}

/** Where a long assessment stands: `done` of `total` steps of a stage. */
export interface Progress {
  readonly stage: "gates" | "plans" | "draws" | "decision" | "report";
  readonly done: number;
  readonly total: number;
}

/** The options of one run, completed. */
export interface Run {
  readonly seed: Seed;
  readonly draws: number;
  readonly extensions: Required<Extensions>;
}

const BLOCK = 1024;
const FEWEST_DRAWS = 64;
const MOST_DRAWS = 1_048_576;
const USUAL_DRAWS = 4096;

/** Completes the options once. Throws `RangeError` where one breaks the documented range or contract. */
export function completeOptions(options: AssessOptions): Run {
  if (typeof options !== "object" || (options as unknown) === null)
    throw new RangeError("options must be an object such as {seed: 1, draws: 4096}");
  const { seed = 1, draws = USUAL_DRAWS, extensions = {}, onProgress } = options;
  if (onProgress !== undefined && typeof onProgress !== "function")
    throw new RangeError("onProgress must be a function");
  const isQuickLook = Number.isInteger(draws) && draws >= FEWEST_DRAWS && draws < BLOCK;
  const isBlocks = Number.isInteger(draws) && draws > 0 && draws % BLOCK === 0 && draws <= MOST_DRAWS;
  if (!isQuickLook && !isBlocks)
    throw new RangeError(
      `draws must be a multiple of ${BLOCK} up to ${MOST_DRAWS}, or ${FEWEST_DRAWS} to ${BLOCK - 1}`,
    );
  if (typeof seed !== "string" && !Number.isSafeInteger(seed))
    throw new RangeError("seed must be an integer or a text");
  return { seed, draws, extensions: checkedExtensions(extensions) };
}

/** The extensions as the digest names them. */
export const extensionNames = ({
  gates,
  criteria,
}: Run["extensions"]): readonly { readonly id: string; readonly version: string }[] =>
  [...gates, ...criteria].map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1));
