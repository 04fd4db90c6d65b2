import { Unzlib, unzlibSync } from "fflate";

/** What deflate makes of a byte at most. */
const mostPerByte = 1032;
/** What a stream mostly unfolds to at most, in times of its bytes: this much room spares the inflater 128 KiB a call. */
const usualPerByte = 8;
/** So many bytes are given to the inflater at once, where all of them could become too many. */
const portion = 512;

/**
 * The bytes that a zlib stream (RFC 1950) unfolds to; `undefined` where it is damaged, ends early or unfolds to more
 * than `most` bytes: then it is given up before much more than that has been produced.
 */
export function inflated(bytes: Uint8Array, most: number): Uint8Array | undefined {
  if (bytes.length * mostPerByte > most) return inflatedInPortions(bytes, most);
  try {
    const usual = unzlibSync(bytes, { out: new Uint8Array(bytes.length * usualPerByte) });
    return usual.length < bytes.length * usualPerByte ? usual : unzlibSync(bytes);
  } catch {
    return undefined;
  }
}

function inflatedInPortions(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new Unzlib((part) => {
    total += part.length;
    if (total <= most) parts.push(part);
  });
  try {
    for (let start = 0; start < bytes.length || start === 0; start += portion) {
      stream.push(bytes.subarray(start, start + portion), start + portion >= bytes.length);
      if (total > most) return undefined;
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
