import { within } from "../amount.js";
import { bytes, cpu, share } from "../amounts.js";
import type { BytesInput, CpuInput, ShareInput } from "../input/scalar.js";
import { archetypes, licenceMetrics, packIds, profileDimensions } from "../vocabulary.js";
import { amountSchema, exactSchema } from "./amount.js";
import { number, whole } from "./number.js";
import { replicasSchema } from "./replicas.js";
import { limitsSchema, requestsSchema } from "./requests.js";
import { availabilitySchema, contractSchema, latencySchema, needsSchema } from "./requirement.js";
import { flag, id, pattern, text, word } from "./scalar.js";
import { fields, list, map, mapOf } from "./structure.js";

/** Annotations hold whole manifests. */
const LONGEST_ANNOTATION = 100_000;

/** Minors of Kubernetes, and versions of an API. */
export const kubernetesSchema = fields({
  versions: list(pattern(/^\d{1,3}\.\d{1,3}$/, `a Kubernetes minor in quotes such as "1.33"`, true)).meta({
    title: "Versions",
    description: "Minors that are supported.",
    examples: [["1.32", "1.33"]],
  }),
});

const crdSchema = fields({
  name: text().meta({ title: "Name", description: "Full name.", examples: ["certificates.cert-manager.io"] }),
  versions: list(text()).meta({
    title: "Versions",
    description: "Versions that are served.",
    examples: [["v1"]],
  }),
  storedVersion: text().meta({
    title: "Stored version",
    description: "The version that objects are stored in.",
  }),
  owner: text().meta({ title: "Owner", description: "Who upgrades it." }).exactOptional(),
}).meta({
  title: "Custom resource",
  description: "Two of one name conflict where neither serves what the other stores.",
});

const licenceSchema = fields({
  product: text().meta({ title: "Product", description: "As named in prices." }),
  metric: word(licenceMetrics).meta({ title: "Metric", description: "What is counted." }),
  quantity: number(0, 1e9).meta({ title: "Quantity", description: "Counted by hand." }).exactOptional(),
}).meta({ title: "Licence", description: "A product whose licences depend on where the workload stands." });

export const workloadSchema = fields({
  id: id().meta({ title: "Id", description: "Unique among workloads." }),
  tenant: id()
    .meta({ title: "Tenant", description: "Whose it is; the only tenant where there is one." })
    .exactOptional(),
  annotations: map(text(), text(LONGEST_ANNOTATION))
    .meta({ title: "Annotations", description: "Your own notes: never read." })
    .exactOptional(),
  replicas: replicasSchema
    .meta({
      title: "Replicas",
      description: "1 by default. A range is packed at max, availability counts min, demand the midpoint.",
      examples: [40, { min: 4, max: 12 }],
    })
    .exactOptional(),
  requests: requestsSchema,
  limits: limitsSchema.exactOptional(),
  archetype: word(archetypes)
    .meta({ title: "Archetype", description: "What busy time is spent on, by example; general by default." })
    .exactOptional(),
  profile: mapOf(profileDimensions, exactSchema(share), "Share of busy time.")
    .meta({
      title: "Profile",
      description: "Shares of busy time by dimension, summing to 1; goes before the archetype.",
      examples: [{ cpu: 0.6, "network-throughput": 0.3, "storage-throughput": 0.1 }],
    })
    .exactOptional(),
  demand: amountSchema<CpuInput>(within(cpu, { most: 1e9 }))
    .meta({ title: "Demand", description: "CPU demand of all replicas; by default replicas × CPU request." })
    .exactOptional(),
  scaling: word(["cpu", "replicas", "none"])
    .meta({ title: "Scaling", description: "What a loss of performance buys more of; cpu by default." })
    .exactOptional(),
  growthPerYear: amountSchema<ShareInput>(share)
    .meta({ title: "Growth", description: "Of the demand, a year; 0 by default.", examples: [0.1] })
    .exactOptional(),
  runsOn: id().meta({ title: "Runs on", description: "The platform of today." }).exactOptional(),
  untrustedCode: flag()
    .meta({ title: "Untrusted code", description: "Whether it runs code of people who are not trusted." })
    .exactOptional(),
  latency: latencySchema.exactOptional(),
  availability: availabilitySchema.exactOptional(),
  compliance: list(word(packIds))
    .meta({ title: "Compliance", description: "Packs of rules for this workload." })
    .exactOptional(),
  contracts: list(contractSchema)
    .meta({ title: "Contracts", description: "Clauses that bind it." })
    .exactOptional(),
  needs: needsSchema.exactOptional(),
  kubernetes: kubernetesSchema
    .meta({ title: "Kubernetes", description: "Minors that the workload supports." })
    .exactOptional(),
  crds: list(crdSchema)
    .meta({ title: "Custom resources", description: "That it brings to its cluster." })
    .exactOptional(),
  topologySpread: list(
    fields({
      domain: text().meta({ title: "Domain", description: "A key of hosts[].domains, or host." }),
      maxSkew: whole(1, 1_000).meta({ title: "Skew", description: "Largest; 1 by default." }).exactOptional(),
    }),
  )
    .meta({ title: "Topology spread", description: "Over which domains replicas are spread." })
    .exactOptional(),
  storage: list(
    fields({
      class: text().meta({ title: "Class", description: "Storage class." }),
      size: amountSchema<BytesInput>(bytes).meta({ title: "Size", description: "Of one replica." }),
    }),
  )
    .meta({ title: "Storage", description: "Persistent volumes of one replica." })
    .exactOptional(),
  licences: list(licenceSchema).meta({ title: "Licences", description: "Products it runs." }).exactOptional(),
}).meta({ title: "Workload", description: "Replicas of one pod template." });
