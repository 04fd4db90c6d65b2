import type { GateId, PackId } from "../brief/vocabulary.js";

/**
 * On which platforms work falls due. `own-hypervisor`: a hypervisor that the asker runs, under nodes or around pods;
 * `own-guests`: nodes that are guests on the asker's hosts; `shared-kernel`: pods share the kernel of their node;
 * `host-kernel`: that kernel is the host's; `provider`: somebody else owns the hosts.
 */
export type ObligationPlace =
  "everywhere" | "own-hypervisor" | "own-guests" | "shared-kernel" | "host-kernel" | "provider";

/** Work that a text asks for, whatever stands where: evidence, not a requirement on a platform. */
export interface PackObligation {
  /** Its wording is the sentence `obligation.<id>` of a locale. */
  readonly id: string;
  readonly where: ObligationPlace;
  /** The rule that asks for it. */
  readonly rule: string;
}

/** Rules that are switched on together by name. */
export interface Pack {
  readonly id: PackId;
  readonly title: string;
  /** Requirements that the pack's text makes of a platform. */
  readonly gates: readonly {
    readonly gate: GateId;
    /** What binds, in a few words. */
    readonly clause: string;
    readonly rule: string;
  }[];
  readonly obligations: readonly PackObligation[];
  /** Why the text asks for no kind of platform, and the rule that shows it. */
  readonly neutral?: { readonly why: string; readonly rule: string };
}
