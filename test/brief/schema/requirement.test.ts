import { describe, expect, it } from "vitest";
import {
  availabilitySchema,
  contractSchema,
  latencySchema,
  needsSchema,
} from "../../../src/brief/schema/requirement.js";
import { refusedBy } from "./refused.js";

const objective = { percentile: 0.999, atMost: "9ms" };
const baseline = { percentile: 0.99, value: 0.006, platform: "bare-metal", utilization: 0.5 };

describe("requirements", () => {
  it.each([
    [{ objective }, []],
    [{ objective, baseline, hops: 2 }, []],
    [{ baseline }, ["invalid_type objective"]],
    [
      { objective: { percentile: 99.9, atMost: "9 ms" } },
      ["percent objective percentile", "not-a-duration objective atMost"],
    ],
    [
      { objective: { percentile: 1, atMost: 0 } },
      ["out-of-range objective percentile", "out-of-range objective atMost"],
    ],
    [{ objective, baseline: { ...baseline, utilization: 1 } }, ["out-of-range baseline utilization"]],
    [{ objective, baseline: { ...baseline, servers: 0 } }, ["out-of-range baseline servers"]],
  ])("latency %j", (stated, refused) => {
    expect(refusedBy(latencySchema, stated)).toEqual(refused);
  });

  it.each([
    [{ objective: 0.9995 }, []],
    [
      {
        objective: { low: 0.99, high: 0.999 },
        period: "year",
        minAvailable: 2,
        credits: [{ below: 0.99, share: 0.1 }],
        monthlyCharge: "99.90",
      },
      [],
    ],
    [{ objective: "99.95%" }, ["percent objective"]],
    [
      { objective: 0.99, credits: [{ below: 99, share: 10 }] },
      ["percent credits 0 below", "percent credits 0 share"],
    ],
    [{ objective: 0.99, period: "week" }, ["not-one-of period"]],
  ])("availability %j", (stated, refused) => {
    expect(refusedBy(availabilitySchema, stated)).toEqual(refused);
  });

  it.each([
    [
      {
        id: "c",
        demands: "region",
        value: "eu",
        clause: "§ 1",
        from: "2026-01-01",
        until: "2027-01-01",
        noticeDays: 90,
      },
      [],
    ],
    [{ id: "c", demands: "metal", clause: "§ 1" }, ["not-one-of demands"]],
    [{ id: "c", demands: "hypervisor", clause: "§ 1", until: "2026-13-01" }, ["not-a-date until"]],
  ])("contract %j", (stated, refused) => {
    expect(refusedBy(contractSchema, stated)).toEqual(refused);
  });

  it.each([
    [{}, []],
    [{ gpu: "mig", sriov: true, clock: "100us", confidential: "any", region: "eu" }, []],
    [{ gpu: true }, ["wrong-type gpu"]],
    [{ sriov: "yes", clock: "soon" }, ["wrong-type sriov", "not-a-duration clock"]],
  ])("needs %j", (stated, refused) => {
    expect(refusedBy(needsSchema, stated)).toEqual(refused);
  });
});
