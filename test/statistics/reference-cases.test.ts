import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acceleratedInterval, bootstrapLogRatio } from "../../src/statistics/bootstrap.js";
import { compareSamples } from "../../src/statistics/comparison.js";
import { regularisedBetaInverse } from "../../src/statistics/incomplete-beta.js";
import { poolEstimates } from "../../src/statistics/pooling.js";
import { rankSums } from "../../src/statistics/rank-distribution.js";
import { rankSumTest } from "../../src/statistics/rank-test.js";
import { quantile } from "../../src/statistics/summary.js";
import { usableRuns } from "../../src/statistics/usable-runs.js";

/** The collected cases that ask more than one file of this folder; docs/reference-cases.md lists them all, and what is skipped. */
const shared = new URL("../../../shared/cases/", import.meta.url);

interface Case {
  readonly id: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each file has shapes of its own
  readonly inputs: Record<string, any>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each file has shapes of its own
  readonly expected: Record<string, any>;
}

const casesOf = (file: string): readonly Case[] =>
  existsSync(shared)
    ? (
        JSON.parse(readFileSync(new URL(`${file}.json`, shared), "utf8")) as {
          readonly cases: readonly Case[];
        }
      ).cases
    : [];
const find = (cases: readonly Case[], id: string): Case => cases.find((one) => one.id === id) as Case;
const ascending = (values: readonly number[]) => Float64Array.from(values).sort();

describe.skipIf(!existsSync(shared))("the collected tables of Mann and Whitney", () => {
  it("agree for sides of up to five, and on how few runs can differ at a level: 2 cases", () => {
    const cases = casesOf("b_benchstat_mwu");
    const { cdf } = find(cases, "mann-whitney-1947-n5").expected as unknown as {
      readonly cdf: readonly number[][];
    };
    for (const others of [1, 2, 3, 4, 5]) {
      const { probabilities } = rankSums(5 + others, others)!;
      let below = 0;
      cdf.forEach((row, u) => {
        below += probabilities[u] ?? 0;
        expect(below).toBeCloseTo(row[others - 1]!, 6);
      });
    }
    const upTo = (count: number, from: number) =>
      ascending(Array.from({ length: count }, (_, index) => from + index));
    const { alpha } = find(cases, "benchmath-min-samples-utest").inputs as unknown as {
      readonly alpha: readonly number[];
    };
    const { n } = find(cases, "benchmath-min-samples-utest").expected as unknown as {
      readonly n: readonly number[];
    };
    alpha.forEach((level, index) => {
      const runs = n[index]!;
      expect(rankSumTest(upTo(runs, 0), upTo(runs, 100)).pValue).toBeLessThanOrEqual(level);
      if (runs > 1) expect(rankSumTest(upTo(runs - 1, 0), upTo(runs - 1, 100)).pValue).toBeGreaterThan(level);
    });
  });
});

describe.skipIf(!existsSync(shared))("the collected verdicts of kayenta", () => {
  const cases = casesOf("c_kayenta");
  const compare = ({ inputs }: Case) =>
    compareSamples(inputs["control"]!, inputs["experiment"]!, { direction: "higher" });
  const verdicts = new Map([
    ["High", "better"],
    ["Low", "worse"],
  ]);
  const given = cases.filter(
    ({ inputs, expected }) => Array.isArray(inputs["experiment"]) && "label" in expected,
  );
  const sizesOf = ({ inputs }: Case): string =>
    JSON.stringify((inputs["config"] as { readonly eff?: unknown } | undefined)?.eff);
  /** A direction or an effect size that lets a difference pass is none of ours. */
  const passesOnPurpose = (one: Case) =>
    one.id.includes("directional-test") || (sizesOf(one) !== "[1,1]" && one.id.endsWith("-pass"));
  const ofZeros = ({ id }: Case) => id.includes("zero-mean") || id.endsWith("ranks-with-zeros");

  it("are shared where a side is higher or lower, and nothing differs where they pass: 18 cases", () => {
    const judged = given.filter(
      (one) => !ofZeros(one) && !(one.expected["label"] === "Pass" && passesOnPurpose(one)),
    );
    for (const one of judged) {
      const { verdict } = compare(one);
      const wanted = verdicts.get(one.expected["label"] as string);
      if (wanted === undefined) expect(["equivalent", "insufficient"], one.id).toContain(verdict);
      else expect(verdict, one.id).toBe(wanted);
    }
    expect(judged).toHaveLength(18);
  });

  it("are withheld, with a warning that names the cure, where all runs of a side are zeros: 5 cases", () => {
    const zeros = given.filter(ofZeros);
    for (const one of zeros) {
      const { verdict, warnings } = compare(one);
      expect(verdict, one.id).toBe("insufficient");
      expect(warnings.map(({ code }) => code)).toEqual(
        expect.arrayContaining(["unusable-values", "no-usable-runs"]),
      );
    }
    expect(zeros).toHaveLength(5);
  });

  it("that users complained about are not passed over: 3 cases", () => {
    const surprise = compare(find(cases, "kayenta-issue-780-surprise-7of10"));
    expect(surprise.verdict).toBe("insufficient");
    expect(surprise.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["two-modes", "no-spread"]),
    );
    const variable = compare(find(cases, "kayenta-issue-780-variability"));
    expect(variable.verdict).not.toBe("equivalent");
    expect(variable.warnings.length).toBeGreaterThan(0);
    const sparse = compare(find(cases, "kayenta-issue-426-sparse"));
    expect(sparse.verdict).toBe("insufficient");
    expect(sparse.warnings.map(({ code }) => code)).toContain("no-usable-runs");
  });

  it("are right about how often one side exceeds the other: 3 cases", () => {
    const effects = cases.filter(({ id }) => id.startsWith("kayenta-cles"));
    for (const { id, inputs, expected } of effects) {
      const [first, second] = [ascending(inputs["experiment"]!), ascending(inputs["control"]!)];
      const share = rankSumTest(first, second).statistic / (first.length * second.length);
      expect(share, id).toBeCloseTo(expected["cles"]!, 3);
    }
    expect(effects).toHaveLength(3);
  });
});

