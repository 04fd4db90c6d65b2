import { describe, expect, it } from "vitest";
import { rowReader } from "../../src/importers/csv-row.js";

const row = (cells: { readonly [column: string]: string }) => {
  const full = new Map(Object.entries({ metric: "latency", unit: "ms", value: "12", ...cells }));
  return { path: "rows[4]", cell: (column: string) => full.get(column) ?? "" };
};
const columns = ["platform", "run", "metric", "unit", "value", "benchmark", "direction", "dimension"];
const all = [...columns, "statistic", "tool", "version"];
const reading = (cells: { readonly [column: string]: string }, paramColumns: readonly string[] = []) =>
  rowReader([...all, ...paramColumns], { platform: "vm" })(row(cells));
const observation = (cells: { readonly [column: string]: string }, paramColumns: readonly string[] = []) => {
  const read = reading(cells, paramColumns);
  if (!("kind" in read)) throw new Error(JSON.stringify(read));
  return { ...read.kind, unit: read.unit, value: read.value };
};

describe("rowReader", () => {
  it("fills in what the table does not say", () => {
    expect(reading({ run: "3" })).toMatchObject({ run: "3" });
    expect(observation({ run: "3" })).toEqual({
      platform: "vm",
      benchmark: "tidy-csv",
      metric: "latency",
      unit: "s",
      direction: "lower",
      statistic: "mean",
      value: 0.012,
      params: {},
      tool: { name: "tidy-csv" },
    });
  });

  it("settles once what rows are about that differ in value and run alone", () => {
    const read = rowReader([...all, "params.threads"], { platform: "vm" });
    const kinds = [
      { run: "1", value: "5" },
      { run: "2", value: "6" },
      { run: "2", value: "6", unit: "s" },
      { run: "2", value: "6", "params.threads": "4" },
      { run: "2", value: "6", benchmark: "a" },
    ].map((cells) => {
      const one = read(row(cells));
      return "kind" in one ? one.kind : one;
    });
    expect(kinds[1]).toBe(kinds[0]);
    expect(new Set(kinds).size).toBe(4);
    expect(read(row({ value: "x" }))).toMatchObject({ issue: { path: "rows[4].value" } });
  });

  it("takes what the table says over what the name says", () => {
    expect(
      observation({
        platform: "bare-metal",
        benchmark: "pgbench",
        metric: "latency-p99",
        direction: "Higher",
        statistic: "p95",
        dimension: "tail-latency",
        tool: "pgbench",
        version: "16.2",
      }),
    ).toMatchObject({
      platform: "bare-metal",
      benchmark: "pgbench",
      direction: "higher",
      statistic: "p95",
      dimension: "tail-latency",
      tool: { name: "pgbench", version: "16.2" },
    });
  });

  it("can take back the vote that a name would have", () => {
    expect(observation({ metric: "iops", unit: "1/s" }).dimension).toBe("storage-iops");
    expect(observation({ metric: "iops", unit: "1/s", dimension: "none" })).not.toHaveProperty("dimension");
  });

  it("types parameters and leaves empty ones out", () => {
    const cells = { "params.threads": "8", "params.fsync": "true", "params.mode": "rnd", "params.empty": "" };
    expect(observation(cells, Object.keys(cells)).params).toEqual({ threads: 8, fsync: true, mode: "rnd" });
  });

  it.each(["", "-", "NA", "n/a", "NaN", "null", "none"])("leaves the missing value %j", (value) => {
    expect(reading({ value })).toMatchObject({ left: { path: "rows[4].value", reason: "missing-value" } });
  });

  it.each(["=1+1", "1,5", "0x10", "1e999", "Infinity", "-3", "12ms", "1_000", "1".repeat(400)])(
    "refuses the value %j",
    (value) => {
      expect(reading({ value })).toMatchObject({ issue: { code: "not-a-number", path: "rows[4].value" } });
    },
  );

  it.each([".5", "1.", "+2", "1e3", "0"])("reads the value %j", (value) => {
    expect(observation({ value, unit: "s" }).value).toBe(Number(value));
  });

  it.each([
    [{ metric: "" }, "missing-metric", "rows[4].metric"],
    [{ unit: "" }, "missing-unit", "rows[4].unit"],
    [{ statistic: "mode" }, "unknown-word", "rows[4].statistic"],
    [{ dimension: "disk" }, "unknown-word", "rows[4].dimension"],
    [{ direction: "up" }, "unknown-word", "rows[4].direction"],
    [{ benchmark: "b".repeat(201) }, "too-long", "rows[4].benchmark"],
    [{ metric: "score" }, "unknown-direction", "rows[4].direction"],
  ])("refuses %o", (cells, code, path) => {
    expect(reading(cells)).toMatchObject({ issue: { code, path } });
  });

  it.each(["params.__proto__", "params.constructor", "params.", "params.a b"])(
    "refuses the parameter column %s",
    (column) => {
      expect(reading({ [column]: "1" }, [column])).toMatchObject({ issue: { path: "rows[4].params" } });
    },
  );

  it("names the remedy for an unknown direction", () => {
    const read = reading({ metric: "score" });
    expect("issue" in read && read.issue.message).toContain("add a column direction with higher or lower");
  });
});
