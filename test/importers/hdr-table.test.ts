import { describe, expect, it } from "vitest";
import { hdrTables, isHdrHeader } from "../../src/importers/hdr-table.js";

const rows = "1.0 0.0 10 1.00\n2.0 0.5 60 2.00\n3.0 0.9 95 10.00\n4.0 0.99 99 100.0\n5.0 1.0 100\n";

describe("hdrTables", () => {
  it("takes the first row at or above a percentile, and the last for a maximum without a footer", () => {
    const [table] = hdrTables(`Value Percentile TotalCount 1/(1-Percentile)\n\n${rows}`);
    expect(table).toEqual({
      complete: true,
      count: 100,
      statistics: [
        { statistic: "max", value: 5 },
        { statistic: "median", value: 2 },
        { statistic: "p90", value: 3 },
        { statistic: "p99", value: 4 },
      ],
    });
  });

  it("reads commas, an indented footer, and knows a table that ends early", () => {
    const csv = rows.replaceAll(" ", ",");
    const [table] = hdrTables(
      `"Value","Percentile","TotalCount","1/(1-Percentile)"\n${csv}  #[Mean = 2.5, StdDeviation = 1]\n`,
    );
    expect(table?.statistics[0]).toEqual({ statistic: "mean", value: 2.5 });
    const [cut] = hdrTables(`Value Percentile TotalCount 1/(1-Percentile)\n${rows.slice(0, 30)}`);
    expect(cut?.complete).toBe(false);
  });

  it("parts tables at their headers alone", () => {
    expect(isHdrHeader("  Value   Percentile   TotalCount 1/(1-Percentile)")).toBe(true);
    expect(isHdrHeader("Value Percentile TotalCount")).toBe(false);
    expect(hdrTables(rows)).toEqual([]);
  });
});
