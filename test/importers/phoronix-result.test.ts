import { describe, expect, it } from "vitest";
import {
  inPhoronixUnit,
  phoronixDimension,
  phoronixResult,
  several,
} from "../../src/importers/phoronix-result.js";

describe("inPhoronixUnit", () => {
  it.each([
    [2, "Seconds", 2, "s"],
    [2, "Microseconds", 2 / 1e6, "s"],
    [2, "MB/s", 2e6, "B/s"],
    [2, "Mbits/sec", 2e6, "bit/s"],
    [2, "MiB/sec", 2 * 1024 * 1024, "B/s"],
    [2, "Requests Per Second", 2, "1/s"],
    [2, "Ops/sec", 2, "1/s"],
    [2, "IOPS", 2, "1/s"],
    [2, "MIPS", 2, "MIPS"],
    [2, "", 2, "1"],
  ])("reads %d %s as %d %s", (value, scale, base, unit) => {
    expect(inPhoronixUnit(value, scale)).toEqual({ value: base, unit });
  });
});

describe("phoronixResult", () => {
  const result = (Identifier: string, Description: string, Scale: string) =>
    phoronixResult({ Identifier, Description, Scale, Proportion: "HIB" });

  it("parts the profile from its version", () => {
    expect(phoronixResult({ Identifier: "pts/build-linux-kernel-1.16.0" })).toMatchObject({
      profile: "pts/build-linux-kernel",
      profileVersion: "1.16.0",
      direction: undefined,
      entries: [],
    });
    expect(phoronixResult(undefined).profile).toBe("unnamed");
  });

  it("lets a profile vote only with what measures the dimension", () => {
    expect(phoronixDimension(result("pts/stream-1.3.4", "Type: Triad", "MB/s"))).toBe("memory");
    expect(phoronixDimension(result("pts/stream-1.3.4", "Type: Copy", "MB/s"))).toBeUndefined();
    expect(phoronixDimension(result("pts/fio-2.1.0", "Type: Random Read", "MB/s"))).toBeUndefined();
    expect(phoronixDimension(result("pts/fio-2.1.0", "Type: Sequential Read", "MB/s"))).toBe(
      "storage-throughput",
    );
    const iperf = (address: string) =>
      phoronixDimension(
        result("pts/iperf-1.2.0", `Server Address: ${address} - Duration: 10 Seconds`, "Mbits/sec"),
      );
    for (const own of ["localhost", "127.0.0.1", "127.1.2.3", "::1"]) expect(iperf(own)).toBeUndefined();
    expect(iperf("localhosts.example")).toBe("network-throughput");
    expect(phoronixDimension(result("local/stream-1.0.0", "Type: Triad", "MB/s"))).toBeUndefined();
  });

  it("takes one element for a list of one", () => {
    expect([several(undefined), several("a"), several(["a", "b"])]).toEqual([[], ["a"], ["a", "b"]]);
  });
});
