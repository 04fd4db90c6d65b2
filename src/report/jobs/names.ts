import { digestOf } from "../digest.js";

/** Longest name of an object that becomes a label of its pods. */
const LONGEST = 63;
const DIGEST_DIGITS = 8;

/** A DNS label for any text: as it is where it is one, else with what cannot stand replaced and a digest of the text. */
export function dnsLabel(text: string, longest = LONGEST): string {
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text) && text.length <= longest) return text;
  const digest = digestOf(text).slice("sha256:".length, "sha256:".length + DIGEST_DIGITS);
  const start = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest - DIGEST_DIGITS - 1)
    .replace(/^-+|-+$/g, "");
  return start === "" ? `p-${digest}` : `${start}-${digest}`;
}
