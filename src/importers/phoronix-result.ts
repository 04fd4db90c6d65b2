import type { MetricDirection } from "../brief/measurement.js";
import type { Dimension } from "../brief/vocabulary.js";
import { inBaseUnit } from "./csv-unit.js";
import { elements, field } from "./json.js";
import { isLoopback } from "./loopback.js";
import { numeral } from "./numeral.js";
import { xmlText } from "./xml.js";

/** One result of a test profile, for all systems. */
export interface PhoronixResult {
  /** `pts/stream`, without the version of the profile. */
  readonly profile: string;
  readonly profileVersion: string;
  readonly title: string;
  readonly appVersion: string;
  readonly description: string;
  readonly arguments: string;
  readonly scale: string;
  readonly direction: MetricDirection | undefined;
  /** A bar graph: one number a system. Others are series, passes and failures, or pictures. */
  readonly scalar: boolean;
  readonly entries: readonly PhoronixEntry[];
}

export interface PhoronixEntry {
  readonly system: string;
  readonly value: number | undefined;
  /** One number a run, where the file holds them. */
  readonly raw: readonly number[];
}

/** One element, or all of that name. */
export const several = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? elements(value) : [value];

export function phoronixResult(result: unknown): PhoronixResult {
  const text = (name: string): string => xmlText(field(result, name)).slice(0, 150);
  const [, profile, version] = /^(.{0,100}?)-(\d[\d.]{0,20})$/.exec(text("Identifier")) ?? [];
  const proportion = text("Proportion");
  return {
    profile: (profile ?? text("Identifier")) || text("Title") || "unnamed",
    profileVersion: version ?? "",
    title: text("Title"),
    appVersion: text("AppVersion"),
    description: text("Description"),
    arguments: text("Arguments"),
    scale: text("Scale"),
    direction: proportion === "HIB" ? "higher" : proportion === "LIB" ? "lower" : undefined,
    scalar: ["BAR_GRAPH", "HORIZONTAL_BOX_PLOT", ""].includes(text("DisplayFormat")),
    entries: several(field(field(result, "Data"), "Entry")).map((entry) => ({
      system: xmlText(field(entry, "Identifier")).slice(0, 150),
      value: numeral(xmlText(field(entry, "Value"))),
      raw: xmlText(field(entry, "RawString"))
        .split(":")
        .flatMap((one) => numeral(one) ?? []),
    })),
  };
}

const named: ReadonlyMap<string, string> = new Map([
  ["seconds", "s"],
  ["milliseconds", "ms"],
  ["microseconds", "us"],
  ["nanoseconds", "ns"],
  ["mbits/sec", "Mbit/s"],
  ["mib/sec", "MiB/s"],
  ["byte/s", "B/s"],
  ["iops", "1/s"],
]);

/** A value in its base unit: `Requests Per Second` is 1/s, `MB/s` 10⁶ B/s; a unit that is not known stays. */
export function inPhoronixUnit(
  value: number,
  scale: string,
): { readonly value: number; readonly unit: string } {
  const lower = scale.toLowerCase();
  if (lower.endsWith(" per second") || lower.endsWith(" / sec") || lower.endsWith("/sec")) {
    const known = inBaseUnit(value, named.get(lower) ?? scale);
    return known.unit === scale ? { value, unit: "1/s" } : known;
  }
  return inBaseUnit(value, named.get(lower) ?? (scale === "" ? "1" : scale));
}

type Vote = readonly [profile: string, needs: RegExp, scale: RegExp, dimension: Dimension];
const any = /^/;

/** The profiles that measure one thing of the model, told by their description where they measure several. */
const votes: readonly Vote[] = [
  ["pts/stream", /Triad/i, any, "memory"],
  ["pts/compress-7zip", /Compression Rating|^$/i, /^MIPS$/i, "cpu"],
  ["pts/build-linux-kernel", /defconfig|^$/i, /^seconds$/i, "cpu"],
  ["pts/c-ray", any, /^seconds$/i, "cpu"],
  ["pts/sysbench", /^Test: CPU/i, any, "cpu"],
  ["pts/sysbench", /^Test: (?:RAM|Memory)/i, any, "memory"],
  ["pts/fio", /^Type: Random/i, /^IOPS$/i, "storage-iops"],
  ["pts/fio", /^Type: Sequential/i, /^M[iB]+\/s$/i, "storage-throughput"],
  ["pts/iperf", any, /bit/i, "network-throughput"],
];

/** The dimension that a result speaks for; none over loopback and none for a profile that mixes several things. */
export function phoronixDimension(result: PhoronixResult): Dimension | undefined {
  if (result.description.split(/[\s,;()]+/).some(isLoopback)) return undefined;
  return votes.find(
    ([profile, needs, scale]) =>
      profile === result.profile && needs.test(result.description) && scale.test(result.scale),
  )?.[3];
}
