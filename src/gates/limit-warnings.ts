import type { Brief } from "../brief/brief.js";
import { designLimits } from "../evidence/design-limits.js";
import { newestMinor } from "../evidence/kubernetes-releases.js";
import { lastMinors } from "../evidence/last-minors.js";
import type { Warning } from "../notice.js";
import { childPath, elementPath } from "../quantity/id-path.js";

/** What nothing refuses and no gate fails: nodes beyond the design, minors that the project supports no longer. */
export const limitWarnings = (brief: Brief): readonly Warning[] => [
  ...designWarnings(brief),
  ...supportWarnings(brief),
];

/** Platforms that are told to put more pods on a node than a cluster is designed for. */
function designWarnings({ platforms }: Brief): readonly Warning[] {
  const { podsPerNode, addressesPerNode } = designLimits;
  return platforms
    .filter(({ maxPods }) => maxPods > podsPerNode)
    .map(({ id, maxPods }) => {
      const about = childPath(elementPath("platforms", id), "maxPods");
      const range =
        maxPods > addressesPerNode
          ? ` Give each node a wider range than the default of ${addressesPerNode} addresses.`
          : "";
      return {
        code: "above-design-limit",
        message: `${about} is ${maxPods}; Kubernetes is designed for ${podsPerNode} pods a node, a setting that nothing enforces.`,
        about,
        remedy: `Test it with your distribution at this size, or state ${podsPerNode} or less.${range}`,
        values: { limit: podsPerNode, actual: maxPods, unit: "pods a node" },
      };
    });
}

/** One warning a minor: what a workload or platform states at the newest, and the project supports no longer. */
function supportWarnings(brief: Brief): readonly Warning[] {
  return lastMinors(brief)
    .filter(({ window }) => window.until < brief.asOf)
    .map(({ window: { minor, until }, path: about, count }) => ({
      code: "kubernetes-support-ended",
      message: `The Kubernetes project supported ${minor}, the newest minor that ${about} names, until ${until}.`,
      about,
      remedy: `State a newer minor, such as ${newestMinor(brief.asOf)}, or make sure that your distribution supports this one for longer.`,
      values: { minor, until, count },
    }));
}
