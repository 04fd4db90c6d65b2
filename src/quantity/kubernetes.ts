import { LONGEST_TEXT, read, unreadable, type Parsed } from "./parsed.js";

/** Powers of ten of the decimal suffixes; none is 0. `k` is one, `K` is not. */
const decimalSuffixes = new Map<string, number>([
  ["n", -9],
  ["u", -6],
  ["m", -3],
  ["", 0],
  ["k", 3],
  ["M", 6],
  ["G", 9],
  ["T", 12],
  ["P", 15],
  ["E", 18],
]);

const binarySuffixes = new Map<string, number>([
  ["Ki", 1024],
  ["Mi", 1_048_576],
  ["Gi", 1_073_741_824],
  ["Ti", 1_099_511_627_776],
  ["Pi", 1_125_899_906_842_624],
  ["Ei", 1_152_921_504_606_846_976],
]);

const NUMBER = String.raw`([+-]?(?:\d+\.?\d*|\.\d+))`;
const SUFFIXED = new RegExp(`^${NUMBER}([A-Za-z]*)$`);
const SCIENTIFIC = new RegExp(`^${NUMBER}[eE]([+-]?\\d{1,9})$`);
const LOOSE = new RegExp(`^${NUMBER} *([A-Za-z]*)$`);

const EXPECTED = 'a Kubernetes quantity such as "500m", "2", "4Gi", "500M" or "1e3"';
const EXPECTED_SIZE = 'a Kubernetes quantity: gigabytes are written "4G" (4 × 10⁹) or "4Gi" (4 × 2³⁰)';
const EXPECTED_SMALLER = "a Kubernetes quantity below 1.8e308";

/**
 * The number that a Kubernetes quantity stands for: cores for `500m`, bytes for `4Gi`.
 * Decimal (n u m k M G T P E) and binary (Ki … Ei) suffixes and exponents (`1e3`, `1E3`), signed. Rounded once, to
 * the nearest double. `4GB` is refused with what was probably meant. Unlike the API server, values finer than 1n are
 * kept. Whether a negative one makes sense is the caller's to say. Source: k8s.io/apimachinery, `resource.Quantity`.
 */
export function parseKubernetesQuantity(text: string): Parsed<number> {
  if (text.length > LONGEST_TEXT) return unreadable(EXPECTED);
  const [, mantissa, exponent] = SCIENTIFIC.exec(text) ?? [];
  if (mantissa !== undefined) return finite(Number(`${mantissa}e${exponent}`));
  const [, number, suffix = ""] = SUFFIXED.exec(text) ?? [];
  if (number === undefined) return refuse(text);
  const power = decimalSuffixes.get(suffix);
  if (power !== undefined) return finite(Number(`${number}e${power}`));
  const factor = binarySuffixes.get(suffix);
  return factor === undefined ? refuse(text) : finite(Number(number) * factor);
}

const finite = (value: number): Parsed<number> =>
  Number.isFinite(value) ? read(value === 0 ? 0 : value) : unreadable(EXPECTED_SMALLER);

function refuse(text: string): Parsed<never> {
  const [, number, unit = ""] = LOOSE.exec(text.trim().replace(/^([+-]?\d+),(\d{1,2})(?!\d)/, "$1.$2")) ?? [];
  if (number === undefined) return unreadable(EXPECTED);
  const known = decimalSuffixes.has(unit) || binarySuffixes.has(unit);
  const meant = known ? unit : nearestSuffix(unit.toLowerCase());
  const isSize = /^[kmgtpe]i?b$/i.test(unit);
  return unreadable(isSize ? EXPECTED_SIZE : EXPECTED, meant === undefined ? undefined : number + meant);
}

/** What people write instead: `GB`, `gb`, `GiB`, `K`, `g` are read as the binary size. */
function nearestSuffix(unit: string): string | undefined {
  if (/^(v?cpus?|cores?|threads?|b|bytes?)$/.test(unit)) return "";
  if (/^m(illi)?(cpus?|cores?)$/.test(unit)) return "m";
  return /^(?:[kmgtp]|[kmgtpe](?:i?b|i))$/.test(unit) ? `${unit.charAt(0).toUpperCase()}i` : undefined;
}
