import { dimensions } from "../../src/brief/vocabulary.js";
import type { Dimension, IoPath, Tuning } from "../../src/brief/vocabulary.js";
import { catalogue } from "../../src/evidence/catalogue.js";
import type { EvidenceRecord, EvidenceTopic } from "../../src/evidence/record.js";
import { records } from "../../src/evidence/records.js";
import { selectEvidence } from "../../src/evidence/select-evidence.js";
import { predictFromRecords } from "../../src/overheads/published.js";
import { regimeOf } from "../../src/overheads/regime.js";

/** The day for which evidence is aged on the page: of its making, so that the page changes with the records alone. */
export const asOf = "2026-11-24";

/** Records of one set-up, in the order of the page. */
export interface Group {
  readonly title: string;
  readonly records: readonly EvidenceRecord[];
}

/** What the records together expect of a virtual machine of one set-up. */
export interface Expectation {
  readonly title: string;
  readonly tuning: Tuning;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly studies: number;
}

const topics: readonly EvidenceTopic[] = [
  ...dimensions,
  ...(["density", "isolation", "availability", "power", "whole-system"] as const),
];

export const topicsOnPage = topics.filter((topic) => records.some(({ dimension }) => dimension === topic));

export const isDimension = (topic: EvidenceTopic): topic is Dimension =>
  (dimensions as readonly EvidenceTopic[]).includes(topic);

export const ratioOf = ({ ratio }: EvidenceRecord): number | undefined =>
  typeof ratio === "number" ? ratio : undefined;

const tuningOrder = ["tuned", "default", "unknown", "misconfigured"];
const pathOrder = ["passthrough", "sr-iov", "paravirtual", "emulated", "any", "unknown"];

const tuningTitle = (record: EvidenceRecord): string =>
  record.tuning === "unknown" ? "tuning unknown" : record.tuning;

const pathTitles: { readonly [path: string]: string } = {
  passthrough: "passed through",
  "sr-iov": "passed through",
  paravirtual: "paravirtual",
  emulated: "emulated",
  any: "no device in the way",
  unknown: "path unknown",
};

const groupTitle = (record: EvidenceRecord): string =>
  `${tuningTitle(record)}, ${pathTitles[record.ioPath]}${record.confidential ? ", confidential" : ""}`;

/** The records of one topic by set-up: tuned before default before unknown, by path, the highest ratio first. */
export function groupsOf(topic: EvidenceTopic): readonly Group[] {
  const sorted = records
    .filter(({ dimension }) => dimension === topic)
    .sort(
      (a, b) =>
        tuningOrder.indexOf(a.tuning) - tuningOrder.indexOf(b.tuning) ||
        pathOrder.indexOf(a.ioPath) - pathOrder.indexOf(b.ioPath) ||
        (ratioOf(b) ?? 0) - (ratioOf(a) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const groups = new Map<string, EvidenceRecord[]>();
  for (const record of sorted) {
    const title = groupTitle(record);
    groups.set(title, [...(groups.get(title) ?? []), record]);
  }
  return [...groups].map(([title, members]) => ({ title, records: members }));
}

const setups: readonly (readonly [Tuning, IoPath])[] = [
  ["tuned", "passthrough"],
  ["tuned", "paravirtual"],
  ["default", "passthrough"],
  ["default", "paravirtual"],
];

/** 1.645 standard deviations either way hold 90 % of a normal distribution. */
const NINETY_PERCENT = 1.6448536269514722;

/** No ratio beyond this is believed of a virtual machine; start-up alone is free of it. */
const LARGEST_RATIO = 1.05;

/**
 * The library's prediction for a virtual machine under KVM, for each set-up about which something is published; one for
 * both paths where they do not differ.
 */
export function expectationsOf(dimension: Dimension): readonly Expectation[] {
  const all = expectationsBySetup(dimension);
  return all.flatMap((one, index) => {
    const isTwin = (other: Expectation | undefined): boolean =>
      other?.tuning === one.tuning && other.ratio === one.ratio && other.low === one.low;
    if (isTwin(all[index - 1])) return [];
    return [isTwin(all[index + 1]) ? { ...one, title: `${one.tuning}, either path` } : one];
  });
}

function expectationsBySetup(dimension: Dimension): readonly Expectation[] {
  const cut = (ratio: number) => (dimension === "boot-time" ? ratio : Math.min(LARGEST_RATIO, ratio));
  return setups.flatMap(([tuning, ioPath]) => {
    const question = { kind: "vm", dimension, tuning, ioPath, hypervisor: "kvm", asOf } as const;
    const selected = selectEvidence({ ...question, records: catalogue });
    const { studies, logMean, logSd } = predictFromRecords({ selected, regime: regimeOf(question) });
    if (studies === 0) return [];
    const at = (sds: number) => cut(Math.exp(logMean + sds * logSd));
    const title = `${tuning}, ${pathTitles[ioPath]}`;
    return [{ title, tuning, ratio: at(0), low: at(-NINETY_PERCENT), high: at(NINETY_PERCENT), studies }];
  });
}
