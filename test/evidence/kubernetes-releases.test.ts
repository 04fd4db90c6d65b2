import { describe, expect, it } from "vitest";
import { isSupportedOn, newestMinor, supportWindow } from "../../src/evidence/kubernetes-releases.js";

describe("the support window of a Kubernetes minor", () => {
  it("is what the project recorded once a branch has ended", () => {
    expect(supportWindow("1.31")).toEqual({
      ...{ minor: "1.31", from: "2024-08-13", until: "2025-11-11" },
      ...{ isProjected: false, isReckoned: false },
    });
  });

  // 2025-12-17 + 14 months = 2027-02-17, and ends are announced for the 28th.
  it("ends by rule where the branch still runs", () => {
    expect(supportWindow("1.35")).toMatchObject({
      until: "2027-02-28",
      isProjected: false,
      isReckoned: true,
    });
  });

  // The ends that the project announced for these branches when they began (schedule.yaml).
  it.each([
    ["1.24", "2022-05-03", "2023-07-28"],
    ["1.25", "2022-08-23", "2023-10-28"],
    ["1.26", "2022-12-09", "2024-02-28"],
    ["1.29", "2023-12-13", "2025-02-28"],
  ])("follows the rule in what is recorded: %s", (minor, from, until) => {
    expect(supportWindow(minor)).toMatchObject({ from, until });
  });

  // 2026-08-26 + 4 months = 2026-12-26; + 14 months = 2028-02-26.
  it("is a projection ahead of the table, and marked as one", () => {
    expect(supportWindow("1.38")).toEqual({
      ...{ minor: "1.38", from: "2026-12-26", until: "2028-02-28" },
      ...{ isProjected: true, isReckoned: true },
    });
    expect(supportWindow("1.40")).toMatchObject({ from: "2027-08-26", until: "2028-10-28" });
  });

  it("is in order from minor to minor", () => {
    const windows = Array.from({ length: 40 }, (_, at) => supportWindow(`1.${at + 24}`));
    for (const [at, window] of windows.entries()) {
      const before = windows[at - 1];
      if (before && window) expect(before.from < window.from && before.until < window.until).toBe(true);
      expect(window).toBeDefined();
    }
  });

  it.each(["1.23", "1.98", "1.999", "2.0", "0.34", "1", "", "1.x", "v1.33", "1.33.1"])(
    "is not known of %s",
    (version) => {
      expect(supportWindow(version)).toBeUndefined();
    },
  );
});

it("knows the newest minor of a day, the day of its release included", () => {
  expect(newestMinor("2026-08-25")).toBe("1.36");
  expect(newestMinor("2026-08-26")).toBe("1.37");
  expect(newestMinor("2020-01-01")).toBe("1.24");
  expect(newestMinor("9999-12-31")).toBe("1.37");
});

it.each([
  ["1.35", "2025-12-16", false],
  ["1.35", "2025-12-17", true],
  ["1.35", "2027-02-28", true],
  ["1.35", "2027-03-01", false],
  ["1.38", "2026-12-25", undefined],
  ["1.38", "2026-12-26", true],
  ["1.38", "2028-02-28", true],
  ["1.38", "2028-02-29", undefined],
  ["1.23", "2023-07-29", false],
  ["1.23", "2023-07-28", undefined],
  ["1.999", "2026-11-24", undefined],
  ["2.0", "2026-11-24", undefined],
  ["soon", "2026-11-24", undefined],
])("knows whether %s is supported on %s: %s", (version, day, isSupported) => {
  expect(isSupportedOn(version, day)).toBe(isSupported);
});
