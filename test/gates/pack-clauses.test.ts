import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/gates/pack-clauses.js";
import { briefOf, completed, shop } from "../brief/stated.js";

const asked = (fields: object, gate: "clock" | "dedicated-hardware", policies: object = {}) => {
  const brief = completed(briefOf({ workloads: [{ ...shop, ...fields }], policies }));
  const [workload] = brief.workloads;
  if (!workload) throw new Error("no workload");
  return clausesOf(brief, workload, gate);
};

describe("clausesOf", () => {
  it("gives none where no pack switches the gate on", () => {
    expect(asked({}, "clock")).toEqual([]);
    expect(asked({ compliance: ["gdpr", "dod-il5"] }, "clock")).toEqual([]);
  });

  it("gives one a pack, with source, day and how it was read", () => {
    expect(asked({ compliance: ["mifid-rts-25"] }, "clock")).toEqual([
      {
        pack: "mifid-rts-25",
        text: {
          clause: expect.stringContaining("Arts. 1–4") as string,
          source: "Commission Delegated Regulation (EU) 2017/574",
          date: "2016-06-07",
          readAs: "excerpt",
        },
      },
    ]);
    const hardware = asked({ compliance: ["dod-il5"] }, "dedicated-hardware", { packs: ["au-ism-secret"] });
    expect(hardware.map(({ pack }) => pack)).toEqual(["dod-il5", "au-ism-secret"]);
    expect(hardware.map(({ text }) => text.date)).toEqual([undefined, undefined]);
  });
});
