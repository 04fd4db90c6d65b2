import { within } from "../amount.js";
import { bytes, cpu, duration, money, share } from "../amounts.js";
import type { BytesInput, CpuInput, DurationInput, MoneyInput, ShareInput } from "../input/scalar.js";
import { enforcements, ioPaths, platformKinds, resources, tunings } from "../vocabulary.js";
import { amountSchema } from "./amount.js";
import { devicesSchema } from "./host.js";
import { number, whole } from "./number.js";
import { flag, id, text, word } from "./scalar.js";
import { fields, mapOf } from "./structure.js";
import { kubernetesSchema } from "./workload.js";

const anyCpu = (title: string, description: string) =>
  amountSchema<CpuInput>(within(cpu, { least: 0 })).meta({ title, description });
const anyBytes = (title: string, description: string) =>
  amountSchema<BytesInput>(within(bytes, { least: 0 })).meta({ title, description });

const reserved = () =>
  fields({
    cpu: anyCpu("CPU", "0 by default.").exactOptional(),
    memory: anyBytes("Memory", "0 by default.").exactOptional(),
  });

/** A hypervisor that keeps all of a host leaves nothing to divide by. */
const reserve = () => amountSchema<ShareInput>(within(share, { most: 0.95 }));

const instanceSchema = fields({
  name: text().meta({ title: "Name", description: "Of the instance type.", examples: ["m7i.4xlarge"] }),
  cpu: amountSchema<CpuInput>(cpu).meta({ title: "CPU", description: "vCPUs." }),
  memory: amountSchema<BytesInput>(bytes).meta({ title: "Memory", description: "Of the instance." }),
  devices: devicesSchema.exactOptional(),
  price: amountSchema<MoneyInput>(money).meta({ title: "Price", description: "An hour.", examples: [0.86] }),
  commitmentYears: number(0, 15)
    .meta({ title: "Commitment", description: "Years that the price binds.", unit: "years" })
    .exactOptional(),
  dedicated: flag()
    .meta({ title: "Dedicated", description: "Whether nobody else shares its host; unknown when absent." })
    .exactOptional(),
  nestedVirtualization: flag()
    .meta({ title: "Nested virtualization", description: "Whether it can run virtual machines." })
    .exactOptional(),
}).meta({ title: "Instance", description: "A priced cloud instance." });

/** What a kind presets and a platform may override. */
const kindFields = {
  kernel: word(["host", "node", "pod"])
    .meta({ title: "Kernel", description: "Whose containers share one kernel." })
    .exactOptional(),
  nodes: word(["host", "guest", "instance"])
    .meta({ title: "Nodes", description: "What the kubelet runs on." })
    .exactOptional(),
  layer: word(["bare-metal", "virtualization"])
    .meta({ title: "Layer", description: "Whether a hypervisor schedules what runs on a host." })
    .exactOptional(),
  boundary: word(["kernel", "hypervisor"])
    .meta({ title: "Boundary", description: "What an escape must break to reach the host." })
    .exactOptional(),
  replacement: word(["evict", "restart-or-evict"])
    .meta({ title: "Replacement", description: "How what stood on a lost node comes back first." })
    .exactOptional(),
  liveMigration: flag()
    .meta({ title: "Live migration", description: "Whether nodes move off a host while they run." })
    .exactOptional(),
  podOverhead: flag()
    .meta({ title: "Pod overhead", description: "Whether every pod carries a micro-VM of its own." })
    .exactOptional(),
  enforcement: mapOf(resources, word(enforcements), "How it is held against a neighbour.")
    .meta({ title: "Enforcement", description: "How each resource is held against a neighbour." })
    .exactOptional(),
};

