import type { Date } from "../quantity/date.js";
import type { Id } from "../quantity/id-path.js";
import type { Quantity } from "./quantity.js";

/** A model of physical server. */
export interface Host {
  readonly id: Id;
  readonly origin: "stated" | "default";
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly threadsPerCore: number;
  /** sockets × coresPerSocket × threadsPerCore: what Kubernetes counts as CPUs. */
  readonly threads: number;
  readonly memory: Quantity;
  readonly numaNodes: number;
  /** Extended resources by Kubernetes name and features by the key of the need; a stated 0 is a stated absence. */
  readonly devices: readonly { readonly name: string; readonly count: number }[];
  readonly storage: readonly { readonly class: string; readonly size: Quantity }[];
  readonly price?: Quantity;
  readonly supportPerYear?: Quantity;
  readonly watts?: Quantity;
  readonly rackUnits: number;
  readonly serviceLifeYears: Quantity;
  readonly leadTimeDays: Quantity;
  /** How many can be had; unbounded when absent. */
  readonly available?: number;
  readonly failuresPerYear: Quantity;
  readonly repair: Quantity;
  readonly reboot: Quantity;
  readonly owned: readonly {
    readonly count: number;
    readonly purchased: Date;
    readonly bookValue?: Quantity;
  }[];
  /** Failure domains by name and how many of each; the host itself is always one. */
  readonly domains: readonly { readonly name: string; readonly count: number }[];
  readonly region?: string;
  readonly ownership?: string;
}
