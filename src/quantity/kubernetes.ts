import type { Parsed } from "./parsed.js";

/** Powers of the suffixes that Kubernetes' resource.Quantity knows. */
const suffixes = new Map<string, number>([
  ["n", 1e-9],
  ["u", 1e-6],
  ["m", 1e-3],
  ["", 1],
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["T", 1e12],
  ["P", 1e15],
  ["E", 1e18],
  ["Ki", 1024],
  ["Mi", 1_048_576],
  ["Gi", 1_073_741_824],
  ["Ti", 1_099_511_627_776],
  ["Pi", 1_125_899_906_842_624],
  ["Ei", 1_152_921_504_606_846_976],
]);

const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))([A-Za-z]*)$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,3}$/;
const EXPECTED = "a Kubernetes quantity such as 500m, 2, 4Gi, 500M or 1e3";
const LONGEST = 64;

/**
 * The number that a Kubernetes quantity stands for: cores for `500m`, bytes for `4Gi`.
 * Decimal (n u m k M G T P E) and binary (Ki … Ei) suffixes and exponents (`1e3`, `1E3`); nearest double.
 * `4GB` is refused with what was probably meant.
 */
export function parseKubernetesQuantity(text: string): Parsed<number> {
  const trimmed = text.length > LONGEST ? "" : text.trim();
  if (SCIENTIFIC.test(trimmed)) return finite(Number(trimmed));
  const match = QUANTITY.exec(trimmed);
  if (!match) return { ok: false, expected: EXPECTED };
  const [, digits = "", suffix = ""] = match;
  const power = suffixes.get(suffix);
  if (power !== undefined)
    return finite(power < 1 ? Number(digits) / Math.round(1 / power) : Number(digits) * power);
  const meant = nearestSuffix(suffix);
  return meant === undefined
    ? { ok: false, expected: EXPECTED }
    : { ok: false, expected: EXPECTED, nearest: digits + meant };
}

const finite = (value: number): Parsed<number> =>
  Number.isFinite(value) ? { ok: true, value } : { ok: false, expected: EXPECTED };

/** What people write instead: `GB`, `gb`, `GiB`, `K`, `g` — read as the binary size unless it says decimal. */
function nearestSuffix(suffix: string): string | undefined {
  const letter = suffix.charAt(0).toUpperCase();
  if (suffix.toLowerCase() === "cpu" || suffix.toLowerCase() === "cores") return "";
  if (!"KMGTPE".includes(letter) || suffix === "") return undefined;
  return /^[kmgtpe](i?b|i)?$/i.test(suffix) ? `${letter}i` : undefined;
}
