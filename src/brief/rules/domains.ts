import type { Finding } from "../finding.js";
import type { RuleContext } from "./rule.js";

/** What every host has where it does not say. */
const DEFAULT_DOMAIN = "rack";
const HOST = "host";

/** A workload spreads over hosts or over a domain that hosts declare; a cloud's own domains are not known here. */
export function* domains({ brief }: RuleContext): Iterable<Finding> {
  if (brief.platforms.some(({ element }) => element.instance !== undefined)) return;
  if (brief.hosts.some(({ whole }) => whole === undefined)) return;
  const names = new Set([HOST]);
  if (brief.hosts.length === 0) names.add(DEFAULT_DOMAIN);
  for (const { element } of brief.hosts) {
    for (const name of Object.keys(element.domains ?? { [DEFAULT_DOMAIN]: 1 })) names.add(name);
  }
  const among = [...names];
  const expected = `one of ${among.slice(0, 20).join(", ")}`;
  for (const { index, element } of brief.workloads) {
    for (const [place, { domain }] of (element.topologySpread ?? []).entries()) {
      if (names.has(domain)) continue;
      yield {
        code: "unknown-reference",
        path: ["workloads", index, "topologySpread", place, "domain"],
        expected,
        problem: `names the domain ${JSON.stringify(domain.slice(0, 80))}, which no host declares`,
        meant: { name: domain, among, otherwise: "declare it under hosts[].domains" },
      };
    }
  }
}
