import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { findingsByText, findingsOfEach } from "../../src/gates/findings.js";
import { nothingOfTheWorkload, type KeyedGate } from "../../src/gates/gate.js";
import { gates } from "../../src/gates/gates.js";
import { briefArbitrary } from "../brief/arbitrary.js";
import { briefOf, completed, shop } from "../brief/stated.js";
import { everyKind, noLatency } from "./judged.js";

const world = { seed: 1, draws: 1, columns: new Map() };

const estate = (...workloads: readonly object[]) =>
  completed(
    briefOf({
      ...everyKind(),
      workloads: workloads.map((fields, at) => ({ ...shop, id: `shop-${at}`, ...fields })),
    }),
  );

const counting = (reads: KeyedGate["reads"]) => {
  const asked: string[] = [];
  const gate: KeyedGate = {
    id: "counting",
    reads,
    check: ({ workload, platform }) => {
      asked.push(`${workload.id} ${platform.id}`);
      return [];
    },
  };
  return { gate, asked };
};

describe("findingsByText", () => {
  it("asks a gate once a platform of workloads of which it reads the same", () => {
    const brief = estate({}, {}, { replicas: 7 });
    const { gate, asked } = counting(({ replicas }) => String(replicas.max));
    const findingsOf = findingsByText(gate, { brief, world, latency: noLatency });
    for (const workload of brief.workloads) expect(findingsOf(workload)).toHaveLength(6);
    expect(asked).toHaveLength(2 * 6);
  });

  it("asks nothing where the gate reads nothing that is asked of it", () => {
    const brief = estate({});
    const { gate, asked } = counting(() => undefined);
    const findingsOf = findingsByText(gate, { brief, world, latency: noLatency });
    expect(brief.workloads.map(findingsOf)).toEqual([undefined]);
    expect(asked).toEqual([]);
  });

  it("asks one workload where platforms alone are judged", () => {
    const brief = estate({}, { needs: { windows: true } });
    const { gate, asked } = counting(nothingOfTheWorkload);
    brief.workloads.map(findingsByText(gate, { brief, world, latency: noLatency }));
    expect(asked).toEqual(brief.platforms.map(({ id }) => `shop-0 ${id}`));
  });
});

describe("what a gate says that it reads", () => {
  const anyBrief = briefArbitrary()
    .map((input) => parseBrief(input))
    .filter(({ ok }) => ok)
    .map((parsed) => (parsed.ok ? parsed.brief : undefined));

  /** All requirements of two workloads crossed, so that some texts are equal and nothing else is. */
  it("is all that it reads: by text it finds what it finds of each", () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const [one, ...others] = brief?.workloads ?? [];
        if (!brief || !one) return;
        const crossed = others.flatMap((other, at) => [
          { ...one, needs: other.needs, compliance: other.compliance, id: `crossed-${at}-0` },
          { ...other, tenant: one.tenant, replicas: one.replicas, id: `crossed-${at}-1` },
          { ...other, contracts: one.contracts, untrustedCode: one.untrustedCode, id: `crossed-${at}-2` },
        ]);
        const whole = { ...brief, workloads: [one, ...others, ...crossed] };
        for (const gate of gates) {
          const known = { brief: whole, world, latency: noLatency };
          const byText = findingsByText(gate, known);
          const ofEach = findingsOfEach(gate, known);
          for (const workload of whole.workloads)
            expect(byText(workload) ?? whole.platforms.map(() => [])).toEqual(ofEach(workload));
        }
      }),
      { numRuns: 60 },
    );
  });
});
