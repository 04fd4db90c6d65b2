import { describe, expect, it } from "vitest";
import { opensslResults } from "../../src/importers/openssl-table.js";
import { fixture } from "./fixture.js";

const read = (text: string) => opensslResults(text.split("\n"));
const rows = (text: string) =>
  read(text).results.map(({ algorithm, block, metric, value }) => [
    algorithm,
    block,
    metric,
    Math.round(value * 1e3) / 1e3,
  ]);

describe("opensslResults", () => {
  it("reads a table under its blocks, a k as 1,000", () => {
    expect(rows("type 16 bytes 64 bytes\nAES-256-GCM 33375.24k 125010.16k\n")).toEqual([
      ["AES-256-GCM", 16, "throughput", 33_375_240],
      ["AES-256-GCM", 64, "throughput", 125_010_160],
    ]);
    expect(rows("type 16 bytes 64 bytes\nAES-256-GCM 33375.24k\n")).toEqual([]);
  });

  it("reads what several processes did together, and their number", () => {
    const text = fixture("openssl-multi.txt");
    expect(read(text).processes).toBe(2);
    expect(rows(text)).toEqual([
      ["sha256", 16_384, "throughput", 722_129_670],
      ["aes-256-cbc", 16_384, "throughput", 531_194_910],
    ]);
  });

  it("reads machine lines, of keys operations per second whichever way they are written", () => {
    expect(rows("+H:16:64\n+F:25:sha256:1000.5:2000.5\n")).toEqual([
      ["sha256", 16, "throughput", 1000.5],
      ["sha256", 64, "throughput", 2000.5],
    ]);
    expect(rows("+F2:2:2048:4000.0:64000.0\n+F2:2:2048:0.000250:0.000016\n+F2:2:2048:0.0002\n")).toEqual([
      ["rsa 2048 bits", undefined, "signatures-per-second", 4000],
      ["rsa 2048 bits", undefined, "verifications-per-second", 64_000],
      ["rsa 2048 bits", undefined, "signatures-per-second", 1 / 0.00025],
      ["rsa 2048 bits", undefined, "verifications-per-second", 1 / 0.000016],
    ]);
  });

  it("reads tables of keys", () => {
    const text = fixture("openssl-keys.txt");
    expect(read(text).results.map(({ algorithm, metric }) => [algorithm, metric])).toEqual([
      ["rsa 2048 bits", "signatures-per-second"],
      ["rsa 2048 bits", "verifications-per-second"],
      ["256 bits ecdsa (nistp256)", "signatures-per-second"],
      ["256 bits ecdsa (nistp256)", "verifications-per-second"],
    ]);
  });
});
