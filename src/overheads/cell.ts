import type { Platform } from "../brief/platform.js";
import type { Dimension } from "../brief/vocabulary.js";
import { type EvidenceQuestion, type SelectedRecord, selectRecords } from "../evidence/selection.js";
import type { From, Sentence } from "../notice.js";
import type { Date } from "../quantity/date.js";
import { derived, exactFigure, knownFigure } from "../quantity/figure.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";
import { type AddedTime, publishedAddedTime } from "./added-time.js";
import type { MeasuredRatio } from "./measured.js";
import type { Overhead, RecordUse } from "./overhead.js";
import { combine, type Posterior } from "./posterior.js";
import { type Prediction, predictFromRecords } from "./published.js";
import { ratioFigure, ratioPath } from "./ratio.js";
import { regimeOf } from "./regime.js";
import type { Sources } from "./sources.js";

/** Largest ratio that is drawn from literature: a VM much faster than its host is a cache. */
const LARGEST_PUBLISHED_RATIO = 1.05;

/** Two machines whose runs leave a wider spread are not compared by them; nothing else narrows it, as literature does elsewhere. */
const LARGEST_METAL_SD = 1;

/** One dimension of one platform, with what runs say about it. */
export interface Cell {
  readonly platform: Platform;
  readonly dimension: Dimension;
  readonly measured: MeasuredRatio | undefined;
}

/** Bare metal against itself: exactly 1; where runs compare two machines, what they say and nothing else. */
export function metalOverhead({ platform, dimension, measured }: Cell): Overhead {
  const path = ratioPath({ platform: platform.id, dimension });
  const shared = { platform: platform.id, dimension, records: [], stream: path };
  if (measured === undefined) {
    const parity = derived("bare-metal-parity", [childPath(elementPath("platforms", platform.id), "kind")]);
    const ratio = exactFigure(1, "ratio", parity);
    return { ...shared, ratio, logMean: 0, logSd: 0, measuredShare: 0, measurements: [] };
  }
  const { estimate: logMean, standardError, measurements } = measured;
  const logSd = Math.min(LARGEST_METAL_SD, standardError);
  const ratio = ratioFigure({ logMean, logSd }, { kind: "measured", paths: measurements });
  return {
    ...shared,
    ratio,
    logMean,
    logSd,
    measuredShare: 1,
    measurements,
    ...addedTime(dimension, measured),
  };
}

/** The posterior of prediction and runs, with every record that could have spoken and what became of it. */
export function overheadOf(cell: Cell & { readonly sources: Sources; readonly asOf: Date }): Overhead {
  const { platform, dimension, measured, sources, asOf } = cell;
  const silenced = (id: string): boolean => sources.excluded.has(id) || !(sources.weightOf(id) > 0);
  const question = questionOf(platform, dimension, asOf);
  const selected = selectRecords({ ...question, records: sources.records.filter(({ id }) => !silenced(id)) });
  const left = selectRecords({ ...question, records: sources.records.filter(({ id }) => silenced(id)) });
  const prediction = predictFromRecords({ selected, regime: regimeOf(question), weightOf: sources.weightOf });
  const spoken = selected.filter(({ record }) => prediction.records.includes(record.id));
  const posterior = combine(prediction, measured);
  const path = ratioPath({ platform: platform.id, dimension });
  const cut = measured === undefined && dimension !== "boot-time" ? { atMost: LARGEST_PUBLISHED_RATIO } : {};
  const { studies, logMean, logSd, interval } = prediction;
  return {
    platform: platform.id,
    dimension,
    ratio: ratioFigure({ ...posterior, ...cut }, originOf(path, prediction, posterior, measured)),
    ...posterior,
    ...cut,
    ...addedTime(dimension, measured, publishedAddedTime(spoken)),
    records: usesOf({ selected, silenced: left, prediction, posterior, weightOf: sources.weightOf }),
    measurements: measured?.measurements ?? [],
    ...(studies > 0 && {
      published: { studies, logMean, logSd, ...(interval !== undefined && { interval }) },
    }),
    stream: measured === undefined ? cellStream(question, spoken) : path,
  };
}

