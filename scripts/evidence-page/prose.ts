import { records } from "../../src/evidence/records.js";
import { excluded } from "../../src/evidence/excluded.js";
import { ratioOf } from "./cells.js";

/** The ratio of a record as it is printed in a sentence. Throws where there is none, so that no text outlives its record. */
function ratio(id: string): string {
  const found = records.find((record) => record.id === id);
  const value = found === undefined ? undefined : ratioOf(found);
  if (value === undefined) throw new Error(`No ratio of ${id}`);
  return `${value.toFixed(2)} (\`${id}\`)`;
}

function named(id: string): string {
  if (![...records, ...excluded].some((one) => one.id === id)) throw new Error(`No finding ${id}`);
  return `\`${id}\``;
}

export const opening = `# Published evidence

What has been published on virtual against bare-metal machines, as the library uses it. A ratio is performance on the platform ÷
performance on bare metal: 1 is parity, 0.9 a loss of a tenth; where less is better the sides are turned round. This page
is made from the records by \`npm run evidence\`.

How a record becomes a figure: records of one study have one vote together; each is widened for a publisher who sells one
of the sides (0.04 on the log scale), for its age (0.01 a year) and for whatever sets it apart from the platform asked;
records of another tuning or I/O path speak only where nothing closer exists. A record without a ratio, with a known
mistake of set-up, or on a topic outside the model is shown and never pooled. A brief can add, exclude and reweigh
records under \`evidence\`; a report lists what became of each. In the plots a line is what the source itself gives as a
range, and a diamond what the library expects of a new virtual machine under KVM, 5 % to 95 %.`;

export const spreadNote = `Much of the gap between sellers and others is what they choose to run: sellers publish processors and
GPUs, academics disks and networks. Compare within a dimension before calling it bias.`;

export const contradictions = `## Where the sources contradict each other

**"At parity" and "two to six times slower".** Inference on whole passed-through GPUs keeps
${ratio("mlperf-v5.1-dell-h200")} of metal, while a cloud that sells both reports a fifth to a half
(${named("gcore-2023-net-bw-mss1")}, ${named("gcore-2023-cpu-pi")}). The first hardly leaves the device. The second compares two
products: a named fast processor with an unnamed one that lost time to neighbours, a local disk with a volume, a wire with an
overlay. Neither isolates a hypervisor, and the second is left out for that reason.

**"Faster than metal" and "a sixth lost".** A vendor's pods gain ${ratio("vmware-2019-project-pacific-8pct")} and its Hadoop
${ratio("vmware-2015-hadoop-terasort")}, where an untuned guest has ${ratio("ibm-2014-linpack-untuned")}. The winners split a large
host into guests the size of a memory node, against a system that let work wander; with one guest a host the gain is gone.
Pinned on metal, the same can be had without a hypervisor: a pinned container had a better tail than the same one alone
(${named("patterncatalyst-noisy-cpuset")}).

**The headline and the log.** Summaries of one benchmark's rounds say near or better than metal; the logs of the round of 2024 have
${ratio("mlperf-v4.0-dell-l40s-bert")}, and the best controlled pair of 2025, one processor model on both sides, has
${ratio("mlperf-v5.1-intel-vmware-offline")} in bulk and ${ratio("mlperf-v5.1-intel-vmware-server")} under a latency bound. Where an earlier
round is ahead of metal its host had another processor. Metal submissions themselves differ by some percent between
vendors, so a gap of 1 to 3 % is not seen there at all.

**Equal throughput, longer tail.** The same pair keeps ${ratio("mlperf-v5.1-intel-vmware-dlrm-p99")} at the 99th percentile of one
model, at throughput near parity; pinned guests with passed-through cards keep ${ratio("tum-2020-snort-filter-p99999")} at the
99.999th. Later work of that group finds tails as good as metal's (${named("ripe-tum-low-latency-vm")}), against metal that was isolated
less. A mean cannot say which of them a service will meet.

**Half the requests, or all of them.** Small requests through a paravirtual disk fall to
${ratio("virtuozzo-2022-virtio-read")} or ${ratio("proxmox-forum-183695-pve")}, large blocks keep ${ratio("firecracker-nsdi-qemu-128k-read")}: the
price is an exit and a thread's time for each request, so it shows on fast media and small requests, and vanishes on slow disks. Handing the device over is
not enough by itself: one kernel default held a guest with its own NVMe at ${ratio("kvm-bug-207357-default")} until a flag was set.

**A guest faster than its host's disk.** Then one of the two read a cache (${named("oulu-2021-db-rw-cache")},
${named("cubesandbox-536-cache-artefact")}, ${named("hayden-2014-kvm-postmark")}). No ratio above 1.05 is drawn from the literature.

**Containers isolate badly, guests isolate well.** Older studies say so (${named("zhao-2017-container-isolation")}). Beside a
neighbour that never sleeps a container's p99 rose tenfold without limits, fourfold with weights and not at all with
processors of its own (${named("patterncatalyst-noisy-none")}, ${named("patterncatalyst-noisy-weight")}): the limit that is set
decides, not the kind of machine. Ways out were found on both sides (${named("cve-2024-21626-runc")}, ${named("vmsa-2025-0004")});
what differs is what lies behind the wall.`;

export const claims = `## What one article claims, and what its sources carry

An article of July 2025 ([The New Stack](https://thenewstack.io/bare-metal-kubernetes-the-performance-advantage-is-almost-gone/)) holds
that the advantage of metal is almost gone.

- **"99 %"** appears twice. As a result of netperf it has no source, message size or path (${named("seed-netperf-99")}). As a result of
  MLPerf it is a vendor's: that round's inference on passed-through GPUs (${named("broadcom-vcf-mlperf-v5.0")}). It holds for that, and says nothing
  of a network or a disk.
- **"90 to 110 %"** closes the article as what tests always show. No test is named, and the figures are called not yet verified
  (${named("seed-90-110-claim")}). The records here leave that band on both sides: the middle of small disk requests lies
  below it, and what lies above is a cache or a placement of memory.
- **"Negligible"** is said of three clouds. For one it is a sentence from a keynote without a figure
  (${named("aws-reinvent-2020-negligible")}); the pages cited for the others are, by their addresses, a list of
  benchmark scores and a guide to trouble-shooting. An expert's own estimate is ${ratio("aws-gregg-2017-nitro")}.
- **"Even lower latency"** is cited to a paper on virtual topology that compares two settings of one hypervisor
  (${named("vmware-2022-vtopology")}).
- **"Only soft limits on metal"** is not so: a pod of guaranteed quality has its share reserved, quotas bound a namespace,
  and the static processor manager gives whole processors. Memory bandwidth and caches remain shared, under a
  hypervisor as well.`;

export const gaps = `## What is missing

No study compares a whole Kubernetes estate on one set of hosts since 2022: pod networks on eBPF, volumes over NVMe-oF,
etcd. Nothing on training over several nodes in guests, on Nutanix, or on Nitro beside metal of the same size with
figures. Arm rests on one unnamed server, Hyper-V on one program, Proxmox on one machine's post. Start-up, failure and
upgrade times are bounds out of practice. Few sources repeat a run often enough to say how sure they are.`;
