import { describe, expect, it } from "vitest";
import { localeNamed } from "../../src/renderers/settings.js";

describe("the language of a page", () => {
  it("is English unless another is asked for", () => {
    expect(localeNamed().tag).toBe("en");
    expect(localeNamed("en").tag).toBe("en");
  });

  it("is refused where there is no wording", () => {
    expect(() => localeNamed("tlh")).toThrow(RangeError);
    expect(() => localeNamed("tlh")).toThrow("known: en");
  });
});
