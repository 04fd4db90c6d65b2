import type { Finding } from "../finding.js";
import { criterionIds, gateIds } from "../vocabulary.js";
import type { ListWithIds, RuleContext } from "./rule.js";

type Path = readonly (string | number)[];

/** Runs of a benchmark on bare metal may be named without declaring such a platform. */
const BASELINE = "bare-metal";

/** What exists where a brief states none. */
const assumedPlatforms = [BASELINE, "vm"];
const assumedTenants = ["default"];

/** Every name that a brief refers to exists. */
export function* references(context: RuleContext): Iterable<Finding> {
  const { brief, ids, known } = context;
  const named = (list: ListWithIds, assumed: readonly string[] = []): readonly string[] =>
    ids[list].length > 0 ? ids[list].map(({ id }) => id) : assumed;
  const platforms = named("platforms", assumedPlatforms);
  const gates = [...gateIds, ...(known.gates ?? [])];
  const records = [...named("records"), ...(known.records ?? [])];
  const refer = referrer({
    tenant: named("tenants", assumedTenants),
    workload: named("workloads"),
    host: named("hosts"),
    platform: platforms,
    measured: [...platforms, BASELINE],
    gate: gates,
    record: records,
    criterion: [...criterionIds, ...(known.criteria ?? [])],
  });

  for (const { index, element } of brief.workloads) {
    const at: Path = ["workloads", index];
    yield* refer("tenant", element.tenant, [...at, "tenant"]);
    yield* refer("platform", element.runsOn, [...at, "runsOn"]);
    yield* refer("measured", element.latency?.baseline?.platform, [...at, "latency", "baseline", "platform"]);
  }
  for (const { index, element } of brief.platforms)
    yield* refer("host", element.host, ["platforms", index, "host"]);
  for (const { index, element } of brief.prices) {
    for (const [place, id] of (element.platforms ?? []).entries()) {
      yield* refer("platform", id, ["prices", index, "platforms", place]);
    }
  }
  for (const { index, element } of brief.measurements) {
    yield* refer("measured", element.platform, ["measurements", index, "platform"]);
  }
  for (const { index, element } of brief.waivers) {
    yield* refer("workload", element.workload, ["waivers", index, "workload"]);
    yield* refer("gate", element.gate, ["waivers", index, "gate"]);
  }
  for (const [place, { gate, workload }] of (brief.fields.policies?.disable ?? []).entries()) {
    yield* refer("gate", gate, ["policies", "disable", place, "gate"]);
    yield* refer("workload", workload, ["policies", "disable", place, "workload"]);
  }
  yield* refer("platform", brief.fields.burden?.default, ["burden", "default"]);
  if (known.records !== undefined) {
    const { exclude = [], reweigh = [] } = brief.fields.evidence ?? {};
    for (const [place, id] of exclude.entries()) yield* refer("record", id, ["evidence", "exclude", place]);
    for (const [place, { record }] of reweigh.entries()) {
      yield* refer("record", record, ["evidence", "reweigh", place, "record"]);
    }
  }
  for (const { id, path } of criteriaNamed(context)) yield* refer("criterion", id, path);
}

/** Every place of the preferences that names a criterion. */
function* criteriaNamed({ brief }: RuleContext): Iterable<{ readonly id: string; readonly path: Path }> {
  const { weights, scales, material } = brief.fields.preferences ?? {};
  for (const id of Object.keys(scales ?? {})) yield { id, path: ["preferences", "scales", id] };
  for (const id of Object.keys(material ?? {})) yield { id, path: ["preferences", "material", id] };
  const at: Path = ["preferences", "weights"];
  if (weights?.kind === "points")
    for (const id of Object.keys(weights.points ?? {})) yield { id, path: [...at, "points", id] };
  if (weights?.kind === "intervals") {
    for (const id of Object.keys(weights.shares ?? {})) yield { id, path: [...at, "shares", id] };
  }
  if (weights?.kind === "order") {
    for (const [place, group] of (weights.order ?? []).entries()) {
      if (typeof group === "string") yield { id: group, path: [...at, "order", place] };
      else for (const [inner, id] of group.entries()) yield { id, path: [...at, "order", place, inner] };
    }
  }
  if (weights?.kind === "ratios") {
    for (const [place, { more, less }] of (weights.ratios ?? []).entries()) {
      yield { id: more, path: [...at, "ratios", place, "more"] };
      yield { id: less, path: [...at, "ratios", place, "less"] };
    }
  }
  if (weights?.kind === "tradeoffs") {
    for (const [place, { gain, worth }] of (weights.tradeoffs ?? []).entries()) {
      yield { id: gain.criterion, path: [...at, "tradeoffs", place, "gain", "criterion"] };
      yield { id: worth.criterion, path: [...at, "tradeoffs", place, "worth", "criterion"] };
    }
  }
}

/** Looks names up; a name that is not there is answered with the nearest that is. */
function referrer<K extends string>(names: { readonly [kind in K]: readonly string[] }) {
  const sets = new Map<string, ReadonlySet<string>>(
    Object.entries<readonly string[]>(names).map(([kind, all]) => [kind, new Set(all)]),
  );
  return function* (kind: K, id: string | undefined, path: Path): Iterable<Finding> {
    if (id === undefined || sets.get(kind)?.has(id) === true) return;
    const noun = kind === "measured" ? "platform" : kind;
    yield {
      code: "unknown-reference",
      path,
      expected: `the id of a ${noun}`,
      problem: `names the ${noun} ${JSON.stringify(id.slice(0, 80))}, which does not exist`,
      meant: {
        ...{ name: id, among: names[kind] },
        ...(names[kind].length === 0 && { otherwise: `declare a ${noun} of this id` }),
      },
    };
  };
}
