import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { briefAsStated, briefWrittenOut } from "../../src/brief/as-stated.js";
import { briefArbitrary } from "./arbitrary.js";
import { briefOf, completed, shop } from "./stated.js";

describe("briefAsStated", () => {
  it("parses to an equal brief", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(briefArbitrary(), ({ measurements: _measurements, ...input }) => {
        const brief = completed(input);
        const { measurements: _summaries, ...stated } = briefAsStated(brief);
        expect(parseBrief(stated)).toEqual({ ok: true, brief, warnings: expect.anything() as unknown });
      }),
      { numRuns: 200 },
    );
  });

  it("keeps quantities as they were written, and silent what was silent", () => {
    const stated = briefAsStated(
      completed(
        briefOf({ workloads: [{ ...shop, requests: { cpu: "500m", memory: { low: "4Gi", high: "6Gi" } } }] }),
      ),
    );
    expect(stated.workloads[0]?.requests).toEqual({ cpu: "500m", memory: { low: "4Gi", high: "6Gi" } });
    expect([stated.hosts, stated.platforms, stated.discountRate, stated.burden?.default]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("briefWrittenOut", () => {
  it("says what stands in, and where it comes from", () => {
    const written = briefWrittenOut(completed(briefOf()));
    expect(written.platforms.map(({ id, host, origin, maxPods }) => [id, host, origin, maxPods])).toEqual([
      ["bare-metal", "default-host", "default", 110],
      ["vm", "default-host", "default", 110],
    ]);
    expect(written.hosts.map(({ id, origin, memory, repair }) => [id, origin, memory, repair])).toEqual([
      ["default-host", "default", "512Gi", { low: 14_400, high: 259_200 }],
    ]);
    expect([written.discountRate, written.burden?.default, written.horizonYears, written.currency]).toEqual([
      { low: 0.06, high: 0.1 },
      "vm",
      5,
      "USD",
    ]);
    expect(written.workloads[0]?.profile).toEqual({
      cpu: 0.7,
      memory: 0.1,
      "network-throughput": 0.1,
      "storage-iops": 0.1,
    });
    expect(written.defaults?.pue).toEqual({ low: 1.4, high: 1.6 });
  });
});
