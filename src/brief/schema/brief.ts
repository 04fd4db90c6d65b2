import { within } from "../amount.js";
import { amountOfUnit, hours, money, perYear, share } from "../amounts.js";
import { defaultIds, defaultTable, type Default, type DefaultId } from "../defaults.js";
import type { CpuInput, MoneyInput, ShareInput, UncertainInput } from "../input/scalar.js";
import { z, type ZodType } from "../zod.js";
import { amountSchema } from "./amount.js";
import { hostSchema } from "./host.js";
import { measurementSchema } from "./measurement.js";
import { number, whole } from "./number.js";
import { platformSchema } from "./platform.js";
import { policiesSchema, waiverSchema } from "./policy.js";
import { burdenSchema, preferencesSchema } from "./preference.js";
import { priceSchema } from "./price.js";
import { evidenceSchema } from "./record.js";
import { day, flag, pattern, text } from "./scalar.js";
import { fields, list, map } from "./structure.js";
import { teamSchema } from "./team.js";
import { tenantSchema } from "./tenant.js";
import { workloadSchema } from "./workload.js";

const currency = () => pattern(/^[A-Z]{3}$/, "an ISO 4217 code such as USD");

const defaultsSchema = fields(
  Object.fromEntries(
    defaultIds.map((id) => {
      const { unit, why, most }: Default = defaultTable[id];
      const amount = most === undefined ? amountOfUnit[unit] : within(amountOfUnit[unit], { most });
      const schema = amountSchema<CpuInput>(amount).meta({
        title: id,
        description: why,
        default: defaultTable[id].value,
      });
      return [id, schema.exactOptional()];
    }),
  ),
) as unknown as ZodType<unknown, { [id in DefaultId]?: CpuInput }>;

/** The lists of a brief: checked element by element, so that zod never sees all of them at once. */
export const listSchemas = {
  rates: fields({
    currency: currency().meta({ title: "Currency", description: "The other one." }),
    perUnit: number(1e-9, 1e9).meta({
      title: "Per unit",
      description: "One unit of it in the brief's currency.",
    }),
    on: day().meta({ title: "On", description: "The day of the rate." }),
  }),
  tenants: tenantSchema,
  workloads: workloadSchema,
  hosts: hostSchema,
  platforms: platformSchema,
  prices: priceSchema,
  measurements: measurementSchema,
  waivers: waiverSchema,
};

/** Everything else of a brief. */
export const fieldSchemas = {
  schema: z
    .literal("kube-substrate/brief@1", { error: () => `"kube-substrate/brief@1"` })
    .meta({ title: "Schema", description: "The version of this form." })
    .exactOptional(),
  asOf: day().meta({
    title: "As of",
    description: "The day on which the question is asked.",
    examples: ["2026-11-24"],
  }),
  title: text().meta({ title: "Title", description: "Of the brief." }).exactOptional(),
  currency: currency()
    .meta({ title: "Currency", description: "Of all money in the brief; USD by default.", examples: ["EUR"] })
    .exactOptional(),
  horizonYears: whole(1, 15)
    .meta({ title: "Horizon", description: "5 by default.", unit: "years" })
    .exactOptional(),
  discountRate: amountSchema<ShareInput>(share)
    .meta({ title: "Discount rate", description: "A year; 0.06 to 0.10 by default." })
    .exactOptional(),
  inflation: map(text(), amountSchema<ShareInput>(share))
    .meta({
      title: "Inflation",
      description: "Yearly rise by cost line; 0 by default.",
      examples: [{ electricity: 0.03 }],
    })
    .exactOptional(),
  midYear: flag()
    .meta({ title: "Mid-year", description: "Whether costs of a year fall in its middle; false by default." })
    .exactOptional(),
  budget: amountSchema<MoneyInput>(money)
    .meta({ title: "Budget", description: "Net present value over the horizon." })
    .exactOptional(),
  team: teamSchema.exactOptional(),
  measuring: fields({
    hoursPerRun: amountSchema<UncertainInput>(hours)
      .meta({ title: "Hours a run", description: "Of set-up and reading; 1 to 4 by default." })
      .exactOptional(),
    costPerRun: amountSchema<MoneyInput>(money)
      .meta({ title: "Cost a run", description: "Beside the hours." })
      .exactOptional(),
  })
    .meta({ title: "Measuring", description: "What a benchmark run costs." })
    .exactOptional(),
  evidence: evidenceSchema.exactOptional(),
  policies: policiesSchema.exactOptional(),
  escape: fields({
    perYear: amountSchema<UncertainInput>(perYear)
      .meta({ title: "Escapes a year", description: "Out of containers, in this estate." })
      .exactOptional(),
    lossPerPod: amountSchema<MoneyInput>(money)
      .meta({ title: "Loss", description: "What one exposed pod of another trust zone costs." })
      .exactOptional(),
  })
    .meta({ title: "Escape", description: "How often containers are escaped, and what it costs." })
    .exactOptional(),
  preferences: preferencesSchema.exactOptional(),
  burden: burdenSchema.exactOptional(),
  defaults: defaultsSchema
    .meta({ title: "Defaults", description: "Overrides of the library's own figures, in the unit of each." })
    .exactOptional(),
};

const optionalList = <T extends ZodType>(element: T, title: string, description: string) =>
  list(element).meta({ title, description }).exactOptional();

/** The whole brief: for the JSON Schema and for its type. */
export const briefSchema = fields({
  ...fieldSchemas,
  rates: optionalList(listSchemas.rates, "Rates", "What other currencies are worth."),
  tenants: optionalList(listSchemas.tenants, "Tenants", "One, default, when absent."),
  workloads: z
    .array(listSchemas.workloads)
    .min(1)
    .meta({ title: "Workloads", description: "What the estate runs; at least one." }),
  hosts: optionalList(listSchemas.hosts, "Hosts", "Models of physical servers."),
  platforms: optionalList(
    listSchemas.platforms,
    "Platforms",
    "Candidates; bare-metal and vm when absent. At most 6.",
  ),
  prices: optionalList(listSchemas.prices, "Prices", "What products cost."),
  measurements: optionalList(listSchemas.measurements, "Measurements", "Your own benchmark runs."),
  waivers: optionalList(listSchemas.waivers, "Waivers", "Failures that are accepted for a time."),
}).meta({
  title: "Brief",
  description: "What should this Kubernetes estate stand on? What the asker states.",
  examples: [
    { asOf: "2026-11-24", workloads: [{ id: "shop", replicas: 40, requests: { cpu: 2, memory: "4Gi" } }] },
  ],
});
