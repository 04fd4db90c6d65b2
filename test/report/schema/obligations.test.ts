import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess.js";
import { answerSchema, obligationSchema } from "../../../src/report/schema/obligations.js";
import { priced } from "../../assess/fixture.js";
import { isHeld } from "./part.js";

const { obligations, answers } = assess(
  { ...priced, policies: { packs: ["pci-dss-4", "dod-il5"] } },
  { draws: 64 },
);

describe("the schemas of obligations and answers", () => {
  it("take what a real report holds, and refuse a missing or surplus field", () => {
    const required = ["pack", "obligation", "platform", "work", "rule", "binds"];
    expect(isHeld(obligationSchema, obligations, required)).toBe(true);
    expect(isHeld(answerSchema, answers, ["belief", "sign", "said", "answer", "sources"])).toBe(true);
  });

  it("refuse a pack, a force and a reading that are no words of theirs", () => {
    const [first] = obligations;
    for (const changed of [{ pack: "pci" }, { binds: "hard" }, { readAs: "memory" }])
      expect(obligationSchema.safeParse({ ...first, ...changed }).success).toBe(false);
  });
});
