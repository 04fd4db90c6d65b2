const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The place of each letter by its code, and of any other what no letter has. */
const none = 64;
const places = new Uint8Array(128).fill(none);
[...alphabet].forEach((letter, place) => {
  places[letter.charCodeAt(0)] = place;
});

/** The bytes of a base64 text (RFC 4648, padding optional); `undefined` where it holds any other letter. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const padded = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const length = text.length - padded;
  if (length % 4 === 1 || (padded > 0 && text.length % 4 !== 0)) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let bits = 0;
  let written = 0;
  for (let index = 0; index < length; index += 1) {
    const place = places[text.charCodeAt(index)] ?? none;
    if (place === none) return undefined;
    held = ((held << 6) | place) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (held >> bits) & 0xff;
      written += 1;
    }
  }
  return bytes;
}
