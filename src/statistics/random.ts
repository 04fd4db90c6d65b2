/** What names a run; a number and its decimal text are the same seed. */
export type Seed = number | string;

export interface RandomStream {
  /** A multiple of 2^-53 in [0, 1). */
  next(): number;
  /**
   * An integer in [0, bound), without bias up to a bound of 2^21 and biased by less than bound × 2^-53 above.
   * RangeError unless the bound is an integer from 1 to 2^53.
   */
  nextInteger(bound: number): number;
  /** Fills the target with what as many calls of `nextInteger` return, at once. */
  fillIntegers(target: Uint32Array, bound: number): void;
}

/** Draws in one Latin hypercube. */
export const BLOCK = 1024;

/** Words made at once: enough to amortise the call, few enough for a stream of which little is read. */
const BATCH = 32;
const TWO_32 = 4294967296;

/** Up to it the product of a word and a bound is exact. */
const MOST_UNBIASED = 2097152;

/**
 * The stream named by seed, path and block: sfc32 (Doty-Humphrey's Small Fast Chaotic generator, PractRand),
 * started from `hashOf` and run in for 12 rounds. Streams of different names are unrelated; the same name is the
 * same stream on every engine.
 */
export function randomStream(seed: Seed, path: string, block = 0): RandomStream {
  const state = stateOf(seed, path, block);
  const words = new Uint32Array(BATCH);
  let used = BATCH;
  const nextWord = (): number => {
    if (used === BATCH) {
      fillWords(state, words);
      used = 0;
    }
    return words[used++]!;
  };
  const next = (): number => {
    const high = nextWord() >>> 5;
    return (high * 67108864 + (nextWord() >>> 6)) / 9007199254740992;
  };
  const nextInteger = (bound: number): number => {
    requireBound(bound);
    if (bound > MOST_UNBIASED) return Math.floor(next() * bound);
    for (;;) {
      const product = nextWord() * bound;
      const integer = Math.floor(product / TWO_32);
      const rest = product - integer * TWO_32;
      if (rest >= bound || rest >= (TWO_32 - bound) % bound) return integer;
    }
  };
  const fillIntegers = (target: Uint32Array, bound: number): void => {
    requireBound(bound);
    const { length } = target;
    for (let i = 0; i < length; i++) {
      if (used === BATCH || bound > MOST_UNBIASED) {
        target[i] = nextInteger(bound);
        continue;
      }
      const word = words[used]!;
      if (Math.imul(word, bound) >>> 0 >= bound) {
        used++;
        target[i] = (word * bound) / TWO_32;
      } else target[i] = nextInteger(bound);
    }
  };
  return { next, nextInteger, fillIntegers };
}

function requireBound(bound: number): void {
  if (!(Number.isSafeInteger(bound - 1) && bound >= 1))
    throw new RangeError(`a bound is an integer from 1 to 2^53, not ${bound}`);
}

/**
 * Uniform draws in the open (0, 1), in blocks of 1,024 that are each a Latin hypercube: one draw in each slice of
 * width 1/1,024, at a place within it and in an order that the stream of seed, path and block decides. Fewer than
 * 1,024 draws are one hypercube of that many slices. From 1,024 on, asking for more changes none of the first.
 * Draws are multiples of 2^-43.
 */
export function stratifiedUniforms(seed: Seed, path: string, draws: number): Float64Array {
  if (!(Number.isSafeInteger(draws) && draws >= 0))
    throw new RangeError(`draws are a whole number, not ${draws}`);
  const uniforms = new Float64Array(draws);
  const size = Math.min(draws, BLOCK);
  const words = new Uint32Array(2 * size);
  const order = new Uint16Array(size);
  for (let start = 0, block = 0; start < draws; start += size, block++) {
    fillWords(stateOf(seed, path, block), words);
    shuffle(order, words);
    const count = Math.min(size, draws - start);
    for (let i = 0; i < count; i++)
      uniforms[start + i] = (order[i]! + (words[size + i]! + 0.5) / TWO_32) / size;
  }
  return uniforms;
}

/** 0 … length − 1 in the order that the words decide: Fisher and Yates, built from the inside out. */
function shuffle(order: Uint16Array, words: Uint32Array): void {
  for (let i = 0; i < order.length; i++) {
    const place = Math.floor((words[i]! * (i + 1)) / TWO_32);
    order[i] = order[place]!;
    order[place] = i;
  }
}

function stateOf(seed: Seed, path: string, block: number): Int32Array {
  const state = new Int32Array(4);
  const name = String(seed);
  hashInto(state, `${name.length}:${name}${path.length}:${path}${block}`);
  state[3] = 1;
  fillWords(state, new Uint32Array(12));
  return state;
}

function fillWords(state: Int32Array, words: Uint32Array): void {
  // By index: destructuring would run the iterator of the typed array.
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let counter = state[3]!;
  for (let i = 0; i < words.length; i++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    words[i] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

/**
 * 96 bits of the text's UTF-16 code units: three 32-bit lanes, each xor then multiply (FNV-1a with its own odd
 * multiplier, and a shift that brings high bits down), then mixed into one another and finished as MurmurHash3 does.
 */
function hashInto(lanes: Int32Array, text: string): void {
  let [a, b, c] = [0x243f6a88, 0x85a308d3 | 0, 0x13198a2e];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit ^ (a >>> 15), 0x01000193);
    b = Math.imul(b ^ unit ^ (b >>> 13), 0x5bd1e995);
    c = Math.imul(c ^ unit ^ (c >>> 17), 0x9e3779b1);
  }
  lanes[0] = finish(a ^ Math.imul(b, 0x2545f491));
  lanes[1] = finish(b ^ Math.imul(c, 0x6c078965) ^ lanes[0]);
  lanes[2] = finish(c ^ Math.imul(a, 0x5851f42d) ^ lanes[1]);
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
