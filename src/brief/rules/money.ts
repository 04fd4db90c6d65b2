import { nearestName } from "../../quantity/nearest.js";
import { chargeFrequencyOf, frequencyOfUnit } from "../complete/price.js";
import { costLines } from "../cost-lines.js";
import type { Finding } from "../finding.js";
import type { RuleContext } from "./rule.js";

/**
 * Every price says how often it is charged, by its unit or outright; rates are of other currencies; no rise of prices
 * is misspelt.
 */
export function* money({ brief }: RuleContext): Iterable<Finding> {
  const known = [...frequencyOfUnit.keys()];
  for (const { index, whole } of brief.prices) {
    if (whole === undefined) continue;
    const { pricingUnit, chargeFrequency } = whole;
    if (chargeFrequency !== undefined || chargeFrequencyOf(pricingUnit) !== undefined) continue;
    yield {
      code: "unknown-pricing-unit",
      path: ["prices", index, "pricingUnit"],
      expected: `one of ${known.join(", ")}, or any other with a chargeFrequency`,
      problem: `is ${JSON.stringify(pricingUnit.slice(0, 80))}, and nothing says how often that is charged`,
      meant: { name: pricingUnit, among: known, otherwise: "state chargeFrequency" },
    };
  }
  const currency = brief.fields.currency ?? "USD";
  const seen = new Set<string>([currency]);
  for (const { index, element } of brief.rates) {
    if (element.currency === undefined) continue;
    if (seen.has(element.currency)) {
      const expected = `a currency other than ${currency}, with one rate`;
      yield { code: "duplicate-rate", path: ["rates", index, "currency"], expected };
    }
    seen.add(element.currency);
  }
  yield* misspeltRises(brief);
}

/** A rise under a name that nothing has is a warning elsewhere; one that is nearly the name of something is a slip. */
function* misspeltRises(brief: RuleContext["brief"]): Iterable<Finding> {
  const rises = Object.keys(brief.fields.inflation ?? {});
  if (rises.length === 0) return;
  const names = new Set<string>(costLines);
  const add = (name: string | undefined): unknown => name !== undefined && names.add(name);
  for (const { element } of brief.prices) add(element.product);
  for (const { element } of brief.platforms) add(element.hypervisor?.product);
  for (const { element } of brief.workloads) for (const { product } of element.licences ?? []) add(product);
  for (const rise of rises) {
    const nearest = names.has(rise) ? undefined : nearestName(rise, [...names]);
    if (nearest === undefined) continue;
    yield {
      code: "unknown-key",
      path: ["inflation", rise],
      expected: "a product, or a line of cost such as hosts, licences or labour",
      received: JSON.stringify(rise.slice(0, 80)),
      problem: "is neither a product of the brief nor a line of cost",
      nearest,
    };
  }
}
