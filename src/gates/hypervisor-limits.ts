import type { Platform } from "../brief/platform.js";
import { bindingRule, ruleNumber } from "../evidence/rules.js";
import { medianOf } from "../statistics/distribution.js";
import { findingOf, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import { nothingOfTheWorkload, type KeyedGate } from "./gate.js";
import { platformPath } from "./offers.js";

const RULE = "vsphere.vcpu-host-limit";
const MOST_OF_6_7 = ruleNumber(RULE, "maxVcpus67");
const maximums = [
  { version: "6.7", pattern: /^6\.7(?!\d)/, most: MOST_OF_6_7 },
  { version: "8", pattern: /^8(?!\d)/, most: ruleNumber(RULE, "maxVcpus8") },
] as const;
const { clause = "", source, readAs } = bindingRule(RULE);

/**
 * What ESXi refuses of a stated VM shape: more virtual cores than its host has threads, whatever is overcommitted,
 * and more than the maximum of its version. The maximums of 6.7 and 8 are confirmed; a guest beyond that of 6.7 on
 * an unstated version is unknown, on another version nothing is claimed. A searched shape keeps within its host.
 */
export const hypervisorLimits: KeyedGate = {
  id: "hypervisor.limits",
  reads: nothingOfTheWorkload,
  check: ({ brief, platform }) => {
    const { hypervisor, nodeShape, nodes } = platform;
    const host = brief.hosts.find(({ id }) => id === platform.host);
    if (hypervisor?.family !== "esxi" || nodes !== "guest" || nodeShape === undefined || !host) return [];
    const cores = medianOf(nodeShape.cpu.value);
    const checks = [
      atMost(cores, host.threads, "virtual cores, of a host's threads", platform),
      ...versionChecks(cores, hypervisor.version, platform),
    ];
    return [findingOf(checks, { clause, source, readAs })];
  },
};

function versionChecks(cores: number, version: string | undefined, platform: Platform): readonly Check[] {
  const unitOf = (of: string): string => `virtual cores a guest, in version ${of}`;
  if (version !== undefined)
    return maximums
      .filter(({ pattern }) => pattern.test(version))
      .map((one) => atMost(cores, one.most, unitOf(one.version), platform));
  if (cores <= MOST_OF_6_7) return [];
  const question = questionAt("hypervisor-version", platformPath(platform, "hypervisor", "version"));
  return [notKnown({ expected: MOST_OF_6_7, actual: cores, unit: unitOf("6.7") }, question)];
}

const atMost = (cores: number, most: number, unit: string, platform: Platform): Check =>
  holdsIf(
    cores <= most,
    { expected: most, actual: cores, unit, margin: most - cores },
    repairAt("node-shape", platformPath(platform, "nodeShape", "cpu"), most),
  );
