import type { Pack } from "./pack.js";

/** Every pack of the vocabulary, in its order: what it demands of a platform, and what work it asks for. */
export const packs: readonly Pack[] = [
  {
    id: "pci-dss-4",
    title: "PCI DSS 4",
    gates: [],
    obligations: [
      { id: "functions-apart", where: "everywhere", rule: "pci.2.2.3" },
      { id: "segmentation-test", where: "shared-kernel", rule: "pci.2.2.3" },
      { id: "hypervisor-in-scope", where: "own-hypervisor", rule: "pci.hypervisor-in-scope" },
    ],
    neutral: {
      why: "Functions of different need may be alone on a component, isolated on it, or all secured to the highest need; the three are equal, with virtualization and without.",
      rule: "pci.2.2.3",
    },
  },
  {
    id: "nist-800-190",
    title: "NIST SP 800-190",
    gates: [],
    obligations: [
      { id: "group-by-sensitivity", where: "shared-kernel", rule: "nist.800-190-group-by-sensitivity" },
      { id: "container-system", where: "everywhere", rule: "nist.800-190-container-os" },
      { id: "hypervisor-hardening", where: "own-hypervisor", rule: "nist.800-125-family" },
    ],
    neutral: {
      why: "It recommends one level of sensitivity a kernel, which hosts give as well as guests.",
      rule: "nist.800-190-group-by-sensitivity",
    },
  },
  {
    id: "dod-il4",
    title: "DoD impact level 4",
    gates: [],
    obligations: [{ id: "hypervisor-hardening", where: "own-hypervisor", rule: "nist.800-125-family" }],
    neutral: {
      why: "The separation of hardware that was read begins at impact level 5.",
      rule: "dod.srg-il5-separation",
    },
  },
  {
    id: "dod-il5",
    title: "DoD impact level 5",
    gates: [
      {
        gate: "dedicated-hardware",
        clause:
          "SRG V1R3 of 2017, 5.2.2.2, impact level 5: physical separation from tenants who are not federal",
        rule: "dod.srg-il5-separation",
      },
    ],
    obligations: [
      { id: "tenants-of-hosts", where: "everywhere", rule: "dod.srg-il5-separation" },
      { id: "provider-dedication", where: "provider", rule: "azure.il5-dedicated-host" },
      { id: "hypervisor-hardening", where: "own-hypervisor", rule: "nist.800-125-family" },
    ],
  },
  {
    id: "dod-il6",
    title: "DoD impact level 6",
    gates: [
      {
        gate: "dedicated-hardware",
        clause: "impact level 6: the whole offering dedicated and apart from others",
        rule: "dod.srg-il6",
      },
    ],
    obligations: [
      { id: "tenants-of-hosts", where: "everywhere", rule: "dod.srg-il6" },
      { id: "hypervisor-hardening", where: "own-hypervisor", rule: "nist.800-125-family" },
    ],
  },
  {
    id: "au-ism-secret",
    title: "Australian ISM, SECRET and above",
    gates: [
      {
        gate: "dedicated-hardware",
        clause: "ISM-1461: one classification and security domain a physical server",
        rule: "au.ism-1461",
      },
    ],
    obligations: [
      { id: "runtime-hardening", where: "everywhere", rule: "au.ism-1460-family" },
      { id: "hypervisor-layer", where: "own-hypervisor", rule: "au.ism-1460-family" },
    ],
  },
  {
    id: "mifid-rts-25",
    title: "MiFID II RTS 25",
    gates: [
      {
        gate: "clock",
        clause: "Arts. 1–4 and annex: divergence of business clocks from UTC",
        rule: "mifid.rts25",
      },
    ],
    obligations: [
      { id: "clock-measurement", where: "everywhere", rule: "mifid.rts25" },
      { id: "guest-clock", where: "own-guests", rule: "vm.time-sync-ptp" },
    ],
  },
  {
    id: "dora",
    title: "EU DORA",
    gates: [],
    obligations: [
      { id: "recovery-test", where: "everywhere", rule: "dora.art" },
      { id: "exit-from-distribution", where: "everywhere", rule: "dora.art" },
      { id: "exit-from-hypervisor", where: "own-hypervisor", rule: "dora.art" },
      { id: "exit-from-provider", where: "provider", rule: "dora.art" },
    ],
    neutral: {
      why: "It demands resilience, tests and a way out of every supplier, and names no architecture.",
      rule: "dora.art",
    },
  },
  {
    id: "hipaa",
    title: "HIPAA",
    gates: [],
    obligations: [
      { id: "measures-by-risk", where: "everywhere", rule: "hipaa.security-rule" },
      { id: "associate-agreement", where: "provider", rule: "hipaa.security-rule" },
    ],
    neutral: {
      why: "A covered entity may use any measures that implement the standards reasonably.",
      rule: "hipaa.security-rule",
    },
  },
  {
    id: "gdpr",
    title: "GDPR",
    gates: [],
    obligations: [
      { id: "measures-by-risk", where: "everywhere", rule: "gdpr.art32" },
      { id: "measures-test", where: "everywhere", rule: "gdpr.art32" },
    ],
    neutral: {
      why: "Measures fit the risk, the state of the art and the cost; no technique of isolation is named.",
      rule: "gdpr.art32",
    },
  },
  {
    id: "iso-27001",
    title: "ISO/IEC 27001",
    gates: [],
    obligations: [
      { id: "measures-by-risk", where: "everywhere", rule: "iso27001.2022" },
      { id: "segmentation-test", where: "everywhere", rule: "iso27001.2022" },
      { id: "guest-hardening", where: "own-guests", rule: "iso27017.cld952" },
      { id: "provider-segregation", where: "provider", rule: "iso27017.cld951" },
    ],
    neutral: {
      why: "Controls follow from how risks are treated; segregation is asked for, and no way of doing it.",
      rule: "iso27001.2022",
    },
  },
  {
    id: "soc-2",
    title: "SOC 2",
    gates: [],
    obligations: [
      { id: "control-tests", where: "everywhere", rule: "soc2.cc6" },
      { id: "hypervisor-controls", where: "own-hypervisor", rule: "soc2.cc6" },
    ],
    neutral: {
      why: "An auditor tests the controls that you designed; no kind of server is prescribed.",
      rule: "soc2.cc6",
    },
  },
  {
    id: "fedramp-high",
    title: "FedRAMP High",
    gates: [],
    obligations: [
      { id: "scans", where: "everywhere", rule: "fedramp.containers" },
      { id: "hypervisor-scans", where: "own-hypervisor", rule: "fedramp.containers" },
    ],
    neutral: {
      why: "Containers are hardened, built, scanned and listed alike on hosts and guests.",
      rule: "fedramp.containers",
    },
  },
  {
    id: "cis-kubernetes",
    title: "CIS Kubernetes Benchmark",
    gates: [],
    obligations: [
      { id: "benchmark", where: "everywhere", rule: "cis.k8s-benchmark" },
      { id: "hypervisor-benchmark", where: "own-hypervisor", rule: "cis.k8s-benchmark" },
    ],
    neutral: {
      why: "It checks settings of control plane, etcd, workers and policies, which are the same everywhere.",
      rule: "cis.k8s-benchmark",
    },
  },
  {
    id: "bsi-high",
    title: "BSI IT-Grundschutz, high need of protection",
    gates: [],
    obligations: [
      { id: "separation-plan", where: "everywhere", rule: "bsi.app44-a1" },
      { id: "node-attestation", where: "everywhere", rule: "bsi.app44-high" },
      { id: "micro-segmentation", where: "everywhere", rule: "bsi.app44-high" },
      { id: "nodes-of-their-own", where: "shared-kernel", rule: "bsi.app44-high" },
      { id: "isolation-review", where: "host-kernel", rule: "bsi.app44-high" },
    ],
    neutral: {
      why: "The plan must say whether virtual servers are used; a hypervisor is one of three ways to more isolation.",
      rule: "bsi.app44-high",
    },
  },
  {
    id: "anuket-ra2",
    title: "Anuket RA2",
    gates: [],
    obligations: [
      { id: "performance-profile", where: "everywhere", rule: "anuket.ra2-bm-or-vm" },
      { id: "one-to-one-cores", where: "own-guests", rule: "anuket.ra2-bm-or-vm" },
      { id: "etcd-members", where: "everywhere", rule: "avail.min-hosts-control-plane" },
    ],
    neutral: {
      why: "Hosts and guests both conform; guests with a core for each virtual core.",
      rule: "anuket.ra2-bm-or-vm",
    },
  },
];
