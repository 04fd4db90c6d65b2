import { describe, expect, it } from "vitest";
import { completeBurden, defaultPlatform } from "../../../src/brief/complete/burden.js";

const vm = (id: string, tuning?: "tuned") => ({ id, kind: "vm" as const, ...(tuning && { tuning }) });

describe("the default platform", () => {
  it("is a vm, untuned before tuned, smallest id first", () => {
    expect(defaultPlatform([vm("b"), vm("a", "tuned"), { id: "0", kind: "bare-metal" }, vm("c")])).toBe("b");
    expect(defaultPlatform([vm("b", "tuned"), vm("a", "tuned")])).toBe("a");
    expect(defaultPlatform([vm("b"), vm("Z")])).toBe("Z");
  });

  it("is else a cloud-vm, a hypervisor-pod, nested, and never anything else", () => {
    const of = (
      ...kinds: ("nested" | "hypervisor-pod" | "cloud-vm" | "bare-metal" | "sandboxed" | "cloud-metal")[]
    ) => defaultPlatform(kinds.map((kind) => ({ id: kind, kind })));
    expect([
      of("nested", "hypervisor-pod", "cloud-vm"),
      of("nested", "hypervisor-pod"),
      of("nested", "bare-metal"),
    ]).toEqual(["cloud-vm", "hypervisor-pod", "nested"]);
    expect(of("bare-metal", "sandboxed", "cloud-metal")).toBeUndefined();
  });

  it("is whatever the brief names, with its margin and probability", () => {
    expect(completeBurden({ default: "m", margin: 0.1 }, [vm("a")])).toEqual({
      default: "m",
      defaultOrigin: "stated",
      margin: 0.1,
      probability: 0.8,
    });
    expect(completeBurden(undefined, [vm("a")])).toEqual({
      default: "a",
      defaultOrigin: "default",
      margin: 0.03,
      probability: 0.8,
    });
    expect(() => completeBurden(undefined, [])).toThrow(RangeError);
  });
});
