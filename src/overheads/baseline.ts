import type { Platform } from "../brief/platform.js";
import type { PlatformKind } from "../brief/vocabulary.js";
import type { Id } from "../quantity/id-path.js";

/** The id under which runs on bare metal may be named without declaring such a platform. */
const UNDECLARED = "bare-metal";

const metalKinds: readonly PlatformKind[] = ["bare-metal", "cloud-metal"];

/** Whether pods run on the machine itself, owned or rented whole: nothing stands between to cost anything. */
export const isBareMetal = (platform: Platform): boolean => metalKinds.includes(platform.kind);

/**
 * The platform whose runs stand for bare metal in comparisons of `platform`: the bare-metal platform on the same
 * host, else the only one, else (none declared) the undeclared `bare-metal`. Undefined where several could stand for it
 * and none is on the same host.
 */
export function baselineOf(platform: Platform, platforms: readonly Platform[]): Id | undefined {
  const metal = platforms.filter((other) => other.kind === "bare-metal");
  const sameHost = metal.find((other) => other.host !== undefined && other.host === platform.host);
  if (sameHost !== undefined) return sameHost.id;
  if (metal.length > 1) return undefined;
  return metal[0]?.id ?? UNDECLARED;
}
