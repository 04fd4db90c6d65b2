import type { Figure, From, KnownFigure } from "../../src/notice.js";
import { reportSchema, type Report } from "../../src/report/report.js";
import { viewOf, type View } from "../../src/renderers/view.js";

const from: From = { kind: "derived", formula: "by-hand", inputs: [] };

export const known = (center: number, low: number, high: number, unit: string): KnownFigure => ({
  kind: "known",
  center,
  low,
  high,
  unit,
  from,
});

export const exactly = (value: number, unit: string): KnownFigure => known(value, value, value, unit);

export const unknownFigure: Figure = {
  kind: "unknown",
  why: { id: "unknown.no-measure", values: { criterion: "cost" } },
  questions: ["prices[vcf]"],
};

type Plan = Report["plans"][number];
type Decision = Report["decision"];

const workloads = ["analytics", "checkout", "payment", "web"];

export function plan(id: string, platforms: readonly string[], changes: Partial<Plan> = {}): Plan {
  const isDefault = id === "default";
  return {
    id,
    aliases: [],
    assignment: workloads.map((workload, index) => ({
      workload,
      platform: platforms[index % platforms.length] ?? "",
    })),
    feasible: true,
    failures: [],
    consequences: [
      {
        criterion: "cost",
        figure: isDefault ? known(3.6e6, 3.4e6, 3.8e6, "money") : known(3.2e6, 3e6, 3.4e6, "money"),
      },
      { criterion: "latency", figure: known(0.97, 0.962, 0.991, "share") },
      { criterion: "upgrade", figure: isDefault ? known(2, 1.5, 2.5, "days") : known(2.7, 2, 3.6, "days") },
    ],
    value: isDefault ? known(0.55, 0.5, 0.6, "value") : known(0.64, 0.58, 0.7, "value"),
    ranks: isDefault ? [0.13, 0.87] : [0.87, 0.13],
    difference: isDefault ? exactly(0, "value") : known(0.09, 0.05, 0.12, "value"),
    contributions: isDefault
      ? []
      : [
          { criterion: "cost", weight: 0.5, setAside: false, figure: known(0.11, 0.07, 0.15, "value") },
          { criterion: "latency", weight: 0, setAside: true, figure: exactly(0, "value") },
          { criterion: "upgrade", weight: 0.5, setAside: false, figure: known(-0.02, -0.03, -0.01, "value") },
        ],
    ...changes,
  };
}

const decision: Decision = {
  outcome: "recommended",
  plan: "bare-metal+vm",
  default: "vm",
  forced: [],
  probability: 0.87,
  probabilityError: 0.005,
  required: 0.8,
  margin: 0.03,
  challenger: "bare-metal+vm",
  confidence: {
    grade: "medium",
    parts: [
      { part: "measured", grade: "medium", value: 0.38 },
      { part: "open", grade: "high", value: 0 },
    ],
  },
  reasons: [
    {
      id: "reason.criterion",
      values: { criterion: "cost", gain: known(390_000, 365_000, 412_000, "money"), probability: 1 },
    },
  ],
  against: [
    {
      id: "against.criterion",
      values: { criterion: "upgrade", gain: known(-0.7, -1.1, -0.4, "days"), probability: 0.31 },
    },
  ],
  conditions: [],
  conflicts: [],
  uniformity: [
    {
      platform: "vm",
      plan: "default",
      feasible: true,
      cost: known(3.6e6, 3.4e6, 3.8e6, "money"),
      hosts: exactly(20, "hosts"),
      value: known(0.55, 0.5, 0.6, "value"),
    },
    {
      platform: "bare-metal",
      plan: "bare-metal",
      feasible: false,
      cost: unknownFigure,
      hosts: exactly(18, "hosts"),
      value: unknownFigure,
    },
  ],
};

