import { chargeFrequencyOf, frequencyOfUnit } from "../complete/price.js";
import type { Finding } from "../finding.js";
import type { RuleContext } from "./rule.js";

/** Every price says how often it is charged, by its unit or outright; rates are of other currencies. */
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
}
