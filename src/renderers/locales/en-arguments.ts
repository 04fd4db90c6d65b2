import type { Template } from "../locale.js";

const claims: readonly (readonly [id: string, claim: string])[] = [
  ["performance-kept", "How much of bare metal’s performance does a virtual machine keep, and who says so?"],
  ["soft-and-hard-limits", "Limits inside one kernel are soft, those of a virtual machine hard."],
  ["tenant-isolation", "Tenants are better isolated in virtual machines."],
  ["agreed-availability", "Availability that is agreed needs the precision of virtual machines."],
  ["pods-or-guest-clusters", "Pods directly on the hypervisor, or guest clusters?"],
  [
    "management-given-up",
    "Without a hypervisor, central management and what people know of it are given up.",
  ],
  ["contained-compromise", "A shared kernel is shared by whoever takes it over."],
  ["pods-a-host", "A host without virtual machines cannot be filled with small services."],
  ["failure-domains", "One large host is one large failure."],
  ["supported-versions", "Workloads need different supported versions of Kubernetes."],
  ["resource-definitions", "Workloads need different versions of one custom resource."],
  ["upgrade-time", "An upgrade of large hosts takes too long."],
  ["surface", "More clusters are more Kubernetes to look after."],
  ["every-millisecond", "Where every millisecond counts, only bare metal will do."],
  ["contract-demands-metal", "A contract or a rule demands bare metal."],
  ["default-and-burden", "Virtual machines are the default; bare metal has to state its reason."],
  ["inherited-practice", "What was right once has to be asked again."],
];

/** The points of the argument with what a report shows of each, and why one plan and not another. */
export const argumentSentences: readonly (readonly [id: string, template: Template])[] = [
  ...claims.map(([id, claim]): readonly [string, Template] => [`point.${id}`, () => claim]),
  [
    "point.ratio",
    (say) =>
      `${say.text("dimension")} on ${say.platform("platform")}: ${say.text("ratio")} of bare metal; ${say.share("measured")} of that from own runs, else ${say.text("records")} published records, ${say.text("sellers")} of them by sellers.`,
  ],
  [
    "point.criterion",
    (say) => `${say.criterion("criterion")} in plan ${say.text("plan")}: ${say.text("figure")}.`,
  ],
  ["point.measure", (say) => `${say.text("measure")} in plan ${say.text("plan")}: ${say.text("figure")}.`],
  [
    "point.gate",
    (say) =>
      `Gate ${say.text("gate")} on ${say.platform("platform")}: passed ${say.text("pass")}, failed ${say.text("fail")}, unknown ${say.text("unknown")}.`,
  ],
  [
    "point.forced",
    (say) =>
      `${say.text("workload")} has to stand on ${say.platform("platform")}: gate ${say.text("gates")} fails on the default.`,
  ],
  [
    "point.default",
    (say) =>
      `The default is ${say.platform("platform")}; the strongest challenger beats it by ${say.amount("margin", "value")} with a probability of ${say.share("probability")}, and needs ${say.share("required")}: ${say.text("outcome")}, plan ${say.text("plan")}.`,
  ],
  ["point.today-stays", (say) => `What runs today stands: value ${say.text("value")}.`],
  [
    "point.today-moves",
    (say) =>
      `What runs today is plan ${say.text("today")}, value ${say.text("value")}; the answer is plan ${say.text("plan")}.`,
  ],
  ["point.again", (say) => `Look again on ${say.text("date")}.`],
  ["point.not-shown", (say) => `This estate shows nothing of it: ${say.text("path")} is not stated.`],
  [
    "contrast.fails",
    (say) =>
      `Plan ${say.text("plan")} is closed: ${say.text("workload")} fails gate ${say.text("gate")} on ${say.platform("platform")}.`,
  ],
  ["contrast.same", () => "Both plans place every workload alike."],
  [
    "contrast.moves",
    (say) => `Workloads that stand elsewhere in plan ${say.text("other")}: ${say.text("count")}.`,
  ],
  [
    "contrast.for",
    (say) =>
      `For plan ${say.text("plan")}, ${say.criterion("criterion")}: ${say.text("own")}, against ${say.text("other")}.`,
  ],
  [
    "contrast.against",
    (say) =>
      `For plan ${say.text("otherPlan")}, ${say.criterion("criterion")}: ${say.text("other")}, against ${say.text("own")}.`,
  ],
  ["contrast.unknown", (say) => `Not known for both: ${say.criterion("criterion")}.`],
  [
    "contrast.sum",
    (say) =>
      `Lead over the default, in value: that of plan ${say.text("plan")} less that of plan ${say.text("other")} is ${say.amount("difference", "value")}.`,
  ],
  [
    "contrast.stands",
    (say) => `${say.text("workload")} stands on ${say.platform("platform")} in plan ${say.text("plan")}.`,
  ],
  ["contrast.forced", (say) => `It has to: gate ${say.text("gates")} fails on the default platform.`],
  [
    "contrast.fails-there",
    (say) => `Not on ${say.platform("platform")}: it fails gate ${say.text("gate")} there.`,
  ],
  [
    "contrast.open-there",
    (say) => `On ${say.platform("platform")} it is open whether it passes gate ${say.text("gate")}.`,
  ],
  [
    "contrast.there",
    (say) =>
      `On ${say.platform("platform")}, plan ${say.text("other")} is nearest, and cannot be compared in value.`,
  ],
  [
    "contrast.there-worth",
    (say) =>
      `On ${say.platform("platform")}, plan ${say.text("other")} is nearest; in lead over the default it is behind by ${say.amount("difference", "value")}.`,
  ],
  [
    "contrast.nowhere-there",
    (say) => `On ${say.platform("platform")} it may stand, and no plan that was looked at does better so.`,
  ],
];
