import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import type { Workload } from "../brief/workload.js";
import {
  isSupportedOn,
  newestMinor,
  releasesSource,
  supportWindow,
} from "../evidence/kubernetes-releases.js";
import { daysBetween, type Date } from "../quantity/date.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { findingOf, holds, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";
import { skewCheck, skewText } from "./version-skew.js";

const { clause, source, date, readAs } = releasesSource;

/**
 * A workload and its platform must have a minor version in common that the project supports at `asOf`; a platform that
 * names none can run any. Unknown where only a projection says when the minor is out. A distribution that supports a
 * minor for longer is for a waiver; what ends later is for the next review and never fails. With none in common, how
 * far the platform's kubelets would trail an API server that the workload accepts is shown by the skew policy.
 */
export const kubernetesVersion: KeyedGate = {
  id: "kubernetes.version",
  reads: ({ kubernetes }) => kubernetes?.versions.join(),
  check: ({ brief, workload, platform }) => {
    const [wanted, offered = []] = [workload.kubernetes?.versions, platform.kubernetes?.versions];
    if (!wanted?.length) return [];
    const expected = wanted.join(", ");
    const common = offered.length === 0 ? wanted : wanted.filter((version) => offered.includes(version));
    const versionsPath = platformPath(platform, "kubernetes", "versions");
    if (common.length === 0) {
      const repair = repairAt("version", versionsPath, wanted[0]);
      const none = holdsIf(false, { expected, actual: offered.join(", ") }, repair);
      return [findingOf([none, ...skewCheck(wanted, offered, versionsPath)], skewText)];
    }
    const named = holds({ expected, actual: offered.length === 0 ? "any version" : offered.join(", ") });
    return [
      findingOf([named, supportCheck(common, workload, platform, brief)], { clause, source, date, readAs }),
    ];
  },
};

/** Of the minors in common, the one that is supported longest, or else the newest. */
function supportCheck(
  common: readonly string[],
  workload: Workload,
  platform: Platform,
  { asOf }: Brief,
): Check {
  const minor = longestSupported(common, asOf);
  const window = supportWindow(minor);
  const kind = window?.isProjected ? "projection" : window?.isReckoned ? "by rule" : "as recorded";
  const condition = {
    expected: `support of ${minor} on ${asOf}`,
    ...(window
      ? {
          actual: window.from > asOf ? `from ${window.from} (${kind})` : `until ${window.until} (${kind})`,
          unit: "days",
          margin: Math.min(daysBetween(window.from, asOf), daysBetween(asOf, window.until)),
        }
      : { actual: "not in the table of releases" }),
  };
  const isSupported = isSupportedOn(minor, asOf);
  const path = childPath(childPath(elementPath("workloads", workload.id), "kubernetes"), "versions");
  if (isSupported === undefined) return notKnown(condition, questionAt("version-support", path));
  return holdsIf(isSupported, condition, supportedRepair(workload, platform, path, asOf));
}

/** Supported before not known before ended; then the later end; then the door's order. */
function longestSupported(versions: readonly string[], asOf: Date): string {
  const rank = (version: string): string => {
    const isSupported = isSupportedOn(version, asOf);
    return `${isSupported ? 2 : isSupported === undefined ? 1 : 0} ${supportWindow(version)?.until ?? ""}`;
  };
  return versions.reduce((best, version) => (rank(version) > rank(best) ? version : best));
}

/** A supported minor that one side names already is named by the other; else both would go to the newest. */
function supportedRepair(
  { kubernetes }: Workload,
  platform: Platform,
  path: string,
  asOf: Date,
): ReturnType<typeof repairAt> {
  const supported = (versions: readonly string[] = []): string | undefined =>
    versions.find((version) => isSupportedOn(version, asOf) === true);
  const offered = supported(platform.kubernetes?.versions);
  if (offered !== undefined) return repairAt("version", path, offered);
  const wanted = supported(kubernetes?.versions);
  return wanted === undefined
    ? repairAt("version", path, newestMinor(asOf))
    : repairAt("version", platformPath(platform, "kubernetes", "versions"), wanted);
}
