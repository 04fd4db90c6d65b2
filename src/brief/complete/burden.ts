import type { BurdenInput } from "../input/preference.js";
import type { Burden } from "../preference.js";
import type { PlatformKind, Tuning } from "../vocabulary.js";

const MARGIN = 0.03;
const PROBABILITY = 0.8;

/** Kinds that can be the default, in this order. */
const defaultKinds: readonly PlatformKind[] = ["vm", "cloud-vm", "hypervisor-pod", "nested"];

interface Candidate {
  readonly id: string;
  readonly kind: PlatformKind;
  readonly tuning?: Tuning;
}

/**
 * The platform that every workload stands on unless something speaks against it: of the first kind that is there,
 * `default` tuning before `tuned`, then the smallest id. Undefined where none of the kinds is there.
 */
export function defaultPlatform(platforms: readonly Candidate[]): string | undefined {
  for (const kind of defaultKinds) {
    const ofKind = platforms.filter((platform) => platform.kind === kind);
    const plain = ofKind.filter(({ tuning = "default" }) => tuning === "default");
    const [first] = (plain.length > 0 ? plain : ofKind).map(({ id }) => id).sort();
    if (first !== undefined) return first;
  }
  return undefined;
}

/** RangeError where no platform can be the default: the rules refuse such a brief before. */
export function completeBurden(input: BurdenInput | undefined, platforms: readonly Candidate[]): Burden {
  const id = input?.default ?? defaultPlatform(platforms);
  if (id === undefined)
    throw new RangeError("a brief without a default platform is refused before it is completed");
  return {
    default: id,
    defaultOrigin: input?.default === undefined ? "default" : "stated",
    margin: input?.margin ?? MARGIN,
    probability: input?.probability ?? PROBABILITY,
  };
}
