import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  childPath,
  elementPath,
  formatPath,
  indexPath,
  parsePath,
  type PathSegment,
} from "../../src/quantity/id-path.js";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "0",
    "01",
    "-1",
    "a b",
    "a.b",
    'a"]b',
    "a\\",
    "]",
    "[",
    '"',
    "",
    "a]b",
    "a\nb",
    "'",
    "toString",
    "a".repeat(63),
    "店铺",
    "👩‍🚀",
  ),
  fc.constantFrom("nvidia.com/gpu", "\ud800", "\u2028", "\0", "été", "a-b", "_", "1e3"),
);

/** Names that need quotes come back as ids: the text does not tell them from keys. */
const isPlain = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name);

const asKey = (key: string): PathSegment => ({ kind: "key", key });
const asId = (id: string): PathSegment => ({ kind: "id", id });
const asIndex = (index: number): PathSegment => ({ kind: "index", index });

const segment: fc.Arbitrary<PathSegment> = fc.oneof(
  hostile.map(asId),
  hostile.map((name) => (isPlain(name) ? asKey(name) : asId(name))),
  fc.nat().map(asIndex),
);

describe("formatPath", () => {
  it("writes paths as the brief's documents show them", () => {
    expect(formatPath([])).toBe("");
    expect(formatPath([asKey("workloads"), asId("shop"), asKey("requests"), asKey("cpu")])).toBe(
      "workloads[shop].requests.cpu",
    );
    expect(formatPath([asKey("workloads"), asId("0")])).toBe('workloads["0"]');
    expect(formatPath([asKey("workloads"), asIndex(0)])).toBe("workloads[0]");
    expect(formatPath([asKey("requests"), asKey("nvidia.com/gpu")])).toBe('requests["nvidia.com/gpu"]');
    expect(formatPath([asKey("defaults"), asKey("host-repair")])).toBe("defaults.host-repair");
  });
});

describe("parsePath", () => {
  it("comes back from any segments, however hostile the names", () => {
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        expect(parsePath(formatPath(segments))).toEqual(segments);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps different paths different", () => {
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(formatPath(a) === formatPath(b)).toBe(same);
      }),
    );
  });

  it("accepts quotes that are not needed", () => {
    expect(parsePath('workloads["shop"].cpu')).toEqual([asKey("workloads"), asId("shop"), asKey("cpu")]);
  });

  it("refuses what is not a path", () => {
    const wrong = [
      ".",
      "a.",
      ".a",
      "a..b",
      "a[",
      "a[]",
      "a]",
      "a[01]",
      "a[-1]",
      "a[b",
      'a["b]',
      "a b",
      "a[b]c",
      "1",
      'a["\\x"]',
      "a[1.5]",
      "[a][b].1",
      "a[999999999999999999999999]",
      "a[\u0661]",
      'a["b\nc"]',
      "a['b']",
      'a["b"',
      'a["b"x]',
      "a[ b ]",
      " a",
      "a ",
      "a\n",
    ];
    expect(wrong.filter((text) => parsePath(text) !== undefined)).toEqual([]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab.[\]"\\01]{0,12}$/), (text) => {
        const segments = parsePath(text);
        if (segments !== undefined) expect(parsePath(formatPath(segments))).toEqual(segments);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("childPath, elementPath and indexPath", () => {
  it("extend a path as formatPath would", () => {
    expect(childPath("", "workloads")).toBe("workloads");
    expect(childPath("workloads[shop]", "requests")).toBe("workloads[shop].requests");
    expect(childPath("requests", "vendor.com/device")).toBe('requests["vendor.com/device"]');
    expect(elementPath("workloads", "shop")).toBe("workloads[shop]");
    expect(elementPath("workloads", "0")).toBe('workloads["0"]');
    expect(indexPath("workloads", 3)).toBe("workloads[3]");
    fc.assert(
      fc.property(fc.array(segment), hostile, (segments, name) => {
        expect(childPath(formatPath(segments), name)).toBe(formatPath([...segments, asKey(name)]));
        expect(elementPath(formatPath(segments), name)).toBe(formatPath([...segments, asId(name)]));
      }),
    );
  });
});