export const platformSchema = fields({
  id: id().meta({ title: "Id", description: "Unique among platforms; no +, not default, not today." }),
  kind: word(platformKinds).meta({ title: "Kind", description: "Presets the properties of the platform." }),
  host: id()
    .meta({ title: "Host", description: "The model it stands on. One of host and instance." })
    .exactOptional(),
  instance: instanceSchema.exactOptional(),
  hypervisor: fields({
    product: text().meta({ title: "Product", description: "As named in prices.", examples: ["vcf", "kvm"] }),
    version: text().meta({ title: "Version", description: "Of the product." }).exactOptional(),
  })
    .meta({ title: "Hypervisor", description: "What the virtual machines run on." })
    .exactOptional(),
  tuning: word(tunings)
    .meta({
      title: "Tuning",
      description: "tuned: pinned or NUMA-sized, huge pages, passthrough where it matters.",
    })
    .exactOptional(),
  ioPath: word(ioPaths)
    .meta({ title: "I/O path", description: "How guests reach devices; paravirtual by default." })
    .exactOptional(),
  nodeShape: fields({
    cpu: amountSchema<CpuInput>(cpu).meta({ title: "CPU", description: "vCPUs of one node." }),
    memory: amountSchema<BytesInput>(bytes).meta({ title: "Memory", description: "Of one node." }),
  })
    .meta({
      title: "Node shape",
      description: "The VM's capacity before its reserves; searched when absent.",
    })
    .exactOptional(),
  nodePools: word(["shared", "per-trust-zone", "per-tenant"])
    .meta({ title: "Node pools", description: "The better of shared and per-trust-zone when absent." })
    .exactOptional(),
  overcommit: fields({
    cpu: number(0.1, 100)
      .meta({ title: "CPU", description: "vCPUs sold ÷ there; 1 by default." })
      .exactOptional(),
    memory: number(0.1, 100)
      .meta({ title: "Memory", description: "Sold ÷ there; 1 by default." })
      .exactOptional(),
  })
    .meta({ title: "Overcommit", description: "How much more is sold than there is." })
    .exactOptional(),
  hypervisorReserve: fields({
    cpu: reserve().meta({ title: "CPU", description: "Share of the host." }).exactOptional(),
    memory: reserve().meta({ title: "Memory", description: "Share of the host." }).exactOptional(),
  })
    .meta({ title: "Hypervisor reserve", description: "What the hypervisor keeps of a host." })
    .exactOptional(),
  perVm: fields({
    memory: anyBytes("Memory", "Of the host, beyond the VM's size."),
    cpu: anyCpu("CPU", "Of the host, beyond the VM's size; 0 by default.").exactOptional(),
  })
    .meta({ title: "Per VM", description: "What one VM costs its host beyond its own size." })
    .exactOptional(),
  systemReserved: reserved()
    .meta({ title: "System reserved", description: "Of every node; 0 by default." })
    .exactOptional(),
  kubeReserved: reserved()
    .meta({
      title: "Kube reserved",
      description: "Of every node; published tiers of managed services by default.",
    })
    .exactOptional(),
  evictionHard: fields({ memory: anyBytes("Memory", "Of every node.") })
    .meta({ title: "Eviction threshold", description: "100Mi by default." })
    .exactOptional(),
  maxPods: whole(1, 100_000).meta({ title: "Pods a node", description: "110 by default." }).exactOptional(),
  daemonSets: fields({
    pods: whole(0, 10_000).meta({ title: "Pods", description: "8 by default." }).exactOptional(),
    cpu: anyCpu("CPU", "0.5 by default.").exactOptional(),
    memory: anyBytes("Memory", "1Gi by default.").exactOptional(),
  })
    .meta({ title: "DaemonSets", description: "What every node carries." })
    .exactOptional(),
  cpuManagerPolicy: word(["none", "static"])
    .meta({ title: "CPU manager", description: "none by default." })
    .exactOptional(),
  reservations: flag()
    .meta({
      title: "Reservations",
      description: "Whether the hypervisor reserves CPU and memory for every VM.",
    })
    .exactOptional(),
  dedicatedTo: word(["nobody", "tenant", "trust-zone"])
    .meta({ title: "Dedicated to", description: "Whose hosts these are; nobody's by default." })
    .exactOptional(),
  controlPlane: word(["stacked", "hosts", "vms", "hosted"])
    .meta({ title: "Control plane", description: "Where it stands; by size and kind when absent." })
    .exactOptional(),
  spareHosts: whole(0, 1_000)
    .meta({ title: "Spare hosts", description: "That may fail with their pods still fitting; 1 by default." })
    .exactOptional(),
  kubernetes: kubernetesSchema
    .meta({ title: "Kubernetes", description: "Minors that it offers." })
    .exactOptional(),
  upgrade: fields({
    concurrency: whole(1, 100_000)
      .meta({ title: "Concurrency", description: "Nodes upgraded at once." })
      .exactOptional(),
    drain: amountSchema<DurationInput>(duration)
      .meta({ title: "Drain", description: "Of one node; 5 to 20 minutes by default." })
      .exactOptional(),
  })
    .meta({ title: "Upgrade", description: "How a round of upgrades runs." })
    .exactOptional(),
  ...kindFields,
}).meta({ title: "Platform", description: "A candidate substrate." });
