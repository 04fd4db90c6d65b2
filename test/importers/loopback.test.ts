import { describe, expect, it } from "vitest";
import { isLoopback, loopbackLeft } from "../../src/importers/loopback.js";

describe("isLoopback", () => {
  it("knows the machine's own addresses", () => {
    expect(["127.0.0.1", "127.1.2.3", " localhost ", "localhost:80", "::1"].every(isLoopback)).toBe(true);
    expect(["10.127.0.1", "localhosts", "1270.0.0.1", "::12", ""].some(isLoopback)).toBe(false);
    expect(loopbackLeft("runs[0]").reason).toBe("loopback");
  });
});
