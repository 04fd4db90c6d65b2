import { childPath, indexPath } from "../../quantity/id-path.js";
import { hours, money, perYear, share } from "../amounts.js";
import type { Brief } from "../brief.js";
import type { BriefInput, TeamInput } from "../input/brief.js";
import type { TenantInput } from "../input/tenant.js";
import { notUsedYetIn } from "../not-used-yet.js";
import { sortedByContent, sortedById, sortedEntries, sortedTexts } from "../order.js";
import type { Team } from "../team.js";
import type { Tenant } from "../tenant.js";
import { completeBurden } from "./burden.js";
import { completeDefaults } from "./defaults.js";
import { defined } from "./defined.js";
import { completeMeasurements } from "./measurement.js";
import { completeGround } from "./platforms.js";
import { completePreferences } from "./preference.js";
import { completePrice } from "./price.js";
import { optionalQuantity, quantityOf, quantityOr } from "./quantity.js";
import { completeEvidence } from "./record.js";
import { completeWorkload } from "./workload.js";

const CURRENCY = "USD";
const HORIZON_YEARS = 5;
const ONLY_TENANT = "default";

/** A brief that schemas and rules accepted, in base units, in the door's order, every silent field filled. */
export function completeBrief(input: BriefInput): Brief {
  const defaults = completeDefaults(input.defaults);
  const tenants = completeTenants(input.tenants);
  const onlyTenant = tenants[0]?.id ?? ONLY_TENANT;
  const { hosts, platforms } = completeGround(input, defaults);
  return {
    asOf: input.asOf,
    currency: input.currency ?? CURRENCY,
    rates: sortedByContent(input.rates ?? []),
    horizonYears: input.horizonYears ?? HORIZON_YEARS,
    discountRate: quantityOr(input.discountRate, share, "discountRate", defaults["discount-rate"]),
    inflation: sortedEntries(input.inflation).map(([line, stated]) => ({
      line,
      rate: quantityOf(stated, share, childPath("inflation", line)),
    })),
    midYear: input.midYear ?? false,
    ...defined({
      title: input.title,
      budget: optionalQuantity(input.budget, money, "budget"),
      team: input.team && completeTeam(input.team, defaults),
    }),
    tenants,
    workloads: sortedById(input.workloads).map((workload) =>
      completeWorkload(workload, onlyTenant, defaults),
    ),
    hosts,
    platforms,
    prices: sortedById(input.prices ?? []).map(completePrice),
    measurements: completeMeasurements(input.measurements),
    measuring: {
      hoursPerRun: quantityOr(
        input.measuring?.hoursPerRun,
        hours,
        "measuring.hoursPerRun",
        defaults["hours-per-run"],
      ),
      ...defined({
        costPerRun: optionalQuantity(input.measuring?.costPerRun, money, "measuring.costPerRun"),
      }),
    },
    evidence: completeEvidence(input.evidence),
    policies: {
      packs: sortedTexts(input.policies?.packs ?? []),
      disable: sortedByContent(input.policies?.disable ?? []),
    },
    waivers: sortedByContent(input.waivers ?? []).map((waiver, index) => ({
      id: indexPath("waivers", index),
      ...waiver,
    })),
    escape: defined({
      perYear: optionalQuantity(input.escape?.perYear, perYear, "escape.perYear"),
      lossPerPod: optionalQuantity(input.escape?.lossPerPod, money, "escape.lossPerPod"),
    }),
    preferences: completePreferences(input.preferences),
    burden: completeBurden(input.burden, platforms),
    defaults,
    notUsedYet: notUsedYetIn(input),
  };
}

const completeTenants = (input: readonly TenantInput[] | undefined): readonly Tenant[] =>
  sortedById(input === undefined || input.length === 0 ? [{ id: ONLY_TENANT }] : input).map((tenant) => ({
    id: tenant.id,
    trustZone: tenant.trustZone ?? tenant.id,
    ...defined({ sensitivity: tenant.sensitivity }),
    separate: sortedTexts(tenant.separate ?? []),
  }));

const completeTeam = (input: TeamInput, defaults: Brief["defaults"]): Team => ({
  people: input.people,
  runsToday: sortedTexts(input.runsToday),
  freezeWindows: sortedByContent(input.freezeWindows ?? []),
  hoursToProficiency: quantityOr(
    input.hoursToProficiency,
    hours,
    "team.hoursToProficiency",
    defaults["hours-to-proficiency"],
  ),
  ...defined({ hourlyRate: optionalQuantity(input.hourlyRate, money, "team.hourlyRate") }),
});
