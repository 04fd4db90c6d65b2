import { describe, expect, it } from "vitest";
import type { Platform } from "../../src/brief/platform.js";
import { ownHardwareCheck } from "../../src/gates/own-hardware.js";
import { briefOf, completed } from "../brief/stated.js";
import { everyKind } from "./judged.js";

const checkOn = (id: string, instance: object = {}) => {
  const { platforms } = completed(briefOf(everyKind({ instance })));
  return ownHardwareCheck(platforms.find((platform) => platform.id === id) as Platform, "own hardware");
};

describe("ownHardwareCheck", () => {
  it("passes on hosts of one's own: placement gives them", () => {
    expect(checkOn("bare-metal").answer).toBe("pass");
    expect(checkOn("vm").answer).toBe("pass");
  });

  it("takes an instance at its word: dedicated passes, not dedicated fails, silence is unknown", () => {
    expect(checkOn("cloud-vm", { dedicated: true }).answer).toBe("pass");
    expect(checkOn("cloud-vm", { dedicated: false })).toMatchObject({
      answer: "fail",
      repair: { values: { path: "platforms[cloud-vm].instance.dedicated", value: "true" } },
    });
    expect(checkOn("cloud-metal")).toMatchObject({
      answer: "unknown",
      question: {
        id: "question.dedicated-instance",
        values: { path: "platforms[cloud-metal].instance.dedicated" },
      },
    });
  });
});
