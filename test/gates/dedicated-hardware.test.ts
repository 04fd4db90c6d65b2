import { describe, expect, it } from "vitest";
import { dedicatedHardwarePacks } from "../../src/brief/isolation.js";
import { answers, everyKind, judged } from "./judged.js";

const gate = "dedicated-hardware";

describe("dedicated-hardware", () => {
  it("gives no verdict without a pack that asks for it", () => {
    expect(judged(gate, {})).toEqual({});
    expect(judged(gate, { compliance: ["pci-dss-4", "dod-il4", "hipaa"] })).toEqual({});
  });

  it.each(dedicatedHardwarePacks)(
    "passes %s on own hosts, under metal and hypervisor alike, with its clause",
    (pack) => {
      const verdicts = judged(gate, { compliance: [pack] });
      expect(answers(verdicts)).toMatchObject({ "bare-metal": "pass", vm: "pass", "cloud-vm": "unknown" });
      expect(verdicts["vm"]).toMatchObject({
        clause: expect.any(String) as string,
        source: expect.any(String) as string,
        readAs: expect.stringMatching(/^(?:full-text|excerpt)$/) as string,
      });
    },
  );

  it("takes instances by what they state", () => {
    const answer = (instance: object) =>
      answers(judged(gate, { compliance: ["dod-il5"] }, everyKind({ instance })))["cloud-vm"];
    expect([answer({ dedicated: true }), answer({ dedicated: false }), answer({})]).toEqual([
      "pass",
      "fail",
      "unknown",
    ]);
  });

  it("binds every workload where the policies switch the pack on for all", () => {
    const verdicts = judged(gate, {}, { ...everyKind(), policies: { packs: ["dod-il6"] } });
    expect(Object.keys(verdicts)).toHaveLength(6);
  });
});
