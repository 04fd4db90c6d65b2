import { describe, expect, it } from "vitest";
import { within } from "../../src/brief/amount.js";
import { bytes, share } from "../../src/brief/amounts.js";

describe("within", () => {
  it("changes the bounds and drops the shared name", () => {
    expect(within(bytes, { least: 0 })).toMatchObject({ unit: "bytes", least: 0, most: bytes.most });
    expect(within(bytes, { least: 0 })).not.toHaveProperty("name");
  });

  it("names the bounds of a share", () => {
    expect(within(share, { least: 0.5 }).expected).toBe("a share from 0.5 to 1, never percent");
  });
});
