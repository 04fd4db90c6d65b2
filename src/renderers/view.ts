import type { Report } from "../report/report.js";
import type { Notation } from "./format/amount.js";
import type { CriterionWords, Locale } from "./locale.js";
import { localeNamed, type RenderSettings } from "./settings.js";

export type Verdict = Report["gates"][number];

/** A report with what every part of a page looks up in it. */
export interface View extends Notation {
  readonly report: Report;
  readonly locale: Locale;
  readonly full: boolean;
  readonly title: string | undefined;
  readonly asOf: string | undefined;
  readonly horizonYears: number | undefined;
  /** In the order of the brief. */
  readonly platforms: readonly string[];
  /** The kind of a platform in words, with its id where several are of that kind. */
  readonly platform: (id: string) => string;
  readonly criterion: (id: string) => CriterionWords;
  /** 1 where more of a criterion's measure is better, −1 where less is. */
  readonly direction: (criterion: string) => 1 | -1;
  readonly plan: (id: string | null) => Report["plans"][number] | undefined;
  /** What the gates say of one workload on one platform, whatever the plan. */
  readonly verdictsOf: (workload: string, platform: string) => readonly Verdict[];
}

export function viewOf(report: Report, settings: RenderSettings = {}): View {
  const locale = localeNamed(settings.locale);
  const { brief } = report;
  const platforms = elementsOf(brief["platforms"]);
  const kinds = new Map(platforms.map(({ id, kind }) => [id, kind]));
  const shared = repeated(platforms.map(({ kind }) => kind));
  const criteria = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const plans = new Map(
    report.plans.flatMap((plan) => [plan.id, ...plan.aliases].map((id) => [id, plan] as const)),
  );
  const verdicts = verdictIndex(report.gates);
  return {
    report,
    locale,
    currency: textOf(brief["currency"]) ?? "",
    full: settings.level === "full",
    title: textOf(brief["title"]),
    asOf: textOf(brief["asOf"]),
    horizonYears: typeof brief["horizonYears"] === "number" ? brief["horizonYears"] : undefined,
    platforms: platforms.map(({ id }) => id),
    platform: (id) => {
      const kind = kinds.get(id) ?? id;
      const words = locale.kinds.get(kind) ?? kind;
      return locale.headline.platform(words, shared.has(kind) ? id : undefined);
    },
    criterion: (id) =>
      locale.criteria.get(id) ?? { name: id, measure: () => id, base: "", askedBy: locale.nothing },
    direction: (id) => {
      const scale = criteria.get(id)?.scale;
      return scale !== undefined && scale.best > scale.worst ? 1 : -1;
    },
    plan: (id) => (id === null ? undefined : plans.get(id)),
    verdictsOf: (workload, platform) => verdicts.get(workload)?.get(platform) ?? [],
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

function elementsOf(list: unknown): readonly { readonly id: string; readonly kind: string }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((element: unknown) => {
    const { id, kind } = (typeof element === "object" && element !== null ? element : {}) as {
      readonly id?: unknown;
      readonly kind?: unknown;
    };
    return typeof id === "string" ? [{ id, kind: textOf(kind) ?? id }] : [];
  });
}

function repeated(words: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(words.filter((word) => seen.size === seen.add(word).size));
}

function verdictIndex(
  verdicts: readonly Verdict[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Verdict[]>> {
  const index = new Map<string, Map<string, Verdict[]>>();
  for (const verdict of verdicts) {
    const ofWorkload = index.get(verdict.workload) ?? new Map<string, Verdict[]>();
    index.set(verdict.workload, ofWorkload);
    ofWorkload.set(verdict.platform, [...(ofWorkload.get(verdict.platform) ?? []), verdict]);
  }
  return index;
}