function questionOf({ kind, tuning, ioPath, hypervisor }: Platform, dimension: Dimension, asOf: Date) {
  return {
    kind,
    dimension,
    tuning,
    asOf,
    ...(ioPath !== undefined && { ioPath }),
    ...(hypervisor !== undefined && { hypervisor: hypervisor.family }),
  };
}

/**
 * The name of the evidence cell: dimension, kind whose records speak, tuning and I/O path. The hypervisor is no part of
 * it: what is not known about two hypervisors is for the most part the same.
 */
function cellStream(
  { kind, dimension, tuning, ioPath }: Omit<EvidenceQuestion, "records">,
  spoken: readonly SelectedRecord[],
): IdPath {
  const borrowed = spoken.length > 0 && spoken.every(({ record }) => record.kind === "vm");
  const path = ioPath === "sr-iov" ? "passthrough" : (ioPath ?? "any");
  return childPath(elementPath("evidence", `${borrowed ? "vm" : kind} ${tuning} ${path}`), dimension);
}

function originOf(
  path: IdPath,
  prediction: Prediction,
  posterior: Posterior,
  measured: MeasuredRatio | undefined,
): From {
  if (measured === undefined) {
    return prediction.studies > 0
      ? { kind: "published", records: prediction.records }
      : { kind: "default", path };
  }
  if (posterior.measuredShare === 1) return { kind: "measured", paths: measured.measurements };
  return derived("overhead-posterior", measured.measurements);
}

const addingDimensions: readonly Dimension[] = ["network-latency", "storage-latency"];

function addedTime(dimension: Dimension, measured: MeasuredRatio | undefined, published?: AddedTime) {
  if (!addingDimensions.includes(dimension)) return {};
  const added = measured?.addedMicroseconds ?? published;
  if (added === undefined) return {};
  const from: From =
    measured?.addedMicroseconds === undefined
      ? { kind: "published", records: published?.records ?? [] }
      : { kind: "measured", paths: measured.measurements };
  return { additiveMicroseconds: knownFigure(added, "microseconds", from) };
}

/** What became of every record: those of a prediction that was not used, and those the brief silences, are left out. */
function usesOf(parts: {
  readonly selected: readonly SelectedRecord[];
  readonly silenced: readonly SelectedRecord[];
  readonly prediction: Prediction;
  readonly posterior: Posterior;
  readonly weightOf: Sources["weightOf"];
}): readonly RecordUse[] {
  const { selected, silenced, prediction, posterior, weightOf } = parts;
  const leftOut = (id: Id, reason: string): RecordUse => ({
    id,
    use: "left-out",
    reason: { id: reason, values: {} },
  });
  const spoken = selected.map(({ record: { id }, use, reason }): RecordUse => {
    if (use !== "pooled") return { id, use, reason };
    if (!prediction.records.includes(id)) return leftOut(id, "evidence.too-distant");
    return posterior.conflict === undefined
      ? { id, use, reason: weighed(reason, weightOf(id)) }
      : leftOut(id, "evidence.conflicts-with-measurement");
  });
  const left = silenced.map(({ record: { id } }) => leftOut(id, "evidence.excluded-by-brief"));
  return [...spoken, ...left].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const reweighedReasons: ReadonlyMap<string, string> = new Map([
  ["evidence.pooled", "evidence.pooled-reweighed"],
  ["evidence.pooled-borrowed-kind", "evidence.pooled-borrowed-kind-reweighed"],
  ["evidence.pooled-other-setup", "evidence.pooled-other-setup-reweighed"],
]);

/** The reason for pooling a record, with the brief's factor where it reweighs that record. */
const weighed = ({ id, values }: Sentence, factor: number): Sentence =>
  factor === 1 ? { id, values } : { id: reweighedReasons.get(id) ?? id, values: { ...values, factor } };
