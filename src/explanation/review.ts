import type { Brief } from "../brief/brief.js";
import { addDays, addMonths, type Date } from "../quantity/date.js";
import { elementPath } from "../quantity/id-path.js";
import type { Explanation } from "./explanation.js";
import { commitmentEnds, serviceEnds, supportEnds, type Trigger } from "./review-windows.js";

/** Published findings age and prices move: with no earlier date stated, a look after this many months. */
const MONTHS_UNTIL_STALE = 12;

/**
 * The first day after `asOf` on which a verdict, a warning or a price changes, and what changes on that day: a stated
 * window opens or closes, notice is due, support, service life or a commitment ends, or what is published has aged.
 */
export function reviewOf(brief: Brief): Explanation["reviewBy"] {
  const stale: Trigger = {
    date: addMonths(brief.asOf, MONTHS_UNTIL_STALE),
    sentence: { id: "trigger.evidence-ages", values: { months: MONTHS_UNTIL_STALE } },
  };
  const coming = [...windows(brief), stale].filter(({ date }) => date > brief.asOf);
  const [date = null] = coming.map((trigger) => trigger.date).sort();
  return {
    date,
    triggers: coming.filter((trigger) => trigger.date === date).map(({ sentence }) => sentence),
  };
}

function windows(brief: Brief): readonly Trigger[] {
  const trigger = (id: string, date: Date, path: string): Trigger => ({
    date,
    sentence: { id: `trigger.${id}`, values: { path, date } },
  });
  const ends = (
    id: string,
    path: string,
    window: { readonly from?: Date; readonly until?: Date },
  ): readonly Trigger[] => [
    ...(window.from !== undefined ? [trigger(`${id}-starts`, window.from, path)] : []),
    ...(window.until !== undefined ? [trigger(`${id}-ended`, addDays(window.until, 1), path)] : []),
  ];
  const contracts = brief.workloads.flatMap(({ id, contracts }) =>
    contracts.flatMap((contract) => {
      const path = elementPath(`${elementPath("workloads", id)}.contracts`, contract.id);
      const notice =
        contract.until !== undefined && contract.noticeDays !== undefined
          ? [trigger("notice", addDays(contract.until, -contract.noticeDays), path)]
          : [];
      return [...ends("contract", path, contract), ...notice];
    }),
  );
  const prices = brief.prices.flatMap((price) => ends("price", elementPath("prices", price.id), price));
  const waivers = brief.waivers.map(({ id, gate, workload, expires }): Trigger => {
    const { date, sentence } = trigger("waiver-expired", addDays(expires, 1), id);
    return { date, sentence: { ...sentence, values: { ...sentence.values, gate, workload } } };
  });
  return [
    ...contracts,
    ...prices,
    ...waivers,
    ...supportEnds(brief),
    ...serviceEnds(brief),
    ...commitmentEnds(brief),
  ];
}
