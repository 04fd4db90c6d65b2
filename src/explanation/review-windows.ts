import type { Brief } from "../brief/brief.js";
import { lastMinors } from "../evidence/last-minors.js";
import type { Sentence } from "../notice.js";
import { addDays, addMonths, type Date } from "../quantity/date.js";
import { elementPath, indexPath, type IdPath } from "../quantity/id-path.js";
import { medianOf } from "../statistics/distribution.js";

/** Something that changes on a day. */
export interface Trigger {
  readonly date: Date;
  readonly sentence: Sentence;
}

const MONTHS_PER_YEAR = 12;

const trigger = (id: string, date: Date, path: IdPath, more: Sentence["values"] = {}): Trigger => ({
  date,
  sentence: { id: `trigger.${id}`, values: { path, date, ...more } },
});

/** Whole months, to the nearest: the same day of a later year, or 28 February for a leap day. */
const yearsAfter = (day: Date, years: number): Date => addMonths(day, Math.round(years * MONTHS_PER_YEAR));

/** The first day without support, a minor once: of the minor that is supported longest where several are named. */
export const supportEnds = (brief: Brief): readonly Trigger[] =>
  lastMinors(brief).map(({ window: { minor, until, isReckoned }, path }) =>
    isReckoned
      ? trigger("support-projected", addDays(until, 1), path, { minor })
      : trigger("support-ended", addDays(until, 1), path, { minor }),
  );

/** The day on which a lot of owned hosts has served its life, at the median of the model's. */
export const serviceEnds = ({ hosts }: Brief): readonly Trigger[] =>
  hosts.flatMap(({ id, owned, serviceLifeYears }) =>
    owned.map(({ purchased }, place) =>
      trigger(
        "service-life",
        yearsAfter(purchased, medianOf(serviceLifeYears.value)),
        indexPath(`${elementPath("hosts", id)}.owned`, place),
      ),
    ),
  );

/** The day on which the price of a commitment that begins at `asOf` no longer holds. */
export const commitmentEnds = ({ asOf, platforms }: Brief): readonly Trigger[] =>
  platforms.flatMap(({ id, instance }) =>
    instance?.commitmentYears === undefined
      ? []
      : [
          trigger(
            "commitment",
            yearsAfter(asOf, instance.commitmentYears),
            `${elementPath("platforms", id)}.instance.commitmentYears`,
          ),
        ],
  );
