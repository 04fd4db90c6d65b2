import { describe, expect, it } from "vitest";
import { excluded } from "../../src/evidence/excluded.js";
import { records } from "../../src/evidence/records.js";

describe("what was left out", () => {
  it("has unique ids in code-unit order, none of them a record's", () => {
    const ids = excluded.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const taken = new Set(records.map(({ id }) => id));
    expect(ids.filter((id) => taken.has(id))).toEqual([]);
  });

  it("says why, by one of four reasons", () => {
    const count = (because: string) => excluded.filter((one) => one.because === because).length;
    expect([count("duplicate"), count("artefact"), count("weak"), count("unconfirmed")]).toEqual([
      15, 19, 9, 6,
    ]);
    expect(excluded.filter(({ why, title }) => why.length < 20 || title.length < 5)).toEqual([]);
  });
});
