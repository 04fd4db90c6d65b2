import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Workload } from "../../src/brief/workload.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { verdictsByText, verdictsOfEach } from "../../src/gates/verdicts-of.js";
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

/** The verdicts as those of this workload. */
const named = (verdicts: ReturnType<ReturnType<typeof verdictsByText>>, { id: workload }: Workload) =>
  verdicts?.map((those) => those.map((verdict) => ({ ...verdict, workload })));

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

describe("verdictsByText", () => {
  it("asks a gate once a platform of workloads of which it reads the same", () => {
    const brief = estate({}, {}, { replicas: 7 });
    const { gate, asked } = counting(({ replicas }) => String(replicas.max));
    const verdictsOf = verdictsByText(gate, { brief, world, latency: noLatency });
    for (const workload of brief.workloads) expect(verdictsOf(workload)).toHaveLength(6);
    expect(asked).toHaveLength(2 * 6);
  });

  it("asks nothing where the gate reads nothing that is asked of it", () => {
    const brief = estate({});
    const { gate, asked } = counting(() => undefined);
    const verdictsOf = verdictsByText(gate, { brief, world, latency: noLatency });
    expect(brief.workloads.map(verdictsOf)).toEqual([undefined]);
    expect(asked).toEqual([]);
  });

  it("asks again where a verdict names the workload, and there alone", () => {
    const brief = estate({}, {});
    const repair = (path: string) => ({ id: "repair.kind", values: { path } });
    const asked: string[] = [];
    const gate: KeyedGate = {
      id: "naming",
      reads: nothingOfTheWorkload,
      check: ({ workload, platform }) => {
        asked.push(`${workload.id} ${platform.id}`);
        const path = platform.id === "vm" ? `workloads[${workload.id}].replicas` : "hosts[h]";
        return [{ verdict: "fail", conditions: [{ expected: 1, actual: 0, repair: repair(path) }] }];
      },
    };
    const verdictsOf = verdictsByText(gate, { brief, world, latency: noLatency });
    const [, second] = brief.workloads.map(verdictsOf);
    expect(asked).toEqual([...brief.platforms.map(({ id }) => `shop-0 ${id}`), "shop-1 vm"]);
    const paths = second?.map(([verdict]) => verdict?.conditions[0]?.repair?.values["path"]);
    expect(paths?.sort().slice(-2)).toEqual(["hosts[h]", "workloads[shop-1].replicas"]);
  });

  it("asks one workload where platforms alone are judged", () => {
    const brief = estate({}, { needs: { windows: true } });
    const { gate, asked } = counting(nothingOfTheWorkload);
    brief.workloads.map(verdictsByText(gate, { brief, world, latency: noLatency }));
    expect(asked).toEqual(brief.platforms.map(({ id }) => `shop-0 ${id}`));
  });
});

describe("what a gate says that it reads", () => {
  const anyBrief = briefArbitrary()
    .map((input) => parseBrief(input))
    .filter(({ ok }) => ok)
    .map((parsed) => (parsed.ok ? parsed.brief : undefined));

  /** All requirements of two workloads crossed, so that some texts are equal and nothing else is. */
  it("is all that it reads: by text it says what it says of each", () => {
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
          const byText = verdictsByText(gate, known);
          const ofEach = verdictsOfEach(gate, known);
          for (const workload of whole.workloads)
            expect(named(byText(workload), workload) ?? whole.platforms.map(() => [])).toEqual(
              ofEach(workload),
            );
        }
      }),
      { numRuns: 60 },
    );
  });
});
