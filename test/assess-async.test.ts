import { describe, expect, it } from "vitest";
import { assess } from "../src/assess.js";
import { assessAsync } from "../src/assess-async.js";
import type { Progress } from "../src/assess/options.js";
import { DRAWS, twoLines } from "./assess/fixture.js";

describe("in steps", () => {
  it("gives the bytes of the synchronous answer, and the same progress", async () => {
    const [atOnce, inSteps]: Progress[][] = [[], []];
    const report = assess(twoLines, { draws: DRAWS, onProgress: (progress) => atOnce?.push(progress) });
    const again = await assessAsync(twoLines, {
      draws: DRAWS,
      onProgress: (progress) => inSteps?.push(progress),
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
    expect(inSteps).toEqual(atOnce);
  });

  it("lets the event loop run in between", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await assessAsync(twoLines, { draws: DRAWS });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it("rejects with AbortError before the first stage where the signal is aborted already", async () => {
    const seen: Progress[] = [];
    const answer = assessAsync(twoLines, {
      draws: DRAWS,
      signal: AbortSignal.abort(),
      onProgress: (progress) => seen.push(progress),
    });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([]);
  });

  it("stops at the stage in which it is aborted", async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const answer = assessAsync(twoLines, {
      draws: DRAWS,
      signal: controller.signal,
      onProgress: ({ stage }) => {
        seen.push(stage);
        if (stage === "plans") controller.abort();
      },
    });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual(["gates", "plans"]);
  });

  it("rejects as the synchronous answer throws", async () => {
    await expect(assessAsync({ ...twoLines, workloads: [] })).rejects.toMatchObject({ name: "BriefError" });
    await expect(assessAsync(twoLines, { draws: 1 })).rejects.toThrow(RangeError);
  });
});
