import type { Platform } from "../brief/platform.js";
import { holds, holdsIf, notKnown, questionAt, repairAt, type Check } from "./check.js";
import { platformPath } from "./offers.js";

/** Hosts of one's own can be given; an instance has them only where it says that it is dedicated. */
export function ownHardwareCheck(platform: Platform, expected: string): Check {
  if (!platform.instance) return holds({ expected, actual: "hosts of its own, given in placement" });
  const { dedicated } = platform.instance;
  const path = platformPath(platform, "instance", "dedicated");
  return dedicated === undefined
    ? notKnown({ expected, actual: "not stated" }, questionAt("dedicated-instance", path))
    : holdsIf(
        dedicated,
        { expected, actual: dedicated ? "a dedicated instance" : "an instance on a shared host" },
        repairAt("dedicated-instance", path, "true"),
      );
}
