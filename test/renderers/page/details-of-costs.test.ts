import { describe, expect, it } from "vitest";
import { costDetails } from "../../../src/renderers/page/details-of-costs.js";
import { reportWith, viewWith } from "../fixture.js";

describe("cost tables", () => {
  it("add up in both directions to the minor unit", () => {
    const [detail] = costDetails(viewWith());
    expect(detail).toMatchObject({
      head: ["line", "year 0", "year 1", "year 2", "total"],
      rows: [
        ["hosts", "300,000.00", "0.00", "0.00", "300,000.00"],
        ["vcf", "0.00", "224,000.00", "224,064.00", "448,064.00"],
        ["total", "300,000.00", "224,000.00", "224,064.00", "748,064.00"],
      ],
    });
  });

  it("add up what is shown where lines have fractions of a cent", () => {
    const [line] = reportWith().costs;
    const costs = ["a", "b", "c"].flatMap((name) => (line ? [{ ...line, line: name, cost: "0.335" }] : []));
    const [detail] = costDetails(viewWith({ costs }));
    expect(detail?.rows.map((row) => row.at(-1))).toEqual(["0.34", "0.34", "0.34", "1.02"]);
  });

  it("show credits with a minus", () => {
    const [line] = reportWith().costs;
    const [detail] = costDetails(viewWith({ costs: line ? [{ ...line, cost: "-1234.5" }] : [] }));
    expect(detail?.rows[0]).toEqual(["hosts", "−1,234.50", "−1,234.50"]);
  });
});
