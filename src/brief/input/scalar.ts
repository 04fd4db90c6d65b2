import type { UncertainOf } from "../../quantity/uncertain.js";

/** 1–63 characters, unique in its list. Platform ids hold no `+` and are not `default` or `today`. */
export type IdInput = string;

/** A UTC day: `2026-11-24`. */
export type DateInput = string;

/** One number, or a spread: a central 90 % interval, a PERT, a normal or samples. */
export type UncertainInput = UncertainOf<number>;

/** CPUs, one being one hardware thread: `2`, `"500m"`, `{ low: 1, high: "1500m" }`. */
export type CpuInput = UncertainOf<number | string>;

/** Bytes: `4294967296`, `"4Gi"`, `"500M"`, `{ low: "4Gi", high: "6Gi" }`. */
export type BytesInput = UncertainOf<number | string>;

/** Seconds as numbers; texts as Go and Kubernetes (`"15m"`, `"20us"`) or ISO 8601 (`"PT15M"`) write them. */
export type DurationInput = UncertainOf<number | string>;

/** A part of 1, never percent. */
export type ShareInput = UncertainOf<number>;

/** An amount in the brief's currency; texts are decimal and keep every digit. */
export type MoneyInput = number | string | { readonly low: number | string; readonly high: number | string };
