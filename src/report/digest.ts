import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** `sha256:` and the hex digest of the RFC 8785 form of a plain document. */
export const digestOf = (document: unknown): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(document) ?? "")))}`;