describe.skipIf(!existsSync(shared))("the collected bootstrap intervals", () => {
  const cases = casesOf("d_bootstrap");

  it("agree by BCa: the mean of one side over a side that is always 1, as a ratio", () => {
    const { inputs, expected } = find(cases, "boot-R-mean-BCa");
    const ones = Array<number>(16).fill(1);
    const runs = usableRuns(ones, inputs["x"]!);
    // Sorted values carry no order, so all sixteen count.
    expect(runs.effective.platform).toBe(16);
    const bootstrap = bootstrapLogRatio(runs, { kind: "mean" }, { resamples: 400_000, seed: 1 });
    const { low, high } = acceleratedInterval(bootstrap, 0.95);
    // BCa respects a change of scale but for the acceleration, which the logarithm leaves as it is. R's own run: 32.28 and 91.56.
    expect(Math.exp(low) / (expected["low"]! as number)).toBeCloseTo(1, 1.3);
    expect(Math.exp(high) / (expected["high"]! as number)).toBeCloseTo(1, 1.3);
  });

  it("of constant runs are flagged and not silently narrow", () => {
    const { inputs } = find(cases, "boot-constant-sample");
    const { verdict, warnings } = compareSamples(inputs["x"]!, inputs["x"]!, { direction: "higher" });
    expect(verdict).toBe("insufficient");
    expect(warnings).toMatchObject([{ code: "no-spread" }]);
  });
});

describe.skipIf(!existsSync(shared))("the collected case of teacher expectancy", () => {
  it("agrees by DerSimonian and Laird", () => {
    const { inputs, expected } = find(casesOf("e_meta_analysis"), "meta-raudenbush2009");
    const { tau2, mu, se, ci_lb } = expected["conventional"] as unknown as Record<string, readonly number[]>;
    const variances: readonly number[] = inputs["vi"]!;
    const estimates = (inputs["yi"]! as readonly number[]).map((estimate, index) => ({
      estimate,
      standardError: Math.sqrt(variances[index]!),
    }));
    const pooled = poolEstimates(estimates, { method: "dersimonian-laird" });
    const row = 3;
    expect(pooled.tauSquared).toBeCloseTo(tau2![row]!, 3.5);
    expect(pooled.mean).toBeCloseTo(mu![row]!, 3.5);
    expect(pooled.standardError).toBeCloseTo(se![row]!, 3.5);
    expect(pooled.interval.low).toBeCloseTo(ci_lb![row]!, 3.5);
  });
});

describe.skipIf(!existsSync(shared))("the collected quantiles", () => {
  it("of type 7 agree: 3 of 11", () => {
    const cases = casesOf("l_quantiles").filter(
      ({ id, inputs }) => (inputs["type"] ?? 7) === 7 || id.includes("r7"),
    );
    expect(cases).toHaveLength(3);
    for (const { id, inputs, expected } of cases) {
      const shares: readonly number[] = [inputs["p"] as number | readonly number[]].flat();
      const wanted: readonly number[] = [expected["q"] as number | readonly number[]].flat();
      shares.forEach((share, index) =>
        expect(quantile(inputs["x"]!, share), id).toBeCloseTo(wanted[index]!, 5),
      );
    }
  });
});

describe.skipIf(!existsSync(shared))("the collected proportions", () => {
  it("by Clopper and Pearson agree, as quantiles of the beta distribution: 11 of 13", () => {
    const cases = casesOf("n_proportions").filter(({ inputs }) => typeof inputs["x"] === "number");
    expect(cases).toHaveLength(11);
    for (const { id, inputs, expected } of cases) {
      const [x, n]: readonly number[] = [inputs["x"]!, inputs["n"]!];
      const [low, high]: readonly number[] = expected["clopper_pearson"] ?? expected["exact"]!;
      expect(x === 0 ? 0 : regularisedBetaInverse(0.025, x!, n! - x! + 1), id).toBeCloseTo(low!, 5);
      expect(x === n ? 1 : regularisedBetaInverse(0.975, x! + 1, n! - x!), id).toBeCloseTo(high!, 5);
    }
  });
});
