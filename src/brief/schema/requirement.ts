import { within } from "../amount.js";
import { duration, money, share } from "../amounts.js";
import type { DurationInput, MoneyInput, ShareInput } from "../input/scalar.js";
import { amountSchema, exactSchema } from "./amount.js";
import { whole } from "./number.js";
import { day, flag, id, text, word } from "./scalar.js";
import { fields, list } from "./structure.js";

/** A response takes time: a nanosecond at least. */
const responseTime = () => amountSchema<DurationInput>(within(duration, { least: 1e-9 }));

const percentile = () =>
  exactSchema({
    ...within(share, { least: 0.001, most: 0.999_999_999 }),
    expected: "a share above 0 and below 1 such as 0.999, never percent",
  });

export const latencySchema = fields({
  objective: fields({
    percentile: percentile().meta({
      title: "Percentile",
      description: "Share of the requests that must be this fast.",
      examples: [0.99, 0.999],
    }),
    atMost: responseTime().meta({
      title: "At most",
      description: "Longest response time.",
      examples: ["9ms"],
    }),
  }).meta({ title: "Objective", description: "What must be met." }),
  baseline: fields({
    percentile: percentile().meta({ title: "Percentile", description: "The percentile that was measured." }),
    value: responseTime().meta({ title: "Value", description: "Its response time.", examples: ["6ms"] }),
    platform: id().meta({
      title: "Platform",
      description: "Where it was measured; bare-metal may be named undeclared.",
    }),
    utilization: amountSchema<ShareInput>(within(share, { least: 0.001, most: 0.999 })).meta({
      title: "Utilization",
      description: "Share of its servers that was busy.",
      examples: [0.5],
    }),
    servers: whole(1, 1_000_000)
      .meta({
        title: "Servers",
        description: "Parallel servers of one replica; by default the CPU request rounded up.",
      })
      .exactOptional(),
  })
    .meta({ title: "Baseline", description: "What is known of the response time today." })
    .exactOptional(),
  hops: whole(0, 10_000)
    .meta({
      title: "Hops",
      description: "Network hops inside the estate that one request takes; 0 by default.",
    })
    .exactOptional(),
}).meta({ title: "Latency", description: "At this share of requests, no slower than this." });

export const availabilitySchema = fields({
  objective: amountSchema<ShareInput>({
    ...within(share, {}),
    expected: "a share from 0 to 1 such as 0.9995, never percent",
  }).meta({
    title: "Objective",
    description: "Share of the time in which enough replicas run.",
    examples: [0.9995],
  }),
  period: word(["month", "year"])
    .meta({ title: "Period", description: "Over which the objective counts; a month by default." })
    .exactOptional(),
  minAvailable: whole(1, 1_000_000)
    .meta({
      title: "Least available",
      description: "Replicas that must run; by default max(1, floor(0.75 × replicas)).",
    })
    .exactOptional(),
  credits: list(
    fields({
      below: exactSchema(share).meta({
        title: "Below",
        description: "Availability under which the credit is due.",
      }),
      share: exactSchema(share).meta({ title: "Share", description: "Of the monthly charge." }),
    }),
  )
    .meta({ title: "Credits", description: "What a missed objective costs." })
    .exactOptional(),
  monthlyCharge: amountSchema<MoneyInput>(money)
    .meta({ title: "Monthly charge", description: "What the customer pays a month." })
    .exactOptional(),
}).meta({ title: "Availability", description: "How much of the time enough replicas must run." });

export const contractSchema = fields({
  id: id().meta({ title: "Id", description: "Unique in the workload." }),
  demands: word(["bare-metal", "hypervisor", "dedicated-hardware", "region", "ownership"]).meta({
    title: "Demands",
    description: "What the clause demands of the platform.",
  }),
  value: text()
    .meta({
      title: "Value",
      description: "The region or the ownership that is demanded.",
      examples: ["eu-central"],
    })
    .exactOptional(),
  clause: text().meta({ title: "Clause", description: "Where it says so.", examples: ["§ 4.2"] }),
  from: day().meta({ title: "From", description: "First day; open when absent." }).exactOptional(),
  until: day().meta({ title: "Until", description: "Last day; open when absent." }).exactOptional(),
  noticeDays: whole(0, 36_500)
    .meta({ title: "Notice", description: "Days of notice to end it.", unit: "days" })
    .exactOptional(),
}).meta({ title: "Contract", description: "A clause that binds between two days, both included." });

const need = (title: string, description: string) => flag().meta({ title, description }).exactOptional();

export const needsSchema = fields({
  gpu: word(["whole", "vgpu", "mig", "any"])
    .meta({ title: "GPU", description: "How a GPU is given." })
    .exactOptional(),
  sriov: need("SR-IOV", "Virtual functions of a network card."),
  dpdk: need("DPDK", "Packets processed in user space."),
  rdma: need("RDMA", "Remote direct memory access."),
  hugepages: need("Huge pages", "Memory in huge pages."),
  numa: need("NUMA", "CPUs and memory of one NUMA node."),
  realtime: need("Real time", "A real-time kernel."),
  hardwareVirtualization: need("Hardware virtualization", "Runs virtual machines itself."),
  clock: amountSchema<DurationInput>(within(duration, { least: 1e-9 }))
    .meta({ title: "Clock", description: "Largest clock error that is allowed.", examples: ["100us"] })
    .exactOptional(),
  confidential: word(["sev-snp", "tdx", "any"])
    .meta({ title: "Confidential computing", description: "Memory encrypted against the host." })
    .exactOptional(),
  windows: need("Windows", "Windows containers."),
  region: text().meta({ title: "Region", description: "Where it must run." }).exactOptional(),
  ownership: text()
    .meta({ title: "Ownership", description: "Whose hardware it must run on." })
    .exactOptional(),
}).meta({ title: "Needs", description: "Features that a workload needs from what it stands on." });
