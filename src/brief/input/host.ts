import type { BytesInput, DateInput, DurationInput, IdInput, MoneyInput, UncertainInput } from "./scalar.js";

/** A model of physical server. */
export interface HostInput {
  readonly id: IdInput;
  /** 2 by default. */
  readonly sockets?: number;
  readonly coresPerSocket: number;
  /** 2 by default. */
  readonly threadsPerCore?: number;
  readonly memory: BytesInput;
  /** One a socket by default. */
  readonly numaNodes?: number;
  /** Extended resources by Kubernetes name and features by the key of the need: `{ "nvidia.com/gpu": 8, sriov: 64 }`. */
  readonly devices?: { readonly [name: string]: number };
  readonly storage?: readonly { readonly class: string; readonly size: BytesInput }[];
  readonly price?: MoneyInput;
  readonly supportPerYear?: MoneyInput;
  readonly watts?: UncertainInput;
  /** 1 by default. */
  readonly rackUnits?: number;
  readonly serviceLifeYears?: UncertainInput;
  readonly leadTimeDays?: UncertainInput;
  /** How many can be had; unbounded by default. */
  readonly available?: number;
  readonly failuresPerYear?: UncertainInput;
  readonly repair?: DurationInput;
  readonly reboot?: DurationInput;
  /** Lots that are already owned; the book value is of the lot, at `asOf`. */
  readonly owned?: readonly {
    readonly count: number;
    readonly purchased: DateInput;
    readonly bookValue?: MoneyInput;
  }[];
  /** Failure domains by name and how many there are of each; `{ rack: 1 }` by default. */
  readonly domains?: { readonly [name: string]: number };
  readonly region?: string;
  readonly ownership?: string;
}
