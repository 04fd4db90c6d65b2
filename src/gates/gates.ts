import type { Brief } from "../brief/brief.js";
import type { LatencyFunction } from "../overheads/performance.js";
import type { World } from "../world/world.js";
import { availability } from "./availability.js";
import { clock } from "./clock.js";
import { confidential } from "./confidential.js";
import { contracts } from "./contracts.js";
import { dedicatedHardware } from "./dedicated-hardware.js";
import { deviceGates } from "./devices.js";
import type { Gate, KeyedGate } from "./gate.js";
import { hypervisorLimits } from "./hypervisor-limits.js";
import { separation, untrustedCode } from "./isolation.js";
import { kubernetesLimits } from "./kubernetes-limits.js";
import { kubernetesVersion } from "./kubernetes-version.js";
import { judgeObjective } from "./objective.js";
import { guardedGate } from "./own-gate.js";
import { productSupport } from "./product-support.js";
import { ownership, region } from "./region-ownership.js";
import { sensitivity } from "./sensitivity.js";
import type { Verdict } from "./verdict.js";
import { verdictsByText, verdictsOfEach } from "./verdicts-of.js";
import { applyWaivers, isDisabled } from "./waivers.js";
import { windows } from "./windows.js";

/** Every gate that judges one workload on one platform by itself. */
export const gates: readonly KeyedGate[] = [
  untrustedCode,
  separation,
  sensitivity,
  dedicatedHardware,
  contracts,
  ...deviceGates,
  confidential,
  windows,
  clock,
  region,
  ownership,
  kubernetesVersion,
  kubernetesLimits,
  hypervisorLimits,
  productSupport,
  availability,
];

/**
 * What must hold, per workload and platform in the door's order: pass, fail or unknown. A requirement that is not
 * stated gives no verdict; a gate that the policies disable gives none either. The objective comes last, for it looks
 * at where the other gates pass.
 */
export function checkGates(input: {
  readonly brief: Brief;
  readonly world: World;
  readonly latency: LatencyFunction;
  readonly extensions?: readonly Gate[];
}): readonly Verdict[] {
  const { brief, world, latency, extensions = [] } = input;
  const judges = [
    ...gates.map((gate) => ({ gate: gate.id, verdictsOf: verdictsByText(gate, input) })),
    ...extensions.map((gate) => ({ gate: gate.id, verdictsOf: verdictsOfEach(guardedGate(gate), input) })),
  ];
  const all: Verdict[] = [];
  for (const workload of brief.workloads) {
    const answers = judges.flatMap(({ gate, verdictsOf }) => {
      const isOff = isDisabled(brief, { gate, workload: workload.id });
      const answer = isOff ? undefined : verdictsOf(workload);
      return answer ? [answer] : [];
    });
    const verdicts: Verdict[] = [];
    for (let platform = 0; platform < brief.platforms.length; platform++)
      for (const answer of answers)
        for (const verdict of answer[platform] ?? []) verdicts.push({ ...verdict, workload: workload.id });
    const others = applyWaivers(brief, verdicts);
    for (const verdict of others) all.push(verdict);
    if (!isDisabled(brief, { gate: "objective", workload: workload.id }))
      for (const verdict of applyWaivers(brief, judgeObjective({ brief, workload, world, latency, others })))
        all.push(verdict);
  }
  return all;
}
