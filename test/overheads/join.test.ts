import { describe, expect, it } from "vitest";
import type { Measurement } from "../../src/brief/measurement.js";
import { joinRuns } from "../../src/overheads/join.js";
import { measurement, metal, metalMeasurement, platform } from "./fixture.js";

const platforms = [metal(), platform()];
const join = (...measurements: readonly Measurement[]) => joinRuns({ measurements, platforms });
const codes = (...measurements: readonly Measurement[]) =>
  join(...measurements).warnings.map(({ code }) => code);

describe("joinRuns", () => {
  it("pairs a platform's runs with those on bare metal", () => {
    const { joins, warnings } = join(measurement(), metalMeasurement());
    expect(
      joins.map(({ platform: id, bareMetal, beside }) => [id, bareMetal.platform, beside.platform]),
    ).toEqual([["vm", "bare-metal", "vm"]]);
    expect(warnings).toEqual([]);
  });

  it("pairs with undeclared bare metal", () => {
    const { joins } = joinRuns({
      measurements: [measurement(), metalMeasurement()],
      platforms: [platform()],
    });
    expect(joins).toHaveLength(1);
  });

  it("pairs nothing that ran beside a neighbour, and says nothing about it", () => {
    const neighbour = { resource: "cpu", enforcement: "none" } as const;
    expect(join(measurement({ neighbour }), metalMeasurement({ neighbour }))).toEqual({
      joins: [],
      warnings: [],
    });
  });

  it("warns of what does not join, naming the nearest and the difference, once a side", () => {
    const far = metalMeasurement({ path: "measurements[8]", metric: "write-iops", params: {} });
    const near = metalMeasurement({ path: "measurements[9]", params: { bs: 4096, iodepth: 32 } });
    const { joins, warnings } = join(measurement(), far, near);
    expect(joins).toEqual([]);
    expect(warnings.map(({ about, values }) => [about, values?.["nearest"], values?.["differs"]])).toEqual([
      ["measurements[0]", "measurements[9]", "params.iodepth"],
      ["measurements[8]", "measurements[0]", "metric, params.bs, params.iodepth"],
      ["measurements[9]", "measurements[0]", "params.iodepth"],
    ]);
  });

  it("asks for bare metal where there are no runs on it", () => {
    const [warning] = join(measurement()).warnings;
    expect(warning).toMatchObject({ code: "measurement-does-not-join", about: "measurements[0]" });
    expect(warning?.values?.["nearest"]).toBeUndefined();
    expect(warning?.remedy).toContain("bare metal");
  });

  it("does not warn of figures that speak for no dimension, nor of bare metal measured alone", () => {
    const { dimension: _, ...context } = measurement();
    expect(codes(context)).toEqual([]);
    expect(codes(metalMeasurement())).toEqual([]);
  });

  it("does not warn of bare-metal runs that one platform of two matches", () => {
    const both = [...platforms, platform({ id: "other" })];
    expect(joinRuns({ measurements: [measurement(), metalMeasurement()], platforms: both }).warnings).toEqual(
      [],
    );
  });

  it("leaves out runs that say they failed, and keeps coarse ones", () => {
    const { joins, warnings } = join(
      measurement({ validity: ["failed", "quantised"] }),
      measurement({ path: "measurements[2]", samples: [7], validity: ["quantised"] }),
      metalMeasurement(),
    );
    expect(joins[0]?.beside.samples).toEqual([7]);
    expect(warnings).toEqual([
      expect.objectContaining({ code: "measurement-invalid", about: "measurements[0]" }),
    ]);
    expect(warnings[0]?.values?.["validity"]).toBe("failed");
  });

  it("cannot pair where the baseline could be either of two machines", () => {
    const two = [metal({ id: "a", host: "a" }), metal({ id: "b", host: "b" }), platform({ host: "c" })];
    const { joins, warnings } = joinRuns({
      measurements: [measurement(), metalMeasurement({ platform: "a" })],
      platforms: two,
    });
    expect(joins).toEqual([]);
    expect(warnings.map(({ about }) => about)).toEqual(["measurements[0]", "measurements[1]"]);
  });
});
