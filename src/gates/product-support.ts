import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { bindingRule } from "../evidence/rules.js";
import { findingOf, holds, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import { nothingOfTheWorkload, type KeyedGate } from "./gate.js";
import { offersOf, platformPath } from "./offers.js";

/** What the maker of something that a platform is built of supports it on. */
interface Support {
  readonly rule: string;
  readonly concerns: (platform: Platform) => boolean;
  readonly check: (platform: Platform, brief: Brief) => Check;
}

const supports: readonly Support[] = [
  {
    rule: "openshift-virt.bare-metal-workers",
    concerns: ({ hypervisor }) => hypervisor?.product.toLowerCase() === "openshift-virtualization",
    check: onMetal,
  },
  {
    rule: "kata.needs-hw-virt",
    concerns: ({ kernel, layer, boundary }) =>
      kernel === "pod" && layer === "bare-metal" && boundary === "hypervisor",
    check: withVirtualization,
  },
];

const about = new Map(
  supports.map((support) => {
    const { clause = "", source, readAs } = bindingRule(support.rule);
    return [support, { clause, source, readAs }];
  }),
);

/**
 * Whether what a platform is built of is supported where it stands: OpenShift Virtualization on bare metal alone,
 * micro-VMs where the node has hardware virtualization. Platforms of which no rule speaks get no verdict.
 */
export const productSupport: KeyedGate = {
  id: "product-support",
  reads: nothingOfTheWorkload,
  check: ({ brief, platform }) =>
    supports
      .filter(({ concerns }) => concerns(platform))
      .map((support) => findingOf([support.check(platform, brief)], about.get(support))),
};

/** Hosts are metal. An instance that offers nested virtualization is a guest; of others nobody has said. */
function onMetal(platform: Platform): Check {
  const expected = "bare metal under the hypervisor";
  if (!platform.instance) return holds({ expected, actual: "hosts" });
  const path = platformPath(platform, "host");
  return platform.instance.nestedVirtualization === true
    ? holdsIf(false, { expected, actual: "an instance that is a guest" }, repairAt("on-host", path))
    : notKnown({ expected, actual: "not stated" }, questionAt("metal-instance", path));
}

/** Hosts have it unless they declare 0; instances where they say so. */
function withVirtualization(platform: Platform, brief: Brief): Check {
  const expected = "hardware virtualization on the node";
  const offers = offersOf(brief, platform);
  const declared = offers.count((name) => name === "hardwareVirtualization");
  const stated =
    platform.instance?.nestedVirtualization ?? (declared === undefined ? undefined : declared > 0);
  const path = platform.instance
    ? platformPath(platform, "instance", "nestedVirtualization")
    : offers.pathOf("hardwareVirtualization");
  if (stated === undefined)
    return platform.instance
      ? notKnown({ expected, actual: "not stated" }, questionAt("nested-virtualization", path))
      : holds({ expected, actual: "usual, and not denied" });
  return holdsIf(
    stated,
    { expected, actual: stated ? "offered" : "not offered" },
    repairAt("device", path, platform.instance ? "true" : 1),
  );
}
