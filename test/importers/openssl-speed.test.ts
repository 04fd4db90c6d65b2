import { describe, expect, it } from "vitest";
import { opensslSpeed } from "../../src/importers/openssl-speed.js";
import { expectForeign } from "./damage.js";
import { fixture, votes } from "./fixture.js";

const context = { platform: "vm" };
const files = ["gcm", "multi", "machine", "keys", "keys-machine"].map((name) => `openssl-${name}.txt`);

describe("opensslSpeed", () => {
  it("knows its own output alone", () => {
    for (const file of files) expect(opensslSpeed.detect(fixture(file))).toBeGreaterThanOrEqual(0.9);
    expectForeign(opensslSpeed, "openssl-");
  });

  it("reads each block of an algorithm and lets the largest vote", () => {
    const { measurements, issues } = opensslSpeed.read(fixture("openssl-gcm.txt").repeat(2), context);
    expect(measurements.map(({ params, dimension }) => [params?.["block-bytes"], dimension])).toEqual([
      ...[16, 64, 256, 1024, 8192].map((block) => [block, undefined]),
      [16_384, "cpu"],
    ]);
    const kilobytes = Number(/([\d.]+)k\s*$/.exec(fixture("openssl-gcm.txt"))?.[1]);
    expect(measurements.at(-1)).toMatchObject({
      ...{ benchmark: "openssl/aes-256-gcm", metric: "throughput", unit: "B/s", direction: "higher" },
      samples: [kilobytes * 1000, kilobytes * 1000],
      params: { "block-bytes": 16_384, processes: 1 },
      tool: { name: "openssl-speed", version: "3.0.22" },
      environment: { "cpu-capabilities": "OPENSSL_ia32cap=0xfed83203178bffff:0x18005f42f1bb03a9" },
    });
    expect(issues).toEqual([]);
  });

  it("gives a run one vote, of its first algorithm", () => {
    for (const [file, vote] of [
      ["openssl-multi.txt", "openssl/sha256 throughput rate → cpu"],
      ["openssl-keys.txt", "openssl/rsa 2048 bits signatures-per-second rate → cpu"],
      ["openssl-machine.txt", "openssl/sha256 throughput rate → cpu"],
    ] as const) {
      expect(votes(opensslSpeed.read(fixture(file), context).measurements)).toEqual([vote]);
    }
  });

  it("makes a refused algorithm an issue", () => {
    const { measurements, issues } = opensslSpeed.read(fixture("openssl-failed.txt"), context);
    expect([measurements, issues.map(({ code }) => code)]).toEqual([[], ["failed-run"]]);
    expect(issues[0]?.received).toBe("speed: nosuch is an unknown cipher or digest");
  });
});
