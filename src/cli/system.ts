/** What the command needs of the machine; tests give it one of their own. */
export interface System {
  /** The text of a file, or of standard input for `-`. Throws StopError where that is not possible. */
  readonly read: (path: string) => string;
  readonly exists: (path: string) => boolean;
  /** Names in a folder, by code unit; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Writes a file, with the folders above it. Throws StopError where that is not possible. */
  readonly write: (path: string, text: string) => void;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}
