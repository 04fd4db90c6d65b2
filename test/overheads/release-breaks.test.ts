import { describe, expect, it } from "vitest";
import { releaseBreak } from "../../src/overheads/release-breaks.js";

describe("a release that breaks comparison", () => {
  it("lies between two versions, whichever comes first", () => {
    expect(releaseBreak("iperf3", ["3.15", "3.16"])?.from).toBe("3.16");
    expect(releaseBreak("iperf3", ["3.17.1", "3.9"])?.from).toBe("3.16");
    expect(releaseBreak("pgbench", ["13.9 (Debian)", "pgbench 15.2"])?.from).toBe("14");
    expect(releaseBreak("sysbench", ["0.4.12", "1.0.20"])?.from).toBe("1.0");
  });

  it("is none on one side of it, for other tools, and for what is no number", () => {
    expect(releaseBreak("iperf3", ["3.16", "3.17"])).toBeUndefined();
    expect(releaseBreak("iperf3", ["3.2", "3.15"])).toBeUndefined();
    expect(releaseBreak("fio", ["2.1", "3.33"])).toBeUndefined();
    expect(releaseBreak("iperf3", ["unknown", "3.17"])).toBeUndefined();
    expect(releaseBreak("__proto__", ["1", "2"])).toBeUndefined();
    expect(releaseBreak("iperf3", ["9".repeat(1e6), "."])).toBeUndefined();
  });
});
