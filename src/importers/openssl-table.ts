import { numeral } from "./numeral.js";
import { cells } from "./text-lines.js";

export interface OpensslResult {
  readonly algorithm: string;
  /** Of bulk algorithms, where the output says it. */
  readonly block?: number;
  readonly metric: string;
  readonly unit: string;
  readonly direction: "higher";
  readonly statistic: "rate";
  readonly value: number;
}

const rate = { direction: "higher", statistic: "rate" } as const;

const bulk = (
  algorithm: string,
  block: number | undefined,
  value: number | undefined,
): readonly OpensslResult[] =>
  value === undefined || value === 0
    ? []
    : [
        {
          ...rate,
          algorithm,
          ...(block !== undefined && { block }),
          metric: "throughput",
          unit: "B/s",
          value,
        },
      ];

const perSecond = (algorithm: string, metric: string, value: number | undefined): readonly OpensslResult[] =>
  value === undefined || value === 0 ? [] : [{ ...rate, algorithm, metric, unit: "1/s", value }];

/** Machine lines of keys: `+F2` RSA, `+F3` DSA, `+F4` ECDSA, `+F6` EdDSA give signatures and verifications. */
const keyNames: ReadonlyMap<string, string> = new Map([
  ["2", "rsa"],
  ["3", "dsa"],
  ["4", "ecdsa"],
  ["6", "eddsa"],
]);

/**
 * The results of a run in the order of its lines, bytes per second (a `k` is 1,000) and operations per second; and
 * how many processes ran at once (`-multi`), whose own lines are not read beside their sum.
 */
export function opensslResults(lines: readonly string[]): {
  readonly results: readonly OpensslResult[];
  readonly processes: number;
} {
  const children = new Set(lines.flatMap((line) => /^Forked child (\d{1,4})$/.exec(line)?.[1] ?? []));
  let blocks: readonly number[] = [];
  let keys: readonly string[] = [];
  const results: OpensslResult[] = [];
  for (const line of lines) {
    const head = /^\+H(?::\d{1,9}){1,20}$/.test(line)
      ? line
      : /^Got: (\+H[:\d]{1,200}) from 0$/.exec(line)?.[1];
    if (head !== undefined) blocks = head.split(":").slice(1).map(Number);
    else if (line.startsWith("+F:")) results.push(...machine(line, blocks));
    else if (/^\+F[2346]:/.test(line)) results.push(...machineKey(line));
    else if (line.startsWith("type ")) blocks = cells(line).flatMap((cell) => numeral(cell) ?? []);
    else if (/^ +sign +verify/.test(line)) keys = ["signatures-per-second", "verifications-per-second"];
    else if (/^ +op +op\/s/.test(line)) keys = ["operations-per-second"];
    else if (keys.length > 0 && /^ *\S.{2,60} bits /.test(line)) results.push(...key(line, keys));
    else if (/^\S.{0,60} \d[\d.]*k(?: |$)/.test(line)) results.push(...table(line, blocks));
  }
  return { results, processes: Math.max(1, children.size) };
}

/** `sha256   722129.67k  800000.00k`: one number a block, the block unknown where the head is missing. */
function table(line: string, blocks: readonly number[]): readonly OpensslResult[] {
  const parts = cells(line);
  const rates = parts.filter((cell) => /^\d[\d.]*k$/.test(cell));
  const algorithm = parts.slice(0, parts.length - rates.length).join(" ");
  if (blocks.length > 0 && blocks.length !== rates.length) return [];
  return rates.flatMap((cell, index) => {
    const thousands = numeral(cell.slice(0, -1));
    return bulk(algorithm, blocks[index], thousands === undefined ? undefined : thousands * 1000);
  });
}

/** `+F:25:sha256:108846262.86:…`, bytes per second. */
function machine(line: string, blocks: readonly number[]): readonly OpensslResult[] {
  const [, , algorithm = "", ...rates] = line.split(":");
  if (algorithm === "" || blocks.length !== rates.length) return [];
  return rates.flatMap((cell, index) => bulk(algorithm, blocks[index], numeral(cell)));
}

/** `+F2:2:2048:3641.379310:63270.967742`: operations per second from 3.0 on, seconds each before it. */
function machineKey(line: string): readonly OpensslResult[] {
  const [kind = "", , bits, sign, verify] = line.split(":");
  const algorithm = `${keyNames.get(kind.slice(2)) ?? "key"} ${bits ?? ""} bits`;
  const rateOf = (cell: string | undefined): number | undefined => {
    const value = numeral(cell);
    return value === undefined || value === 0 ? undefined : value < 1 ? 1 / value : value;
  };
  if (numeral(verify) === undefined) return [];
  return [
    ...perSecond(algorithm, "signatures-per-second", rateOf(sign)),
    ...perSecond(algorithm, "verifications-per-second", rateOf(verify)),
  ];
}

/** `rsa 2048 bits 0.000281s 0.000017s   3562.5  58678.8`: seconds are the same facts rounded. */
function key(line: string, names: readonly string[]): readonly OpensslResult[] {
  const parts = cells(line);
  const first = parts.findIndex((cell) => /^\d[\d.]*s$/.test(cell));
  if (first < 1 || parts.length !== first + 2 * names.length) return [];
  const algorithm = parts.slice(0, first).join(" ");
  return names.flatMap((name, index) =>
    perSecond(algorithm, name, numeral(parts[first + names.length + index])),
  );
}
