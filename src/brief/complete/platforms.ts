import type { Brief } from "../brief.js";
import type { Host } from "../host.js";
import type { BriefInput } from "../input/brief.js";
import { sortedById } from "../order.js";
import type { Platform } from "../platform.js";
import { completeHost, defaultHost } from "./host.js";
import { completePlatform } from "./platform.js";

/**
 * Hosts and platforms. Without platforms, `bare-metal` and `vm` exist on the only stated host, else on the documented
 * default host.
 */
export function completeGround(
  input: Pick<BriefInput, "hosts" | "platforms">,
  defaults: Brief["defaults"],
): { readonly hosts: readonly Host[]; readonly platforms: readonly Platform[] } {
  const stated = sortedById(input.hosts ?? []).map((host) => completeHost(host, defaults));
  const platforms = sortedById(input.platforms ?? []);
  if (platforms.length > 0) {
    return { hosts: stated, platforms: platforms.map((platform) => completePlatform(platform, defaults)) };
  }
  const hosts = stated.length > 0 ? stated : [defaultHost(defaults)];
  const [host] = hosts;
  const assumed = (["bare-metal", "vm"] as const).map((kind) =>
    completePlatform({ id: kind, kind, ...(host && { host: host.id }) }, defaults, "default"),
  );
  return { hosts, platforms: assumed };
}
