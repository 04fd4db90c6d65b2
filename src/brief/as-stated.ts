import type { Brief } from "./brief.js";
import { defined } from "./complete/defined.js";
import type { BriefInput } from "./input/brief.js";
import type { HostInput } from "./input/host.js";
import type { PlatformInput } from "./input/platform.js";
import type { Id } from "../quantity/id-path.js";
import type { Team } from "./team.js";
import { restateHost } from "./restate/host.js";
import { restateMeasurement, type MeasurementSummary } from "./restate/measurement.js";
import { restatePlatform } from "./restate/platform.js";
import { restatePreferences } from "./restate/preference.js";
import { givenOf, listOf, objectOf, type Voice } from "./restate/voice.js";
import { restateWorkload } from "./restate/workload.js";

/** A brief in the form of the input, its samples summarised. */
export type BriefAsStated = Omit<BriefInput, "measurements"> & {
  readonly measurements?: readonly MeasurementSummary[];
};

/** The same with every default written out; hosts and platforms say where they come from. */
export type BriefWrittenOut = Omit<BriefAsStated, "hosts" | "platforms"> & {
  readonly hosts: readonly (HostInput & { readonly origin: "stated" | "default" })[];
  readonly platforms: readonly (PlatformInput & {
    readonly origin: "stated" | "default" | "variant";
    readonly variantOf?: Id;
  })[];
};

/**
 * What the asker said, back in the form of the input and in the door's order: quantities as they were written. Without
 * its measurements it parses to an equal brief.
 */
export const briefAsStated = (brief: Brief): BriefAsStated => restate(brief, "stated") as BriefAsStated;

/** The completed brief in the form of the input: also what was not said, by the default that stands in for it. */
export const briefWrittenOut = (brief: Brief): BriefWrittenOut =>
  restate(brief, "completed") as BriefWrittenOut;

function restate(brief: Brief, voice: Voice): unknown {
  const { measuring, escape, policies, burden } = brief;
  const isSaid = ({ origin }: { readonly origin: string }): boolean =>
    voice === "completed" || origin === "stated";
  return defined({
    schema: "kube-substrate/brief@1",
    asOf: brief.asOf,
    title: brief.title,
    currency: brief.currency,
    rates: listOf(brief.rates),
    horizonYears: brief.horizonYears,
    discountRate: givenOf(brief.discountRate, voice),
    inflation: objectOf(brief.inflation.map(({ line, rate }) => [line, givenOf(rate, voice)])),
    midYear: brief.midYear,
    budget: givenOf(brief.budget, voice),
    team: brief.team && restateTeam(brief.team, voice),
    tenants: brief.tenants.map(({ separate, ...tenant }) => ({
      ...tenant,
      ...defined({ separate: listOf(separate) }),
    })),
    workloads: brief.workloads.map((workload) => restateWorkload(workload, voice)),
    hosts: listOf(brief.hosts.filter(isSaid).map((host) => restateHost(host, voice))),
    platforms: listOf(brief.platforms.filter(isSaid).map((platform) => restatePlatform(platform, voice))),
    prices: listOf(
      brief.prices.map(({ decimal: _decimal, unitPrice, ...price }) => ({
        ...price,
        unitPrice: givenOf(unitPrice, voice),
      })),
    ),
    measurements: listOf(brief.measurements.map(restateMeasurement)),
    measuring: objectOf([
      ["hoursPerRun", givenOf(measuring.hoursPerRun, voice)],
      ["costPerRun", givenOf(measuring.costPerRun, voice)],
    ]),
    evidence: restateEvidence(brief.evidence, voice),
    policies: objectOf<unknown>([
      ["packs", listOf(policies.packs)],
      ["disable", listOf(policies.disable)],
    ]),
    waivers: listOf(brief.waivers.map(({ id: _id, ...waiver }) => waiver)),
    escape: objectOf([
      ["perYear", givenOf(escape.perYear, voice)],
      ["lossPerPod", givenOf(escape.lossPerPod, voice)],
    ]),
    preferences: restatePreferences(brief.preferences),
    burden: defined({
      default: isSaid({ origin: burden.defaultOrigin }) ? burden.default : undefined,
      margin: burden.margin,
      probability: burden.probability,
    }),
    defaults: objectOf(
      Object.entries(brief.defaults).map(([id, quantity]) => [
        id,
        isSaid(quantity) ? quantity.given : undefined,
      ]),
    ),
  });
}

const restateTeam = (team: Team, voice: Voice): unknown =>
  defined({
    people: team.people,
    hourlyRate: givenOf(team.hourlyRate, voice),
    runsToday: team.runsToday,
    freezeWindows: listOf(team.freezeWindows),
    hoursToProficiency: givenOf(team.hoursToProficiency, voice),
  });

const restateEvidence = ({ use, add, exclude, reweigh }: Brief["evidence"], voice: Voice): unknown =>
  defined({
    use,
    add: listOf(add.map(({ ratio, sides, ...record }) => ({ ...record, ratio: ratio ?? sides }))),
    exclude: listOf(exclude),
    reweigh: listOf(reweigh.map(({ record, factor }) => ({ record, factor: givenOf(factor, voice) }))),
  });
