import { describe, expect, it } from "vitest";
import { oncePer } from "../../src/brief/once-per.js";

describe("oncePer", () => {
  it("computes once for each object, also where nothing comes of it", () => {
    const asked: object[] = [];
    const size = oncePer((of: { readonly size?: number }) => {
      asked.push(of);
      return of.size;
    });
    const [one, same, empty] = [{ size: 1 }, { size: 1 }, {}];
    expect([one, one, same, empty, empty].map(size)).toEqual([1, 1, 1, undefined, undefined]);
    expect(asked).toEqual([one, same, empty]);
  });
});
