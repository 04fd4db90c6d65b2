import fc from "fast-check";
import { briefArbitrary } from "./arbitrary.js";

/** Inputs that no brief should hold, alone and inside briefs that are otherwise sound. */

const throwing = (): object =>
  Object.defineProperty({}, "asOf", {
    enumerable: true,
    get: () => {
      throw new Error("read");
    },
  });

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const cyclic = (): object => {
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  return cycle;
};

class Strange {
  readonly asOf = "2026-11-24";
}

const values: readonly unknown[] = [
  ...[NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, -0, -1, 0, 1.5, 2 ** 63, 10n],
  ...[
    "",
    "4GB",
    "99.9%",
    "p99",
    "1e400",
    "NaN",
    "__proto__",
    "constructor",
    "\u0000",
    "\ud800",
    "x".repeat(200),
    "2026-02-30",
  ],
  ...[
    null,
    undefined,
    true,
    [],
    {},
    [[]],
    [null],
    { low: 2, high: 1 },
    { low: "9ms", high: "1ms" },
    { samples: [] },
  ],
  ...[
    { mean: 0, sd: 1 },
    { min: 1 },
    { low: 1e-300, high: 1e15 },
    { samples: [1, NaN] },
    { bareMetal: 0, platform: 1 },
  ],
  ...[
    () => 1,
    Symbol("s"),
    new Map(),
    new Date(0),
    /x/,
    new Float64Array(2),
    new Strange(),
    Object.create(null),
  ],
  ...[
    JSON.parse('{"__proto__": {"polluted": true}}'),
    JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  ],
  ...[
    throwing(),
    revoked(),
    cyclic(),
    new Proxy({}, { ownKeys: () => ["a", "a"] }),
    new Proxy([], { get: () => undefined }),
  ],
  new Array(5_000).fill(1),
];

/** Boxed: the generator itself may not look at a value that throws. */
interface Boxed {
  readonly value: unknown;
}

export const hostileValue = (): fc.Arbitrary<Boxed> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values.map((value) => ({ value }))) },
    { weight: 1, arbitrary: fc.anything().map((value) => ({ value })) },
  );

/** Any place of a value, by the key or index of each step. */
function places(
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [at];
  const keys: readonly (string | number)[] = Array.isArray(value)
    ? value.map((_, index) => index)
    : Object.keys(value);
  return [
    at,
    ...keys.flatMap((key) => places((value as { [key: string | number]: unknown })[key], [...at, key])),
  ];
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  (copy as { [key: string | number]: unknown })[step] = replaced(
    (value as { [key: string | number]: unknown })[step],
    rest,
    by,
  );
  return copy;
}

const extraKeys = ["replica", "wokloads", "toString", "constructor", "prototype", "x", "cpu", "0", " "];

/** How many mutants are made of one valid brief: generating that is what takes the time. */
export const MUTANTS = 5;

const mutations = () =>
  fc.array(fc.tuple(fc.nat(), hostileValue(), fc.constantFrom(undefined, ...extraKeys)), {
    minLength: 1,
    maxLength: 3,
  });

/** A valid brief five times, each with something hostile in one to three places, or a stranger among its fields. */
export const mutatedBriefs = (): fc.Arbitrary<readonly Boxed[]> =>
  fc
    .tuple(briefArbitrary(), fc.array(mutations(), { minLength: MUTANTS, maxLength: MUTANTS }))
    .map(([brief, mutants]) => {
      const all = places(brief);
      return mutants.map((steps) => ({
        value: steps.reduce<unknown>((mutated, [at, { value }, key]) => {
          const path = all[at % all.length] ?? [];
          try {
            return replaced(mutated, key === undefined ? path : [...path, key], value);
          } catch {
            return mutated;
          }
        }, brief),
      }));
    });

/** Anything at all. */
export const anyInput = (): fc.Arbitrary<Boxed> =>
  fc.oneof(
    fc.jsonValue().map((value) => ({ value })),
    fc
      .anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withTypedArray: true,
        withSparseArray: true,
      })
      .map((value) => ({ value })),
    hostileValue(),
    fc
      .tuple(hostileValue(), hostileValue(), hostileValue(), hostileValue(), hostileValue())
      .map(([asOf, workloads, platforms, hosts, preferences]) => ({
        value: {
          asOf: asOf.value,
          workloads: workloads.value,
          platforms: platforms.value,
          hosts: hosts.value,
          preferences: preferences.value,
        },
      })),
  );
