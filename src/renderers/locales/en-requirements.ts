import type { Template } from "../locale.js";

/** The work that packs ask for, by the id of the obligation. */
const works: readonly (readonly [id: string, words: string])[] = [
  [
    "functions-apart",
    "proof for each component that its functions are alone, isolated, or all secured to the highest need",
  ],
  ["segmentation-test", "a test that what is segregated cannot be reached from the rest"],
  ["hypervisor-in-scope", "hypervisor, its management and virtual switches in the assessment"],
  ["group-by-sensitivity", "workloads grouped so that no kernel holds two levels of sensitivity"],
  ["container-system", "nodes on an operating system made for containers, with nothing else on them"],
  ["hypervisor-hardening", "hardening of the hypervisor, its devices and virtual networks"],
  ["tenants-of-hosts", "proof of who else uses the hosts, and that none of them is barred"],
  [
    "provider-dedication",
    "the provider’s statement that the host is dedicated, or that the instance fills it",
  ],
  [
    "runtime-hardening",
    "the container runtime hardened, patched, watched, and of a maker committed to secure design",
  ],
  ["hypervisor-layer", "the same proof for the hypervisor and the system under it"],
  ["clock-measurement", "measured divergence from UTC where reportable events are stamped, and its records"],
  ["guest-clock", "a precise clock passed to the guests, and measured inside them"],
  ["recovery-test", "tests of resilience, backup and recovery"],
  [
    "exit-from-distribution",
    "an exit strategy for the Kubernetes distribution’s maker, and a look at concentration",
  ],
  ["exit-from-hypervisor", "the same for the hypervisor’s maker"],
  ["exit-from-provider", "the same for the provider"],
  ["measures-by-risk", "a record of why these measures fit the risk"],
  ["measures-test", "regular tests of the measures"],
  ["associate-agreement", "the provider’s agreement read for terms on tenancy"],
  ["guest-hardening", "each guest hardened: only needed ports and services, malware protection, logging"],
  ["provider-segregation", "the provider’s proof that customers are kept apart"],
  ["control-tests", "tests of the controls on access and boundaries"],
  ["hypervisor-controls", "access to hypervisor and management within those controls"],
  ["scans", "hardened images, an automated build, scans within 30 days, watched registries, an inventory"],
  ["hypervisor-scans", "the hypervisor in inventory and scans"],
  ["benchmark", "the benchmark’s checks of control plane, etcd, workers and policies"],
  ["hypervisor-benchmark", "the hypervisor’s own benchmark"],
  [
    "separation-plan",
    "a plan of how applications, test and production are kept apart, and whether virtual servers are used",
  ],
  ["node-attestation", "nodes that prove their state to the control plane"],
  ["micro-segmentation", "pods that reach only the ports they need"],
  ["nodes-of-their-own", "clusters or nodes of their own for applications of very high need"],
  ["isolation-review", "a review of fixed hosts, of a hypervisor around pods, and of one host a container"],
  [
    "performance-profile",
    "where the profile is asked for: huge pages, SR-IOV, static CPU manager, one NUMA node",
  ],
  ["one-to-one-cores", "a core for each virtual core, and at least 16 of them in every node"],
  ["etcd-members", "three, five or seven etcd members, apart from workers and in each fault domain"],
];

/** Popular beliefs, and what is so. */
const corrections: readonly (readonly [id: string, belief: string, answer: string])[] = [
  [
    "card-data-demands-a-kind",
    "PCI DSS demands virtual machines, or separate servers.",
    "It demands neither: a component’s functions are alone, isolated, or all secured to the highest need. What differs is what has to be shown.",
  ],
  [
    "privacy-law-demands-servers",
    "HIPAA, GDPR, DORA, ISO 27001 or SOC 2 demand servers of one’s own.",
    "None names a technique; measures fit the risk, and are shown. An agreement with a provider or customer may ask for more, and is then a contract to be stated.",
  ],
  [
    "secrets-demand-metal",
    "IL5, IL6 or SECRET means bare metal.",
    "It means hardware that nobody else uses, or only one classification and domain. Guests on such hosts meet it.",
  ],
  [
    "trading-rules-demand-metal",
    "Trading rules demand bare metal.",
    "They bound the error of the clock, and it is shown by measurement. Bare metal is a choice of latency.",
  ],
  [
    "telecommunications-demand-metal",
    "Telecommunications demand bare metal.",
    "The reference architecture accepts guests with a core for each virtual core. What goes is overcommitment.",
  ],
  [
    "contracts-mean-no-hypervisor",
    "A contract that names dedicated servers rules out a hypervisor.",
    "It may mean hardware of one’s own, which guests meet, or no hypervisor. Read the clause; the two are stated apart.",
  ],
  [
    "metal-has-soft-limits",
    "Bare metal has only soft limits, virtual machines hard ones.",
    "Quotas, memory limits and exclusive cores hold on bare metal too. A guest’s size is a guarantee only with reservations and a core for each virtual core.",
  ],
  [
    "guests-contain-a-container",
    "Nodes that are virtual machines contain a container that is taken over.",
    "Only where no other tenant’s pods share the guest; and kubelet and API server stay shared. What parts tenants is a sandbox around the pod, or a cluster each.",
  ],
  [
    "clouds-use-guests",
    "Clouds run nodes as virtual machines, so you should.",
    "They host tenants who distrust each other. Some sell bare-metal workers too; an estate with one owner decides on its own grounds.",
  ],
  [
    "sandboxes-settle-it",
    "Sandboxed pods or a hypervisor inside Kubernetes do away with the question of bare metal.",
    "They raise it: both need hardware virtualization on the node, which is a host, or a guest that is given it.",
  ],
  [
    "restarts-are-availability",
    "High availability of virtual machines is high availability of pods.",
    "It is a restart, with room kept for it. Replicas and the removal of lost nodes do the same on bare metal.",
  ],
  [
    "reach-is-law",
    "Oracle’s partitioning policy is the contract.",
    "It is a published position that contracts seldom hold. It decides what an audit will ask, so it is counted here and named as a policy.",
  ],
  [
    "ninety-nine-of-a-hundred",
    "Virtual machines reach 99 % of bare metal.",
    "That figure has no source that could be traced. It depends on the work; your own runs on both sides settle it, and none is stated yet.",
  ],
];

export const requirementSentences: readonly (readonly [id: string, template: Template])[] = [
  ...works.map(([id, words]) => [`obligation.${id}`, () => words] as const),
  ...corrections.flatMap(([id, belief, answer]) => [
    [`belief.${id}`, () => belief] as const,
    [`answer.${id}`, () => answer] as const,
  ]),
];
