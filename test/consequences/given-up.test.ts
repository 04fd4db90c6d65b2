import { describe, expect, it } from "vitest";
import { givenUpOf } from "../../src/consequences/given-up.js";
import { briefOf, contextFor } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const brief = briefOf({
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }],
  platforms: [
    {
      ...{ id: "vm", kind: "vm", host: "h", hypervisor: { product: "vcf" } },
      ...{ liveMigration: true, overcommit: { cpu: 2 } },
    },
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "other", kind: "vm", host: "h", hypervisor: { product: "vvf" } },
  ],
  team: { people: 3, runsToday: ["virtualization"], hoursToProficiency: 100 },
  workloads: [{ id: "w", requests, runsOn: "vm" }],
});
const givenUp = (on: string, of = brief) =>
  givenUpOf(contextFor({ brief: of, on })).map(({ what, of: whose }) => [what, whose]);

describe("what of today a plan gives up", () => {
  it("is nothing where all stays", () => expect(givenUp("vm")).toEqual([]));

  it("is side, platform, product and habits on metal, with the hours that the side took", () => {
    expect(givenUp("metal")).toEqual([
      ["layer", "virtualization"],
      ["platform", "vm"],
      ["hypervisor", "vcf"],
      ["live-migration", "vm"],
      ["restart-on-another-host", "vm"],
      ["overcommit", "vm"],
    ]);
    const [layer] = givenUpOf(contextFor({ brief, on: "metal" }));
    expect(layer?.hours).toMatchObject({ center: 300, unit: "hours" });
  });

  it("keeps the hypervisor that two products share, and its side", () => {
    const given = givenUp("other");
    expect(given).toContainEqual(["platform", "vm"]);
    expect(given.map(([what]) => what)).not.toContain("hypervisor");
    expect(given.map(([what]) => what)).not.toContain("layer");
  });

  it("is not known where nobody says what runs today", () => {
    const silent = briefOf({ hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi" }] });
    expect(givenUp("bare-metal", silent)).toEqual([]);
  });
});
