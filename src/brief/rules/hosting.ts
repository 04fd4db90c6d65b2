import { bytes, cpu } from "../amounts.js";
import { defaultPlatform } from "../complete/burden.js";
import { completeDefaults } from "../complete/defaults.js";
import { completeHost } from "../complete/host.js";
import { completePlatform } from "../complete/platform.js";
import { quantityOf } from "../complete/quantity.js";
import type { Finding } from "../finding.js";
import type { PlatformInput } from "../input/platform.js";
import { hasHypervisor, kindProperties } from "../presets.js";
import { largestNode } from "../usable-capacity.js";
import { medianOf } from "../../statistics/distribution.js";
import type { Named, RuleContext } from "./rule.js";

/** Every platform stands on a host or an instance that suits its kind, and one of them can be the default. */
export function* hosting(context: RuleContext): Iterable<Finding> {
  const { brief, ids } = context;
  if (ids.platforms.length === 0) {
    yield* undeclared(context);
    return;
  }
  for (const { index, whole } of brief.platforms) {
    if (whole === undefined) continue;
    for (const finding of [
      ...ground(whole, ids.hosts),
      ...propertiesOfKind(whole),
      ...nodeShape(whole, context),
    ]) {
      yield { ...finding, path: ["platforms", index, ...finding.path] };
    }
  }
  const known = brief.platforms.flatMap(({ whole }) => whole ?? []);
  if (brief.fields.burden?.default !== undefined || known.length < ids.platforms.length) return;
  if (defaultPlatform(known) !== undefined) return;
  yield {
    code: "no-default-platform",
    path: ["burden", "default"],
    expected: "the id of a platform",
    problem:
      "is missing, and no platform is of a kind that can be the default: vm, cloud-vm, hypervisor-pod, nested",
    remedy: "name the platform that stands unless something speaks against it",
  };
}

function* undeclared({ ids }: RuleContext): Iterable<Finding> {
  if (ids.hosts.length < 2) return;
  yield {
    code: "missing",
    path: ["platforms"],
    expected: "a list of platforms, each with its host",
    problem: `is missing: with ${ids.hosts.length} hosts nothing says which platform stands on which`,
    remedy: "declare a platform of kind bare-metal and one of kind vm, each with its host",
  };
}

function* ground(platform: PlatformInput, hosts: readonly Named[]): Iterable<Finding> {
  const { host, instance } = platform;
  const onInstance = kindProperties(platform).nodes === "instance";
  if (host !== undefined && instance !== undefined) {
    yield {
      code: "one-of-two",
      path: [onInstance ? "host" : "instance"],
      expected: "absent: a platform has a host or an instance",
    };
    return;
  }
  if (host === undefined && instance === undefined) {
    const [only] = hosts;
    yield {
      code: "one-of-two",
      path: [onInstance ? "instance" : "host"],
      expected: onInstance ? "an instance with its price" : "the id of a host",
      problem: `is missing: a platform of kind ${platform.kind} stands on ${onInstance ? "an instance" : "a host"}`,
      ...(!onInstance && {
        remedy: only === undefined ? "declare a host and name it here" : `write host: ${only.id}`,
      }),
    };
    return;
  }
  if ((instance !== undefined) === onInstance) return;
  yield {
    code: "not-for-kind",
    path: [onInstance ? "host" : "instance"],
    expected: onInstance ? "absent: this kind stands on an instance" : "absent: this kind stands on a host",
  };
}

function* propertiesOfKind(platform: PlatformInput): Iterable<Finding> {
  if (hasHypervisor(platform.kind)) return;
  for (const field of ["hypervisor", "ioPath"] as const) {
    if (platform[field] === undefined) continue;
    yield {
      code: "not-for-kind",
      path: [field],
      expected: `absent: a platform of kind ${platform.kind} has no hypervisor`,
    };
  }
}

function* nodeShape(platform: PlatformInput, { brief }: RuleContext): Iterable<Finding> {
  const { nodeShape: shape, host: id } = platform;
  if (shape === undefined || kindProperties(platform).nodes !== "guest") return;
  const defaults = completeDefaults(brief.whole.defaults);
  const host = brief.hosts.find(({ element }) => element.id === id)?.whole;
  if (host === undefined) return;
  const largest = largestNode(completeHost(host, defaults), completePlatform(platform, defaults));
  const asked = {
    cpu: medianOf(quantityOf(shape.cpu, cpu, "").value),
    memory: medianOf(quantityOf(shape.memory, bytes, "").value),
  };
  for (const resource of ["cpu", "memory"] as const) {
    if (asked[resource] <= largest[resource]) continue;
    const fits = resource === "cpu" ? String(largest.cpu) : `${Math.floor(largest.memory / 1_048_576)}Mi`;
    yield {
      code: "node-too-large",
      path: ["nodeShape", resource],
      expected: `at most ${fits}, what a VM can have of host ${JSON.stringify(id)}`,
      remedy: `write ${resource === "cpu" ? fits : JSON.stringify(fits)} or less`,
      values: { largest: largest[resource] },
    };
  }
}
