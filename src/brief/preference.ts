import type { Id } from "../quantity/id-path.js";

/** How much one swing of each criterion matters, as far as the asker says. */
export type Weights =
  | {
      readonly kind: "points";
      readonly points: readonly { readonly criterion: Id; readonly points: number }[];
    }
  /** Most important first; a group shares its place. */
  | { readonly kind: "order"; readonly order: readonly (readonly Id[])[] }
  | {
      readonly kind: "intervals";
      readonly shares: readonly { readonly criterion: Id; readonly low: number; readonly high: number }[];
    }
  | {
      readonly kind: "ratios";
      readonly ratios: readonly {
        readonly more: Id;
        readonly less: Id;
        readonly atLeast: number;
        readonly atMost?: number;
      }[];
    }
  | {
      readonly kind: "tradeoffs";
      readonly tradeoffs: readonly {
        readonly gain: { readonly criterion: Id; readonly by: number };
        readonly worth: { readonly criterion: Id; readonly by: number };
      }[];
    }
  | { readonly kind: "unstated" };

export interface Preferences {
  readonly weights: Weights;
  readonly scales: readonly {
    readonly criterion: Id;
    readonly worst: number;
    readonly best: number;
    readonly midpoint?: number;
  }[];
  readonly material: readonly { readonly criterion: Id; readonly difference: number }[];
}

/** What a challenger must show against the default. */
export interface Burden {
  /** The platform that every workload stands on unless something speaks against it. */
  readonly default: Id;
  readonly defaultOrigin: "stated" | "default";
  readonly margin: number;
  readonly probability: number;
}
