import type { Brief } from "../brief/brief.js";
import type { Platform } from "../brief/platform.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";

/** Devices and features that a platform's host or instance declares, and where it would declare more. */
export interface Offers {
  readonly by: "host" | "instance";
  /** How many of those that `isOffer` accepts by name are declared; `undefined` where none is, also as 0. */
  readonly count: (isOffer: (name: string) => boolean) => number | undefined;
  readonly pathOf: (device: string) => IdPath;
}

export function offersOf(brief: Brief, platform: Platform): Offers {
  const host = platform.instance ? undefined : brief.hosts.find(({ id }) => id === platform.host);
  const declared = host?.devices ?? platform.instance?.devices ?? [];
  const root = host ? elementPath("hosts", host.id) : platformPath(platform, "instance");
  return {
    by: platform.instance ? "instance" : "host",
    count: (isOffer) => {
      const offers = declared.filter(({ name }) => isOffer(name));
      return offers.length === 0 ? undefined : offers.reduce((sum, { count }) => sum + count, 0);
    },
    pathOf: (device) => childPath(childPath(root, "devices"), device),
  };
}

/** `platforms[vm].ioPath`. */
export const platformPath = (platform: Platform, ...fields: readonly string[]): IdPath =>
  fields.reduce(childPath, elementPath("platforms", platform.id));
