import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { renderHtml, renderMarkdown, renderText } from "../../src/renderers/index.js";
import { contributionGap, unfinite, unreconciled } from "../properties/support.js";

type Workload = BriefInput["workloads"][number];

const brief = parse(
  readFileSync(fileURLToPath(new URL("../../examples/regulated/brief.yaml", import.meta.url)), "utf8"),
) as BriefInput;
const report = assess(brief);

/** The brief with one workload and one host model changed. */
const changed = (
  workload: string,
  changes: Partial<Workload>,
  host?: { readonly id: string; readonly clock: number },
): Report => {
  const workloads = brief.workloads.map((one) => (one.id === workload ? { ...one, ...changes } : one));
  const hosts = (brief.hosts ?? []).map((one) =>
    one.id === host?.id ? { ...one, devices: { clock: host.clock } } : one,
  );
  return assess({ ...brief, workloads, hosts }, { draws: 64 });
};

const verdict = (gate: string, workload: string, platform: string, from = report) => {
  const found = from.gates.find(
    (one) =>
      one.gate === gate && one.workload === workload && one.platform === platform && one.plan === undefined,
  );
  if (found === undefined) throw new Error(`no verdict of ${gate} for ${workload} on ${platform}`);
  return found;
};

describe("what has to stand where", () => {
  it("forces the scanner by contract and the matching engine by its clock, and nothing else", () => {
    const { outcome, plan, forced } = report.decision;
    expect({ outcome, plan, forced }).toEqual({
      outcome: "recommended",
      plan: "bare-metal",
      forced: [
        { workload: "matching-engine", platform: "bare-metal", gates: ["clock"] },
        { workload: "scanner", platform: "bare-metal", gates: ["contract"] },
      ],
    });
  });

  it("keeps impact level 5 off shared instances by its clause, and lets bare metal and VMs pass alike", () => {
    const clause = "SRG V1R3 of 2017, 5.2.2.2, impact level 5: physical separation from tenants who are not federal";
    const il5 = (platform: string) => verdict("dedicated-hardware", "case-files", platform);
    expect(["bare-metal", "vm", "cloud"].map((platform) => il5(platform).verdict)).toEqual([
      "pass",
      "pass",
      "fail",
    ]);
    expect(il5("cloud")).toMatchObject({
      clause,
      source: "DoD Cloud Computing Security Requirements Guide V1R3",
      readAs: "full-text",
    });
  });

  it("gives the agency hosts on which nobody else runs", () => {
    const placed = report.placements.find(({ plan }) => plan === "bare-metal");
    const nodes = placed?.clusters.flatMap((cluster) => cluster.nodes) ?? [];
    const agency = ["case-files", "case-portal"];
    const isOf = ({ pods }: (typeof nodes)[number]) => pods.some(({ workload }) => agency.includes(workload));
    const hosts = new Set(nodes.filter(isOf).map(({ host }) => host));
    const onThem = nodes.filter(({ host }) => hosts.has(host));
    expect(hosts.size).toBeGreaterThan(0);
    expect(
      [...new Set(onThem.flatMap(({ pods }) => pods.map(({ workload }) => workload)))].sort(),
    ).toEqual(agency);
  });

  it("bounds the engine's clock at 100 µs: VMs pass too, on hosts that keep time", () => {
    expect(verdict("clock", "matching-engine", "vm")).toMatchObject({
      verdict: "fail",
      conditions: [{ expected: 0.0001, unit: "seconds" }],
      source: "Commission Delegated Regulation (EU) 2017/574",
      date: "2016-06-07",
      readAs: "excerpt",
    });
    const timed = changed("matching-engine", {}, { id: "standard", clock: 1 });
    expect(verdict("clock", "matching-engine", "vm", timed).verdict).toBe("pass");
    expect(timed.decision.forced.map(({ workload }) => workload)).toEqual(["scanner"]);
  });

  it("asks what the cloud's clocks keep to", () => {
    expect(verdict("clock", "matching-engine", "cloud").verdict).toBe("unknown");
    expect(report.questions.map(({ path }) => path)).toEqual(["platforms[cloud].instance.devices.clock"]);
  });

  it("says that two clauses collide, and which", () => {
    const [contract] = brief.workloads.find(({ id }) => id === "scanner")?.contracts ?? [];
    if (contract === undefined) throw new Error("no contract");
    const audit = { id: "audit", demands: "hypervisor", clause: "Annex 2: runs in a VM" } as const;
    const { outcome, conflicts } = changed("scanner", { contracts: [contract, audit] }).decision;
    expect(outcome).toBe("nothing-feasible");
    expect(
      conflicts.map(({ workload, requirements }) => [
        workload,
        ...requirements.map((one) => one.contract).sort(),
      ]),
    ).toEqual([["scanner", "audit", "scanner-support"]]);
  });
});

