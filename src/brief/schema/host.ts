import { within } from "../amount.js";
import { bytes, days, duration, money, perYear, watts, years } from "../amounts.js";
import type { BytesInput, DurationInput, MoneyInput, UncertainInput } from "../input/scalar.js";
import { amountSchema } from "./amount.js";
import { number, whole } from "./number.js";
import { day, id, text } from "./scalar.js";
import { fields, list, map } from "./structure.js";

/** Devices by Kubernetes name and features by the key of the need; a stated 0 is a stated absence. */
export const devicesSchema = map(text(), whole(0, 1_000_000)).meta({
  title: "Devices",
  description:
    "Extended resources by Kubernetes name, features by the key of the need. 0 says that there is none.",
  examples: [{ "nvidia.com/gpu": 8, sriov: 64 }],
});

const ownedSchema = fields({
  count: whole(1, 1_000_000).meta({ title: "Count", description: "Hosts of the lot." }),
  purchased: day().meta({ title: "Purchased", description: "When they were bought." }),
  bookValue: amountSchema<MoneyInput>(money)
    .meta({ title: "Book value", description: "Of the lot, at asOf.", unit: "money" })
    .exactOptional(),
}).meta({ title: "Lot", description: "Hosts that are already owned." });

export const hostSchema = fields({
  id: id().meta({ title: "Id", description: "Unique among hosts." }),
  sockets: whole(1, 64)
    .meta({ title: "Sockets", description: "CPUs of the board; 2 by default." })
    .exactOptional(),
  coresPerSocket: whole(1, 4_096).meta({ title: "Cores", description: "Of one CPU.", examples: [32] }),
  threadsPerCore: whole(1, 8)
    .meta({ title: "Threads", description: "Of one core; 2 by default." })
    .exactOptional(),
  memory: amountSchema<BytesInput>(bytes).meta({
    title: "Memory",
    description: "Of the host.",
    examples: ["512Gi"],
  }),
  numaNodes: whole(1, 1_024)
    .meta({ title: "NUMA nodes", description: "One a socket by default." })
    .exactOptional(),
  devices: devicesSchema.exactOptional(),
  storage: list(
    fields({
      class: text().meta({ title: "Class", description: "Storage class that it holds." }),
      size: amountSchema<BytesInput>(bytes).meta({ title: "Size", description: "Of the class in one host." }),
    }),
  )
    .meta({ title: "Storage", description: "Local storage by class." })
    .exactOptional(),
  price: amountSchema<MoneyInput>(money)
    .meta({ title: "Price", description: "Of one host." })
    .exactOptional(),
  supportPerYear: amountSchema<MoneyInput>(money)
    .meta({ title: "Support", description: "Of one host, a year." })
    .exactOptional(),
  watts: amountSchema<UncertainInput>(watts)
    .meta({ title: "Power", description: "Mean draw of one host.", examples: [{ low: 350, high: 550 }] })
    .exactOptional(),
  rackUnits: number(0, 100).meta({ title: "Rack units", description: "1 by default." }).exactOptional(),
  serviceLifeYears: amountSchema<UncertainInput>(years)
    .meta({ title: "Service life", description: "Until it is replaced; 4 to 6 years by default." })
    .exactOptional(),
  leadTimeDays: amountSchema<UncertainInput>(days)
    .meta({ title: "Lead time", description: "From order to rack; 14 to 90 days by default." })
    .exactOptional(),
  available: whole(0, 1_000_000)
    .meta({ title: "Available", description: "How many can be had; unbounded by default." })
    .exactOptional(),
  failuresPerYear: amountSchema<UncertainInput>(perYear)
    .meta({ title: "Failures", description: "Of one host, a year; 0.02 to 0.08 by default." })
    .exactOptional(),
  repair: amountSchema<DurationInput>(duration)
    .meta({ title: "Repair", description: "Until a failed host is back; 4 to 72 hours by default." })
    .exactOptional(),
  reboot: amountSchema<DurationInput>(within(duration, { least: 0 }))
    .meta({ title: "Reboot", description: "Firmware self-test and boot; 5 to 15 minutes by default." })
    .exactOptional(),
  owned: list(ownedSchema)
    .meta({ title: "Owned", description: "Lots that are already owned." })
    .exactOptional(),
  domains: map(text(), whole(1, 1_000_000))
    .meta({ title: "Domains", description: "Failure domains and how many of each; one rack by default." })
    .exactOptional(),
  region: text().meta({ title: "Region", description: "Where it stands." }).exactOptional(),
  ownership: text().meta({ title: "Ownership", description: "Whose it is." }).exactOptional(),
}).meta({ title: "Host", description: "A model of physical server." });
