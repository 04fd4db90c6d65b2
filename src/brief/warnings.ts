import type { Warning } from "../notice.js";
import { elementPath } from "../quantity/id-path.js";
import { medianOf } from "../statistics/distribution.js";
import type { Brief } from "./brief.js";
import { moneyWarnings } from "./money-warnings.js";
import type { Platform } from "./platform.js";
import { hasHypervisor } from "./presets.js";
import type { Quantity } from "./quantity.js";
import type { Workload } from "./workload.js";

/** What a brief states that makes its answer weaker than asked, although nothing is wrong with it. */
export const warningsOf = (brief: Brief): readonly Warning[] => [
  ...brief.workloads.flatMap(tighterThanBaseline),
  ...brief.platforms.flatMap(withoutEffect),
  ...brief.platforms.flatMap(undercommitted),
  ...moneyWarnings(brief),
  ...brief.notUsedYet.map(({ path: about, instead }): Warning => ({
    code: "not-used-yet",
    message: `${about} is stated, and not used yet.`,
    about,
    remedy: instead,
  })),
];

/** Whether another platform would meet it is the question that is asked: a warning, not an issue. */
function tighterThanBaseline({ id, latency }: Workload): readonly Warning[] {
  const { objective, baseline } = latency ?? {};
  if (objective === undefined || baseline === undefined || baseline.percentile > objective.percentile)
    return [];
  if (medianOf(objective.atMost.value) >= medianOf(baseline.value.value)) return [];
  const about = `${elementPath("workloads", id)}.latency.objective`;
  return [
    {
      code: "objective-tighter-than-baseline",
      message: `${about} is tighter than what ${baseline.platform} shows today.`,
      about,
      remedy:
        "Check that the baseline belongs to this workload; if it does, the report says which platform meets the objective.",
    },
  ];
}

/** Overcommit below 1 leaves capacity unsold: it may be meant, but a reserve is what says so. */
const undercommitted = ({ overcommit }: Platform): readonly Warning[] =>
  [overcommit.cpu, overcommit.memory]
    .filter(({ value }) => medianOf(value) < 1)
    .map(({ path, value }) => ({
      code: "overcommit-below-one",
      message: `${path} is ${medianOf(value)}: hosts are filled to that share only.`,
      about: path,
      remedy: "State 1 or more for overcommit, or headroom as hypervisorReserve.",
    }));

/** What is stated of a platform and means nothing on its kind. */
function withoutEffect(platform: Platform): readonly Warning[] {
  const path = elementPath("platforms", platform.id);
  const isStated = (...quantities: readonly Quantity[]): boolean =>
    quantities.some((quantity) => quantity.path.startsWith(path));
  const { hypervisorReserve, perVm } = platform;
  const onGuests = platform.nodes === "guest";
  const fields: readonly (readonly [field: string, isVain: boolean])[] = [
    ["nodeShape", !onGuests && platform.nodeShape !== undefined],
    ["perVm", !onGuests && isStated(perVm.cpu, perVm.memory)],
    [
      "hypervisorReserve",
      platform.layer === "bare-metal" && isStated(hypervisorReserve.cpu, hypervisorReserve.memory),
    ],
    ["reservations", platform.reservations && !hasHypervisor(platform.kind)],
  ];
  return fields
    .filter(([, isVain]) => isVain)
    .map(([field]) => ({
      code: "without-effect",
      message: `${path}.${field} has no effect on a platform of kind ${platform.kind}.`,
      about: `${path}.${field}`,
      remedy: "Leave it out, or state it of a platform whose nodes are guests.",
    }));
}