const report: Report = {
  schema: reportSchema,
  library: { name: "kube-substrate", version: "0.1.0" },
  digest: `sha256:${"3f9c".repeat(16)}`,
  run: { seed: 1, draws: 4096, extensions: [] },
  brief: {
    asOf: "2026-11-24",
    title: "Retail platform",
    currency: "USD",
    platforms: [
      { id: "bare-metal", kind: "bare-metal" },
      { id: "vm", kind: "vm" },
    ],
  },
  decision,
  plans: [
    plan("default", ["vm"], { aliases: ["vm"] }),
    plan("bare-metal+vm", ["bare-metal", "vm", "vm", "vm"]),
    plan("bare-metal", ["bare-metal"], {
      feasible: false,
      failures: [{ gate: "untrusted-code", workload: "payment", platform: "bare-metal" }],
      value: unknownFigure,
      difference: unknownFigure,
      ranks: [],
    }),
  ],
  consequences: [
    { plan: "default", concern: "capacity", measure: "hosts", figure: exactly(20, "hosts") },
    { plan: "default", workload: "web", concern: "performance", measure: "headroom", figure: unknownFigure },
  ],
  gates: [
    {
      gate: "untrusted-code",
      workload: "payment",
      platform: "bare-metal",
      verdict: "fail",
      conditions: [
        {
          expected: "kernel shared with no other trust zone",
          actual: "one kernel a host",
          repair: {
            id: "repair.own-hosts",
            values: { path: "platforms[bare-metal].dedicatedTo", value: "trust-zone" },
          },
        },
      ],
    },
    {
      gate: "untrusted-code",
      workload: "payment",
      platform: "vm",
      verdict: "pass",
      conditions: [
        { expected: "kernel shared with no other trust zone", actual: "node VMs of its own trust zone" },
      ],
    },
    {
      gate: "objective",
      workload: "web",
      platform: "bare-metal",
      verdict: "unknown",
      conditions: [],
      question: { id: "question.baseline", values: { path: "workloads[web].latency.baseline" } },
    },
  ],
  flips: [
    {
      ...{ path: "prices[vcf].unitPrice", current: 350, flipsAt: 96.2, unit: "money" },
      ...{ to: "default", direction: "below" },
    },
    {
      ...{ path: "preferences.weights.cost", kind: "none-within", unit: "share" },
      range: { low: 0.01, high: 0.99 },
    },
  ],
  robustness: {
    plans: [],
    pairwise: [],
    adversary: {
      ...{ favours: "default", over: "bare-metal+vm" },
      lead: { now: -0.06, byWeights: -0.01, byInputs: -0.02, byBoth: 0.03 },
      weights: [
        { criterion: "cost", weight: 0.2 },
        { criterion: "latency", weight: 0.8 },
      ],
      inputs: [{ path: "prices[vcf].unitPrice", value: 315, unit: "money" }],
    },
    stability: { clearance: 12, isStable: true },
  },
  information: {
    plans: ["default", "bare-metal+vm"],
    evpi: { value: 0.011, error: 0.0004, money: 23_456, moneyError: 900 },
    items: [
      {
        ...{
          group: "overheads[vm].storage-iops",
          paths: ["overheads[vm].storage-iops"],
          varianceShare: 0.41,
        },
        evppi: { value: 0.008, error: 0.0004, money: 17_100, moneyError: 900 },
        studies: [
          {
            ...{ runsPerSide: 5, hours: 20, cost: 1700, enbs: 11_300, narrowing: 0.12, clears: 0.3 },
            evsi: { value: 0.006, error: 0.0004, money: 13_000, moneyError: 900 },
          },
          {
            ...{ runsPerSide: 20, hours: 80, cost: 6800, enbs: 7300, narrowing: 0.06, clears: 0.3 },
            evsi: { value: 0.0066, error: 0.0004, money: 14_100, moneyError: 900 },
          },
        ],
      },
      {
        ...{ group: "preferences.weights", evppi: { value: 0.00002, error: 0.00001 } },
        paths: ["preferences.weights.cost", "preferences.weights.latency"],
      },
    ],
  },
  obligations: [
    {
      ...{ pack: "pci-dss-4", obligation: "hypervisor-in-scope", platform: "vm", workloads: ["payment"] },
      work: { id: "obligation.hypervisor-in-scope", values: { platform: "vm" } },
      ...{ rule: "pci.hypervisor-in-scope", binds: "standard", clause: "scope", source: "PCI SSC" },
      readAs: "excerpt",
    },
    {
      ...{ pack: "pci-dss-4", obligation: "functions-apart", platform: "bare-metal" },
      work: { id: "obligation.functions-apart", values: { platform: "bare-metal" } },
      ...{ rule: "pci.2.2.3", binds: "standard" },
    },
  ],
  answers: [
    {
      ...{ belief: "card-data-demands-a-kind", sign: "workloads[payment].compliance" },
      said: { id: "belief.card-data-demands-a-kind", values: {} },
      answer: { id: "answer.card-data-demands-a-kind", values: {} },
      sources: [
        { id: "pci.2.2.3", source: "PCI DSS v4.0.1", url: "https://example.org/pci", readAs: "excerpt" },
        { id: "pci.container-guidance-2022", source: "PCI SSC", readAs: "excerpt" },
      ],
    },
  ],
  waivers: [],
  overheads: [
    {
      platform: "vm",
      dimension: "cpu",
      ratio: known(0.97, 0.93, 1, "ratio"),
      logMean: -0.03,
      logSd: 0.02,
      measuredShare: 0.4,
      records: [
        { id: "record-1", use: "pooled", reason: { id: "evidence.pooled", values: {} } },
        { id: "record-2", use: "left-out", reason: { id: "evidence.unconfirmed", values: {} } },
      ],
      measurements: ["measurements[0]"],
      conflict: {
        id: "overhead.conflict",
        values: { measured: -0.1, predicted: -0.03, apart: 3, studies: 4 },
      },
      stream: "overheads[vm].cpu",
    },
  ],
  placements: [],
  reaches: [],
  givenUp: [],
  limits: [],
  costs: [
    costLine("default", 0, "hosts", "20", "15000", "300000"),
    costLine("default", 1, "vcf", "640", "350", "224000"),
    costLine("default", 2, "vcf", "640", "350.10", "224064"),
  ],
  criteria: [
    criterion("cost", "money", { worst: 5e6, best: 1.8e6 }, true),
    criterion("latency", "share", { worst: 0.9, best: 1 }, true),
    criterion("upgrade", "days", { worst: 30, best: 0 }, true),
    criterion("failure-size", "share", { worst: 1 / 3, best: 0 }, false),
  ],
  sensitivity: [
    {
      path: "prices[vcf].unitPrice",
      current: 350,
      unit: "money",
      low: 315,
      high: 385,
      atLow: 0.0712,
      atHigh: 0.1089,
      origin: "stated",
    },
  ],
  measurementPlan: [
    {
      platform: "vm",
      dimension: "storage-iops",
      path: "overheads[vm].storage-iops",
      benchmark: "fio, 4 KiB random",
      runsPerSide: 18,
      ...{ spread: 0.03, spreadIsMeasured: false, narrowing: 0.1, decides: true },
      effect: 0.04,
    },
  ],
  assumptions: [
    { path: "defaults.labour-migration", unit: "hours", center: 8, low: 4.3, high: 15, effect: 0.012 },
    { path: "burden.default", value: "vm", effect: 0 },
  ],
  evidence: [
    {
      record: "record-1",
      publisher: "A vendor",
      interest: "sells-virtualization",
      published: "2023-05-01",
      readAs: "full-text",
      overheads: ["overheads[vm].cpu"],
    },
  ],
  rests: { measured: 0.38, published: 0.34, stated: 0.19, assumed: 0.09, sellers: 0.67 },
  questions: [
    {
      path: "workloads[web].latency.baseline",
      sentence: {
        id: "question.baseline",
        values: {
          path: "workloads[web].latency.baseline",
          gate: "objective",
          workload: "web",
          platform: "vm",
        },
      },
    },
  ],
  reviewBy: {
    date: "2027-02-28",
    triggers: [
      {
        id: "trigger.contract-ended",
        values: { path: "workloads[web].contracts[lease]", date: "2027-02-28" },
      },
    ],
  },
  warnings: [
    {
      code: "few-runs",
      message: "3 runs a side carry no interval.",
      about: "measurements[0]",
      remedy: "Run it at least 6 times a side.",
    },
  ],
};

