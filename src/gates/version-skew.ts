import { bindingRule, ruleNumber } from "../evidence/rules.js";
import type { IdPath } from "../quantity/id-path.js";
import { holds, holdsIf, repairAt, type Check } from "./check.js";
import type { Finding } from "./gate.js";

const RULE = "k8s.version-skew-kubelet";
const MINORS_BEHIND = ruleNumber(RULE, "kubeletMinorsBehind");
const MINORS_BEHIND_OF_OLD = ruleNumber(RULE, "kubeletMinorsBehindPre125");
/** Kubelets older than this minor of version 1 trail by less. */
const OLD_BEFORE = 25;

const { clause = "", source, readAs } = bindingRule(RULE);

/** Where the skew policy says so. */
export const skewText: Pick<Finding, "clause" | "source" | "readAs"> = { clause, source, readAs };

/**
 * How many minors the kubelets that a platform offers would trail an API server that the workload accepts, at the
 * nearest pair: at most three (two for kubelets before 1.25), and never newer. Within it, the control plane alone can
 * go to the workload's minor first and the nodes follow one by one; beyond it, every node must change before. Nothing
 * of lists without a minor of version 1.
 */
export function skewCheck(
  wanted: readonly string[],
  offered: readonly string[],
  path: IdPath,
): readonly Check[] {
  const trails = wanted.flatMap((server) => {
    const ahead = minorOf(server);
    return offered.flatMap((kubelet) => {
      const behind = minorOf(kubelet);
      return ahead === undefined || behind === undefined
        ? []
        : [{ server, by: ahead - behind, most: behind < OLD_BEFORE ? MINORS_BEHIND_OF_OLD : MINORS_BEHIND }];
    });
  });
  const [first] = trails;
  if (first === undefined) return [];
  const { server, by, most } = trails.reduce(
    (best, one) => (outside(one) < outside(best) ? one : best),
    first,
  );
  const condition = {
    expected: most,
    actual: by,
    unit: "minors a kubelet trails",
    margin: marginOf({ by, most }),
  };
  return [
    by >= 0 && by <= most ? holds(condition) : holdsIf(false, condition, repairAt("version", path, server)),
  ];
}

interface Trail {
  readonly by: number;
  readonly most: number;
}

/** Minors to spare on the nearer side, or beyond it. */
const marginOf = ({ by, most }: Trail): number => (by < 0 ? by : most - by);

/** Minors outside the policy; within it the fewest that are trailed. */
const outside = ({ by, most }: Trail): number =>
  (by < 0 ? -by : Math.max(0, by - most)) * 1_000 + Math.abs(by);

const minorOf = (version: string): number | undefined => {
  const [, digits] = /^1\.(\d{1,3})$/.exec(version) ?? [];
  return digits === undefined ? undefined : Number(digits);
};
