import type { Id } from "../quantity/id-path.js";

/** Who owns workloads, and from whom they must be kept apart. */
export interface Tenant {
  readonly id: Id;
  /** Tenants of one zone trust each other; by default a tenant is its own zone. */
  readonly trustZone: string;
  /** Compared for equality; packs read the words il4, il5, il6, secret, top-secret. */
  readonly sensitivity?: string;
  /** What this tenant must not share with any other trust zone. */
  readonly separate: readonly ("kernel" | "host" | "cluster")[];
}
