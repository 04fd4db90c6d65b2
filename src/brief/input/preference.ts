import type { IdInput } from "./scalar.js";

/** How much one swing of each criterion matters. A criterion that is not named weighs nothing. */
export type WeightsInput =
  | { readonly kind: "points"; readonly points: { readonly [criterion: string]: number } }
  | { readonly kind: "order"; readonly order: readonly (IdInput | readonly IdInput[])[] }
  | {
      readonly kind: "intervals";
      readonly shares: { readonly [criterion: string]: readonly [number, number] };
    }
  | {
      readonly kind: "ratios";
      readonly ratios: readonly {
        readonly more: IdInput;
        readonly less: IdInput;
        readonly atLeast: number;
        readonly atMost?: number;
      }[];
    }
  | {
      readonly kind: "tradeoffs";
      readonly tradeoffs: readonly {
        readonly gain: { readonly criterion: IdInput; readonly by: number };
        readonly worth: { readonly criterion: IdInput; readonly by: number };
      }[];
    }
  | { readonly kind: "unstated" };

/** What matters how much, and what counts as good. */
export interface PreferencesInput {
  readonly weights?: WeightsInput;
  /** In the criterion's unit: the worst acceptable and the fully satisfying. */
  readonly scales?: {
    readonly [criterion: string]: {
      readonly worst: number;
      readonly best: number;
      readonly midpoint?: number;
    };
  };
  /** The smallest difference that matters, in the criterion's unit. */
  readonly material?: { readonly [criterion: string]: number };
}

/** What a challenger must show against the default. */
export interface BurdenInput {
  /** The platform that every workload stands on unless something speaks against it. */
  readonly default?: IdInput;
  /** By which share of the value scale; 0.03 by default. */
  readonly margin?: number;
  /** With which probability; 0.80 by default. */
  readonly probability?: number;
}
