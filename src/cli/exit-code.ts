/** How the command ends; the report's outcome never changes it. */
export const exitCodes = {
  /** A report was written, whatever its outcome, or help was shown. */
  done: 0,
  /** The brief or a measurement file has issues; they are listed, one a line. */
  issues: 1,
  /** Wrong usage: an unknown command or option, a value that cannot be. */
  usage: 2,
  /** A file cannot be read or written, is too large, or is neither YAML nor JSON. */
  file: 3,
  /** A fault of this program. */
  fault: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the command with a message and without a stack trace. */
export class StopError extends Error {
  override readonly name = "StopError";
  readonly code: ExitCode;
  readonly lines: readonly string[];

  constructor(code: ExitCode, lines: readonly string[]) {
    super(lines[0] ?? "");
    this.code = code;
    this.lines = lines;
  }
}
