import { archetypeShares } from "../archetypes.js";
import type { WorkloadInput } from "../input/workload.js";
import { archetypes, profileDimensions, type Archetype } from "../vocabulary.js";
import type { Workload } from "../workload.js";

type Shares = NonNullable<WorkloadInput["profile"]>;
type Profile = Workload["profile"];

const ordered = (shares: Shares): Profile =>
  profileDimensions.flatMap((dimension) => {
    const share = shares[dimension];
    return share === undefined ? [] : [{ dimension, share }];
  });

/** Shares further from a sum of 1 than rounding explains are brought to it; others stay as they are, bit for bit. */
const EXACT_SUM = 1e-9;

/** Stated shares in the order of the dimensions, summing to 1. */
export function normalizedProfile(shares: Shares): Profile {
  const profile = ordered(shares);
  const sum = profile.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) <= EXACT_SUM) return profile;
  return profile.map(({ dimension, share }) => ({ dimension, share: share / sum }));
}

const byArchetype: ReadonlyMap<Archetype, Profile> = new Map(
  archetypes.map((archetype) => [archetype, ordered(archetypeShares[archetype])]),
);

/** The shares that are assumed of an archetype. */
export const archetypeProfile = (archetype: Archetype): Profile => byArchetype.get(archetype) ?? [];
