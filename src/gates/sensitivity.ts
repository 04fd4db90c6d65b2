import type { Brief } from "../brief/brief.js";
import { levelApart, levelsOf } from "../brief/isolation.js";
import type { Platform } from "../brief/platform.js";
import { bindingRule, ruleNumber } from "../evidence/rules.js";
import { childPath, elementPath } from "../quantity/id-path.js";
import { findingOf, holds, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import type { KeyedGate } from "./gate.js";

const RULE = "nist.800-190-group-by-sensitivity";
const { clause = "", source, dated: date = "", readAs } = bindingRule(RULE);
const LEVELS_PER_KERNEL = ruleNumber(RULE, "levelsPerKernel");
const UNIT = "levels of sensitivity a kernel";

/**
 * One level of sensitivity a kernel, as the tenants state their levels. Own nodes are given in placement, hosts and
 * guests alike, so that only the impossible fails: more levels than the estate can have kernels. Unknown where pods
 * share a kernel, one level is stated, and other tenants state none.
 */
export const sensitivity: KeyedGate = {
  id: "sensitivity",
  reads: ({ tenant }) => tenant,
  check: ({ brief, workload, platform }) => {
    const level = levelsOf(brief).levelOf(workload.tenant);
    if (level === undefined) return [];
    const isApart = levelApart(brief, workload) !== undefined;
    const checks = isApart ? [kernelCheck(platform), ...countCheck(brief)] : [aloneCheck(brief, platform)];
    return [findingOf(checks, { clause, source, date, readAs })];
  },
};

const kernelCheck = ({ kernel }: Platform): Check =>
  holds({
    expected: LEVELS_PER_KERNEL,
    actual: kernel === "pod" ? "a kernel a pod" : "own nodes, given in placement",
    unit: UNIT,
  });

/** Where no other level is stated: all is well if nobody is silent, or has a kernel of their own anyway. */
function aloneCheck(brief: Brief, platform: Platform): Check {
  const wanted = { expected: LEVELS_PER_KERNEL, unit: UNIT };
  const [silent] = levelsOf(brief).silent;
  if (silent === undefined) return holds({ ...wanted, actual: 1, margin: 0 });
  if (platform.kernel === "pod") return kernelCheck(platform);
  const path = childPath(elementPath("tenants", silent), "sensitivity");
  return notKnown({ ...wanted, actual: "not stated" }, questionAt("sensitivity", path));
}

/** Kernels that all hosts together can be, where every platform has one a host and every model runs out. */
function countCheck(brief: Brief): readonly Check[] {
  const models = modelsThatRunOut(brief);
  const levels = levelsOf(brief).stated.length;
  const [model] = models;
  if (model === undefined) return [];
  const kernels = models.reduce((sum, { available }) => sum + available, 0);
  const condition = { expected: levels, actual: kernels, unit: "kernels", margin: kernels - levels };
  const path = childPath(elementPath("hosts", model.id), "available");
  return [
    holdsIf(kernels >= levels, condition, repairAt("available", path, model.available + levels - kernels)),
  ];
}

function modelsThatRunOut(brief: Brief): readonly { readonly id: string; readonly available: number }[] {
  const isBounded = brief.platforms.every(({ kernel, instance }) => kernel === "host" && !instance);
  if (!isBounded) return [];
  const used = new Set(brief.platforms.map(({ host }) => host));
  const models = brief.hosts.filter(({ id }) => used.has(id));
  return models.every(({ available }) => available !== undefined)
    ? models.map(({ id, available = 0 }) => ({ id, available }))
    : [];
}
