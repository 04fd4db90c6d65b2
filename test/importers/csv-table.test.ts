import { describe, expect, it } from "vitest";
import { csvColumns, csvTable } from "../../src/importers/csv-table.js";

const cells = (text: string, column: string): readonly string[] =>
  csvTable(text).rows.map((row) => row.cell(column));

describe("csvColumns", () => {
  it.each([",", ";", "\t"])("finds the delimiter %j", (mark) => {
    expect(csvColumns(`Platform${mark} Metric ${mark}"value"\n1${mark}2${mark}3`)).toEqual({
      columns: ["platform", "metric", "value"],
      delimiter: mark,
    });
  });

  it("has no columns in an empty text", () => {
    expect(csvColumns("").columns).toEqual([]);
  });
});

describe("csvTable", () => {
  it("reads quoted delimiters, line ends and doubled quotes (RFC 4180)", () => {
    const text = 'a,b\n"x, y","line 1\nline 2"\n"say ""hi""",plain\n';
    expect(cells(text, "a")).toEqual(["x, y", 'say "hi"']);
    expect(cells(text, "b")).toEqual(["line 1\nline 2", "plain"]);
  });

  it("reads lines that end as on old Macs, and skips blank ones", () => {
    expect(cells("a,b\r1,2\r\r3,4\r", "b")).toEqual(["2", "4"]);
  });

  it("keeps formulas as the text they are", () => {
    expect(cells('a,b\n=1+1,"=HYPERLINK(""x"")"\n', "a")).toEqual(["=1+1"]);
  });

  it("leaves out rows with too few or too many cells", () => {
    const { rows, issues } = csvTable("a,b\n1,2\n3\n4,5,6\n7,8\n");
    expect(rows.map(({ path }) => path)).toEqual(["rows[0]", "rows[3]"]);
    expect(issues.map(({ code, path, received }) => [code, path, received])).toEqual([
      ["ragged-row", "rows[1]", "1 cells"],
      ["ragged-row", "rows[2]", "3 cells"],
    ]);
  });

  it("reports a quote that is never closed", () => {
    expect(csvTable('a,b\n1,"2\n3,4\n').issues.map(({ code }) => code)).toContain("malformed-csv");
  });

  it("reads the first of columns with one name, and says so", () => {
    const text = "a,b,A\n1,2,3\n";
    expect(cells(text, "a")).toEqual(["1"]);
    expect(csvTable(text).issues).toMatchObject([{ code: "repeated-column", received: "a" }]);
  });

  it("has an empty cell in a column that does not exist", () => {
    expect(cells("a\n1\n", "constructor")).toEqual([""]);
  });

  it("stops after 100,000 rows and says so", () => {
    const { rows, issues } = csvTable(`a,b\n${"1,2\n".repeat(100_001)}`);
    expect(rows).toHaveLength(100_000);
    expect(issues.map(({ code }) => code)).toEqual(["too-many-runs"]);
  });
});
