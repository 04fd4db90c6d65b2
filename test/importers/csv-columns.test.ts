import { describe, expect, it } from "vitest";
import { mappedTable } from "../../src/importers/csv-columns.js";
import { csvTable } from "../../src/importers/csv-table.js";
import { importMeasurements } from "../../src/importers/importers.js";

const text = "Host,time,iops,threads\nvm,1,900,4\nmetal,2,1000,4\n";
const columns = {
  platform: "host",
  run: "time",
  value: "iops",
  metric: { is: "iops" },
  unit: { is: "1/s" },
  "params.threads": "threads",
};
const isRead = (name: string): boolean => ["value", "unit", "metric"].includes(name);

describe("a mapping of columns", () => {
  it("lets a table with other names be read, with facts that no column holds", () => {
    const { measurements, issues, left, tool } = importMeasurements(text, { platform: "unused", columns });
    expect([issues, left, tool]).toEqual([[], [], "tidy-csv"]);
    expect(measurements).toMatchObject([
      { platform: "vm", metric: "iops", unit: "1/s", samples: [900], params: { threads: 4 } },
      { platform: "metal", metric: "iops", unit: "1/s", samples: [1000], dimension: "storage-iops" },
    ]);
  });

  it("takes the mapped column where the table has one of the wanted name too", () => {
    const table = mappedTable(csvTable("value,iops\n1,2\n"), { value: "iops" }, isRead);
    expect([table.columns, table.rows[0]?.cell("value")]).toEqual([["value"], "2"]);
  });

  it("does not read a mapped column under its own name too", () => {
    const some = "metric,unit,value,version\nlatency,ms,5,1\nlatency,ms,6,2\n";
    const { measurements } = importMeasurements(some, { platform: "vm", columns: { run: "version" } });
    expect(measurements).toMatchObject([{ samples: [0.005, 0.006], tool: { name: "tidy-csv" } }]);
    expect(measurements[0]?.tool).not.toHaveProperty("version");
  });

  it("names the column that is not there and the name that is not read", () => {
    const { issues } = mappedTable(csvTable(text), { value: "IOPSes", colour: "host" }, isRead);
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ["missing-column", "iopses"],
      ["unknown-column", "colour"],
    ]);
  });

  it("holds whatever a caller without types maps", () => {
    for (const odd of [null, 7, {}, { is: null }, []]) {
      const mapping = { value: "iops", metric: odd, unit: { is: 1 } } as unknown as typeof columns;
      expect(importMeasurements(text, { platform: "vm", columns: mapping }).issues[0]?.code).toBe(
        "missing-metric",
      );
    }
    const poisoned = JSON.parse('{"__proto__": "iops", "value": "constructor"}') as typeof columns;
    expect(mappedTable(csvTable(text), poisoned, isRead).issues).toHaveLength(2);
  });
});
