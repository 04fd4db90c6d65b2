import type { IdInput } from "./scalar.js";

/** Who owns workloads. */
export interface TenantInput {
  readonly id: IdInput;
  /** Tenants of one zone trust each other; by default the tenant's own id. */
  readonly trustZone?: string;
  /** Compared for equality; packs read the words `il4`, `il5`, `il6`, `secret`, `top-secret`. */
  readonly sensitivity?: string;
  /** What must not be shared with any other trust zone. */
  readonly separate?: readonly ("kernel" | "host" | "cluster")[];
}
