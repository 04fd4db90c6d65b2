import { expect, it } from "vitest";
import { cached, cachedUpTo, createPlacementCache, mostPackings } from "../../src/placement/cache.js";

it("computes once, also what is undefined", () => {
  const known = new Map<string, number | undefined>();
  let times = 0;
  const compute = (): undefined => {
    times++;
    return undefined;
  };
  cached(known, "a", compute);
  cached(known, "a", compute);
  expect(times).toBe(1);
  expect(cached(known, "b", () => 7)).toBe(7);
});

it("starts afresh beyond so many entries, and keeps what it still has", () => {
  const known = new Map<number, number>();
  for (const key of [1, 2, 3]) cachedUpTo(3, known, key, () => key);
  cachedUpTo(3, known, 2, () => 0);
  expect([...known.keys()]).toEqual([1, 2, 3]);
  cachedUpTo(3, known, 4, () => 4);
  expect([...known.keys()]).toEqual([4]);
});

it("begins empty, and apart from every other", () => {
  const [one, two] = [createPlacementCache(), createPlacementCache()];
  one.sizes.set("key", undefined);
  expect(two.sizes.size).toBe(0);
});

it("keeps fewer packings the more workloads each may hold, and never too few to help", () => {
  const estateOf = (count: number) => ({ workloads: Array.from({ length: count }) }) as never;
  expect([1, 8, 128, 20_000].map((count) => mostPackings(estateOf(count)))).toEqual([
    160_000, 20_000, 1250, 256,
  ]);
});
