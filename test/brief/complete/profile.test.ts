import { describe, expect, it } from "vitest";
import { archetypeProfile, normalizedProfile } from "../../../src/brief/complete/profile.js";
import { archetypes } from "../../../src/brief/vocabulary.js";

const sum = (profile: ReturnType<typeof archetypeProfile>) =>
  profile.reduce((total, { share }) => total + share, 0);

describe("profiles", () => {
  it("of every archetype sum to 1", () => {
    for (const archetype of archetypes)
      expect([archetype, Math.abs(sum(archetypeProfile(archetype)) - 1) < 1e-12]).toEqual([archetype, true]);
  });

  it("stand in the order of the dimensions", () => {
    expect(archetypeProfile("relational-database")).toEqual([
      { dimension: "cpu", share: 0.35 },
      { dimension: "memory", share: 0.15 },
      { dimension: "network-latency", share: 0.1 },
      { dimension: "storage-iops", share: 0.1 },
      { dimension: "storage-latency", share: 0.3 },
    ]);
  });

  it("nearly summing to 1 are brought to 1, and then stay", () => {
    const once = normalizedProfile({ cpu: 0.505, memory: 0.5 });
    expect(sum(once)).toBeCloseTo(1, 12);
    expect(once[0]?.share).toBeCloseTo(0.505 / 1.005, 12);
    expect(
      normalizedProfile(Object.fromEntries(once.map(({ dimension, share }) => [dimension, share]))),
    ).toEqual(once);
  });
});
