import { describe, expect, it } from "vitest";
import { joinRuns } from "../../src/overheads/join.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { oneSidedWarning } from "../../src/overheads/one-sided.js";
import { brief, measurement, metal, metalMeasurement, platform } from "./fixture.js";

const platforms = [metal(), platform()];
const warningOn = (measurements: Parameters<typeof joinRuns>[0]["measurements"], on = platforms) =>
  oneSidedWarning({ measurements, platforms: on, joins: joinRuns({ measurements, platforms: on }).joins });

describe("oneSidedWarning", () => {
  it("says that a hypervisor was not measured where only bare metal was", () => {
    const [warning, ...others] = warningOn([metalMeasurement()]);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: "hypervisor-not-measured",
      about: "measurements",
      values: { platforms: "vm", measurements: 1 },
    });
    expect(warning?.message).toContain("published records");
  });

  it("is silent where a run on the platform joins one on bare metal", () => {
    expect(warningOn([metalMeasurement(), measurement()])).toEqual([]);
  });

  it("is silent without runs, and where no platform has a hypervisor", () => {
    expect(warningOn([])).toEqual([]);
    expect(warningOn([metalMeasurement()], [metal()])).toEqual([]);
  });

  it("stands among the warnings of the stage", () => {
    const { warnings } = estimateOverheads({ brief: brief({ measurements: [metalMeasurement()] }) });
    expect(warnings.map(({ code }) => code)).toContain("hypervisor-not-measured");
  });
});