function costLine(
  of: string,
  year: number,
  line: string,
  quantity: string,
  unitPrice: string,
  cost: string,
): Report["costs"][number] {
  return {
    plan: of,
    year,
    line,
    chargeCategory: "Purchase",
    chargeFrequency: "Recurring",
    quantity,
    pricingUnit: "unit",
    unitPrice,
    cost,
    currency: "USD",
    from,
  };
}

function criterion(
  id: string,
  unit: string,
  scale: { readonly worst: number; readonly best: number },
  asked: boolean,
): Report["criteria"][number] {
  return {
    id,
    unit,
    weight: exactly(asked ? 1 / 3 : 0, "share"),
    asked,
    weighs: asked,
    scale,
    material: { difference: 0.05, relative: true },
  };
}

/** A report made by hand: a mixed plan is recommended; parts of report and decision can be replaced. */
export const reportWith = (changes: Partial<Report> = {}, decided: Partial<Decision> = {}): Report => ({
  ...report,
  ...changes,
  decision: { ...report.decision, ...decided },
});

export const viewWith = (changes: Partial<Report> = {}, decided: Partial<Decision> = {}): View =>
  viewOf(reportWith(changes, decided));

/** One report an outcome. */
export const outcomeReports: { readonly [outcome in Decision["outcome"]]: Report } = {
  recommended: report,
  "recommended-if": reportWith(
    {},
    {
      outcome: "recommended-if",
      conditions: [
        {
          id: "condition.gate",
          values: {
            gate: "objective",
            workload: "web",
            platform: "vm",
            path: "workloads[web].latency.baseline",
          },
        },
      ],
    },
  ),
  "default-stands": reportWith(
    {},
    { outcome: "default-stands", plan: "default", probability: 0.12, reasons: [], against: [] },
  ),
  "too-close-measure-first": reportWith(
    {},
    { outcome: "too-close-measure-first", plan: "default", probability: 0.71, reasons: [], against: [] },
  ),
  "not-enough-known": reportWith(
    {},
    { outcome: "not-enough-known", plan: null, challenger: null, probability: 0, reasons: [], against: [] },
  ),
  "nothing-feasible": reportWith(
    {},
    {
      outcome: "nothing-feasible",
      plan: null,
      challenger: null,
      probability: 0,
      reasons: [],
      against: [],
      conflicts: [
        {
          workload: "payment",
          requirements: [{ gate: "untrusted-code" }, { gate: "contract", clause: "no hypervisor" }],
          relax: {
            id: "repair.own-hosts",
            values: { path: "platforms[bare-metal].dedicatedTo", value: "trust-zone" },
          },
        },
      ],
    },
  ),
};

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a\"b'c|d`e",
  "[x](javascript:alert(1))\n## forged\n| a | b |",
  "\u001b[2J\u202egnp.exe",
  "__proto__",
  "${constructor}",
  "https://evil.example/?q=1&b=2",
  "中文工作負載".repeat(8),
  "x".repeat(63),
];

/** The same report with ids that are markup, control characters, wide or long. */
export const hostileReport: Report = (() => {
  const ids = new Map(
    [...workloads, "vm", "bare-metal", "vcf", "hosts", "record-1", "A vendor", "Retail platform"].map(
      (id, index) => [id, hostile[index % hostile.length] ?? ""],
    ),
  );
  const renamed = (value: unknown): unknown => {
    if (typeof value === "string") return ids.get(value) ?? value.replace(/\bweb\b/, hostile[0] ?? "");
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        key === "kind" || key === "unit" ? part : renamed(part),
      ]),
    );
  };
  return renamed(outcomeReports["recommended-if"]) as Report;
})();
