import { assessment } from "./assess.js";
import type { AssessOptions } from "./assess/options.js";
import type { BriefInput } from "./brief/input/brief.js";
import type { Report } from "./report/report.js";

/** The part of an `AbortSignal` that is read. */
export interface Cancellation {
  readonly aborted: boolean;
}

export interface AssessAsyncOptions extends AssessOptions {
  readonly signal?: Cancellation;
}

/** Every engine has it; the core is compiled without the types of any. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/**
 * `assess` in steps that let the event loop run in between: the same generator, the same bytes. Rejects with an
 * error named `AbortError` once the signal is aborted, and as `assess` throws.
 */
export async function assessAsync(brief: BriefInput, options: AssessAsyncOptions = {}): Promise<Report> {
  const steps = assessment(brief, options);
  for (;;) {
    if (options.signal?.aborted) throw abortError();
    const { value, done } = steps.next();
    if (done) return value;
    options.onProgress?.(value);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}

function abortError(): Error {
  const error = new Error("the assessment was cancelled");
  error.name = "AbortError";
  return error;
}