describe("waivers", () => {
  it("turn a failure into an exception in sight, while they last", () => {
    expect(verdict("dedicated-hardware", "public-notices", "cloud")).toMatchObject({
      verdict: "pass",
      waiver: "waivers[1]",
    });
    expect(report.waivers.map(({ gate, used }) => [gate, used])).toEqual([
      ["clock", false],
      ["dedicated-hardware", true],
    ]);
    expect(report.reviewBy).toEqual({
      date: "2027-04-01",
      triggers: [
        {
          id: "trigger.waiver-expired",
          values: {
            ...{ path: "waivers[1]", date: "2027-04-01" },
            ...{ gate: "dedicated-hardware", workload: "public-notices" },
          },
        },
      ],
    });
  });

  it("count for nothing once expired, and a warning says so", () => {
    expect(verdict("clock", "matching-engine", "vm").waiver).toBeUndefined();
    expect(report.warnings.map(({ code, about }) => [code, about])).toContainEqual([
      "waiver-expired",
      "waivers[0]",
    ]);
  });

  it.each([
    ["text", renderText(report, { level: "full" }).replace(/\s+/g, " ")],
    ["Markdown", renderMarkdown(report, { level: "full" }).replaceAll("\\", "")],
    ["HTML", renderHtml(report)],
  ])("and what binds can be read in %s", (_, page) => {
    for (const words of [
      "cloud: only by a waiver until 2027-03-31 (gate dedicated-hardware)",
      "accepted by Authorizing official of the agency until 2027-03-31",
      "expired, counts for nothing",
      "SRG V1R3 of 2017, 5.2.2.2, impact level 5",
      "Commission Delegated Regulation (EU) 2017/574, 2016-06-07, excerpt",
      "Support agreement, section 4.2",
    ])
      expect(page).toContain(words);
  });
});

describe("what packs ask for", () => {
  const owedOn = (platform: string) =>
    report.obligations.filter((one) => one.platform === platform).map(({ obligation }) => obligation);

  it("differs between platforms that pass: guests bring three pieces of work, a provider one", () => {
    const everywhere = owedOn("bare-metal");
    expect(everywhere).toEqual([
      "functions-apart",
      "segmentation-test",
      "tenants-of-hosts",
      "clock-measurement",
    ]);
    expect(owedOn("vm").filter((work) => !everywhere.includes(work))).toEqual([
      "hypervisor-in-scope",
      "hypervisor-hardening",
      "guest-clock",
    ]);
    expect(owedOn("cloud").filter((work) => !everywhere.includes(work))).toEqual(["provider-dedication"]);
  });

  it("comes with beliefs corrected, those of the four kinds of rule among them", () => {
    expect(report.answers.map(({ said }) => said.id)).toEqual([
      "belief.card-data-demands-a-kind",
      "belief.secrets-demand-metal",
      "belief.trading-rules-demand-metal",
      "belief.contracts-mean-no-hypervisor",
      "belief.metal-has-soft-limits",
      "belief.guests-contain-a-container",
      "belief.clouds-use-guests",
      "belief.restarts-are-availability",
      "belief.ninety-nine-of-a-hundred",
    ]);
  });
});

it("the report adds up", () => {
  expect(unfinite(report)).toEqual([]);
  expect(unreconciled(report)).toEqual([]);
  const compared = report.plans.filter(({ contributions }) => contributions.length > 0);
  expect(compared.length).toBeGreaterThan(0);
  for (const one of compared) expect(contributionGap(one)).toBeLessThan(1e-9);
});
