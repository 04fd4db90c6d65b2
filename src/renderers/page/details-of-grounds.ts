import { writeAmount, writeCentral, writeProbability } from "../format/amount.js";
import { writeSentence } from "../sentence.js";
import type { Verdict, View } from "../view.js";
import type { Detail } from "./detail.js";
import { repairOf } from "./places.js";
import { waiverOf } from "./waivers.js";

const order: readonly Verdict["verdict"][] = ["fail", "unknown", "pass"];

/** Every requirement of every workload on every platform, failures first, with what it compared and what would mend it. */
export const gateDetail = (view: View): Detail => verdictDetail(view, view.report.gates);

/** The same of what is not met, not known or waived: what an auditor has to follow up. */
export function bindingDetail(view: View): Detail {
  const { binding, bindingSay } = view.locale.words;
  const verdicts = view.report.gates.filter(
    ({ verdict, waiver }) => verdict !== "pass" || waiver !== undefined,
  );
  return { ...verdictDetail(view, verdicts), title: binding, note: bindingSay };
}

function verdictDetail(view: View, those: readonly Verdict[]): Detail {
  const { words } = view.locale;
  const verdicts = [...those].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return {
    title: words.gates,
    note: "",
    head: [
      words.verdict,
      words.gate,
      words.workload,
      words.platform,
      words.condition,
      words.repair,
      words.source,
    ],
    numeric: [],
    rows: verdicts.map((verdict) => [
      verdict.waiver === undefined ? words.verdictOf(verdict.verdict) : words.waived,
      verdict.gate,
      verdict.workload,
      verdict.platform,
      conditionsOf(verdict, view),
      verdict.conditions.flatMap(({ repair }) => (repair ? [repairOf(repair, view)] : [])).join("; "),
      sourceOf(verdict, view),
    ]),
  };
}

function conditionsOf({ conditions, question }: Verdict, view: View): string {
  const { words } = view.locale;
  const path = question?.values["path"];
  const asked =
    question && typeof path === "string" ? [words.fillIn(writeSentence(question, view), path)] : [];
  const compared = conditions.map(({ expected, actual, unit }) =>
    words.expected(side(expected, unit, view), side(actual, unit, view)),
  );
  return [...compared, ...asked].join("; ");
}

const side = (value: string | number, unit: string | undefined, view: View): string =>
  typeof value !== "number" || unit === undefined
    ? String(value)
    : unit === "share"
      ? writeProbability(value, view)
      : writeAmount(value, unit, view);

function sourceOf({ clause, source, date, readAs, waiver }: Verdict, view: View): string {
  const { words } = view.locale;
  const accepted = waiver === undefined ? undefined : waiverOf(waiver, view);
  const parts = [
    ...[clause, source, date, readAs && words.readAs(readAs)],
    accepted ? words.accepted({ owner: accepted.owner, until: accepted.expires }) : waiver,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** What each platform keeps of bare metal's performance, and how much of that is the asker's own runs. */
export function overheadDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  return {
    title: words.overheads,
    note: words.overheadsSay,
    head: [words.platform, words.dimension, words.ratio, words.own, words.evidence, words.warning],
    numeric: [2, 3],
    rows: view.report.overheads.map(({ platform, dimension, ratio, measuredShare, records, conflict }) => {
      const pooled = records.filter(({ use }) => use === "pooled").length;
      return [
        platform,
        dimension,
        ratio.kind === "known" ? writeCentral(ratio, view) : nothing,
        writeProbability(Math.round(measuredShare * 100) / 100, view),
        words.recordsOf(String(pooled), String(records.length)),
        conflict ? writeSentence(conflict, view) : "",
      ];
    }),
  };
}

/** The published records that count, with who published them and what they sell. */
export function evidenceDetail(view: View): Detail {
  const { words } = view.locale;
  return {
    title: words.evidence,
    note: "",
    head: [
      words.record,
      words.publisher,
      words.interestHeading,
      words.publishedOn,
      words.readAsHeading,
      words.usedFor,
    ],
    numeric: [],
    rows: view.report.evidence.map(({ record, publisher, interest, published, readAs, overheads }) => [
      record,
      publisher,
      words.interest(interest),
      published,
      words.readAs(readAs),
      overheads.join(", "),
    ]),
  };
}

/** Hosts, nodes and clusters of each plan, what binds and what is left over. */
export function placementDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  return {
    title: words.placements,
    note: "",
    head: [words.plan, words.hosts, words.nodes, words.clusters, words.binds, words.stranded],
    numeric: [2, 3],
    rows: view.report.placements.map(({ plan, hosts, instances, clusters, binds, stranded }) => [
      plan,
      [
        ...hosts.map(({ model, count, spare }) => words.hostsOf(model, String(count), String(spare))),
        ...instances.map(({ name, count }) => `${count} × ${name}`),
      ].join("; ") || nothing,
      String(clusters.reduce((sum, { nodes }) => sum + nodes.length, 0)),
      String(clusters.length),
      writeSentence(binds, view),
      stranded
        .map(({ resource, amount, by }) =>
          words.strandedBy(writeAmount(amount, unitOf(resource), view), writeSentence(by, view)),
        )
        .join("; "),
    ]),
  };
}

const unitOf = (resource: string): string =>
  new Map([
    ["cpu", "cores"],
    ["memory", "bytes"],
  ]).get(resource) ?? resource;
