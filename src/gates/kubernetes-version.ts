import type { Brief } from "../brief/brief.js";
import { releasesSource, supportWindow } from "../evidence/kubernetes-releases.js";
import { daysBetween } from "../quantity/date.js";
import { findingOf, holds, holdsIf, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";

const { clause, source, date, readAs } = releasesSource;

/**
 * A workload and its platform must have a minor version in common; a platform that names none can run any. How long
 * the project supports the common minor that it supports longest is shown with its margin in days and never fails: a
 * distribution may support it longer, and the future is for the next review.
 */
export const kubernetesVersion: KeyedGate = {
  id: "kubernetes.version",
  reads: ({ kubernetes }) => kubernetes?.versions.join(),
  check: ({ brief, workload, platform }) => {
    const [wanted, offered] = [workload.kubernetes?.versions, platform.kubernetes?.versions];
    if (!wanted?.length) return [];
    const expected = wanted.join(", ");
    if (!offered?.length)
      return found([holds({ expected, actual: "any version" }), ...supportChecks(wanted, brief)]);
    const repair = repairAt("version", platformPath(platform, "kubernetes", "versions"), wanted[0]);
    const common = wanted.filter((version) => offered.includes(version));
    const check = holdsIf(common.length > 0, { expected, actual: offered.join(", ") }, repair);
    return found([check, ...supportChecks(common, brief)]);
  },
};

/** With the source of the support windows where one is shown. */
const found = (checks: readonly Check[]): ReturnType<KeyedGate["check"]> => [
  checks.length > 1 ? findingOf(checks, { clause, source, date, readAs }) : findingOf(checks),
];

function supportChecks(versions: readonly string[], { asOf }: Brief): readonly Check[] {
  const windows = versions.flatMap((version) => supportWindow(version) ?? []);
  const [first] = windows;
  if (first === undefined) return [];
  const last = windows.reduce((one, other) => (other.until > one.until ? other : one), first);
  const kind = last.isProjected ? "projection" : last.isReckoned ? "by rule" : "as recorded";
  return [
    holds({
      expected: `support of ${last.minor} on ${asOf}`,
      actual: `until ${last.until} (${kind})`,
      unit: "days",
      margin: daysBetween(asOf, last.until),
    }),
  ];
}
