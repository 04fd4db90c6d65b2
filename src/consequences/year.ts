export const MONTHS_PER_YEAR = 12;

/** The model's year has 365 days. */
export const HOURS_PER_YEAR = 8760;
export const MINUTES_PER_YEAR = HOURS_PER_YEAR * 60;
export const SECONDS_PER_YEAR = HOURS_PER_YEAR * 3600;
