import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { PackId } from "../brief/vocabulary.js";
import type { Workload } from "../brief/workload.js";
import { childPath, elementPath, type Id, type IdPath } from "../quantity/id-path.js";

/** A belief, what shows that it may be held, and the rules or findings that settle it. */
export interface Belief {
  readonly id: Id;
  /** The first path of the brief that shows it; none where nothing does. */
  readonly signIn: (brief: Brief) => IdPath | undefined;
  readonly sources: readonly Id[];
}

const workloadPath = ({ id }: Workload, ...fields: readonly string[]): IdPath =>
  fields.reduce(childPath, elementPath("workloads", id));

const workloadSign =
  (field: string, shows: (workload: Workload) => boolean) =>
  ({ workloads }: Brief): IdPath | undefined => {
    const found = workloads.find(shows);
    return found && workloadPath(found, ...field.split("."));
  };

const platformSign =
  (field: string, shows: (platform: Platform) => boolean) =>
  ({ platforms }: Brief): IdPath | undefined => {
    const found = platforms.find((platform) => platform.origin !== "variant" && shows(platform));
    return found && childPath(elementPath("platforms", found.id), field);
  };

const packSign =
  (...packs: readonly PackId[]) =>
  (brief: Brief): IdPath | undefined => {
    const isOne = (pack: PackId): boolean => packs.includes(pack);
    if (brief.policies.packs.some(isOne)) return "policies.packs";
    return workloadSign("compliance", ({ compliance }) => compliance.some(isOne))(brief);
  };

/** Every sign has to be there; the first names the path. */
const allOf =
  (...signs: readonly Belief["signIn"][]): Belief["signIn"] =>
  (brief) => {
    const paths = signs.map((sign) => sign(brief));
    return paths.every((path) => path !== undefined) ? paths[0] : undefined;
  };

const anyOf =
  (...signs: readonly Belief["signIn"][]): Belief["signIn"] =>
  (brief) =>
    signs.map((sign) => sign(brief)).find((path) => path !== undefined);

const tenantsInUse = ({ workloads }: Brief): IdPath | undefined =>
  new Set(workloads.map(({ tenant }) => tenant)).size > 1 ? "tenants" : undefined;
const onMetal = platformSign("kind", ({ kernel }) => kernel === "host");
const onGuests = platformSign("kind", ({ kernel }) => kernel === "node");
const inCloud = platformSign("instance", ({ instance }) => instance !== undefined);
const unmeasured = ({ measurements }: Brief): IdPath | undefined =>
  measurements.length === 0 ? "measurements" : undefined;

/** In the order in which they are said. */
export const beliefs: readonly Belief[] = [
  {
    id: "card-data-demands-a-kind",
    signIn: packSign("pci-dss-4"),
    sources: ["pci.2.2.3", "pci.container-guidance-2022"],
  },
  {
    id: "privacy-law-demands-servers",
    signIn: packSign("hipaa", "gdpr", "dora", "iso-27001", "soc-2"),
    sources: ["hipaa.security-rule", "gdpr.art32", "dora.art", "iso27001.2022", "soc2.cc6"],
  },
  {
    id: "secrets-demand-metal",
    signIn: packSign("dod-il5", "dod-il6", "au-ism-secret"),
    sources: ["dod.srg-il5-separation", "azure.il5-dedicated-host", "dod.srg-il6", "au.ism-1461"],
  },
  {
    id: "trading-rules-demand-metal",
    signIn: anyOf(
      packSign("mifid-rts-25"),
      workloadSign("archetype", ({ archetype }) => archetype === "low-latency-trading"),
    ),
    sources: ["mifid.rts25", "vm.time-sync-ptp", "hft.colocation"],
  },
  {
    id: "telecommunications-demand-metal",
    signIn: anyOf(
      packSign("anuket-ra2"),
      workloadSign("archetype", ({ archetype }) => archetype === "packet-processing"),
    ),
    sources: ["anuket.ra2-bm-or-vm"],
  },
  {
    id: "contracts-mean-no-hypervisor",
    signIn: workloadSign("contracts", ({ contracts }) =>
      contracts.some(({ demands }) => demands === "bare-metal"),
    ),
    sources: ["contract.dedicated-server-clause"],
  },
  {
    id: "metal-has-soft-limits",
    signIn: allOf(tenantsInUse, onMetal),
    sources: [
      "k8s.qos-classes",
      "k8s.cpu-manager-static",
      "k8s.resources-enforcement",
      "hypervisor.limits-not-hard-by-default",
    ],
  },
  {
    id: "guests-contain-a-container",
    signIn: allOf(
      anyOf(
        workloadSign("untrustedCode", ({ untrustedCode }) => untrustedCode),
        tenantsInUse,
      ),
      onGuests,
    ),
    sources: ["k8s.node-isolation-limits", "k8s.multitenancy-sandbox", "eks.hard-multitenancy"],
  },
  {
    id: "clouds-use-guests",
    signIn: inCloud,
    sources: ["eks.nodes-are-vms-by-default"],
  },
  {
    id: "sandboxes-settle-it",
    signIn: platformSign("kind", ({ kind }) => kind === "sandboxed" || kind === "nested"),
    sources: ["kata.needs-hw-virt", "openshift-virt.bare-metal-workers"],
  },
  {
    id: "restarts-are-availability",
    signIn: allOf(
      workloadSign("availability.objective", ({ availability }) => availability !== undefined),
      onGuests,
    ),
    sources: ["vsphere.ha-cold-restart", "k8s.node-failure-timers"],
  },
  {
    id: "reach-is-law",
    signIn: workloadSign("licences", ({ licences }) =>
      licences.some(({ metric }) => metric === "per-core-of-reachable-hosts"),
    ),
    sources: ["oracle.partitioning-policy", "oracle.vsphere-cluster-scope"],
  },
  {
    id: "ninety-nine-of-a-hundred",
    signIn: allOf(unmeasured, onMetal, onGuests),
    sources: ["seed-netperf-99"],
  },
];
