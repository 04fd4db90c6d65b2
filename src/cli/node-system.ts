import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes, StopError } from "./exit-code.js";
import type { System } from "./system.js";

/** Nothing larger is read: a brief or a benchmark's output of that size is a mistake. */
export const LARGEST_FILE_MEGABYTES = 200;
const LARGEST_FILE = LARGEST_FILE_MEGABYTES * 1_000_000;
const STANDARD_INPUT = 0;

/** The machine that Node runs on. */
export const nodeSystem: System = {
  read: (path) => {
    try {
      return path === "-" ? readStandardInput() : readFile(path);
    } catch (error) {
      throw stopOf("read", path, error);
    }
  },
  exists: (path) => existsSync(path),
  list: (folder) => {
    try {
      return readdirSync(folder).sort();
    } catch {
      return [];
    }
  },
  write: (path, text) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } catch (error) {
      throw stopOf("written", path, error);
    }
  },
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
};

function readFile(path: string): string {
  const { size } = statSync(path);
  if (size > LARGEST_FILE) throw tooLarge(path, size);
  return readFileSync(path, "utf8");
}

function readStandardInput(): string {
  const bytes = readFileSync(STANDARD_INPUT);
  if (bytes.length > LARGEST_FILE) throw tooLarge("standard input", bytes.length);
  return bytes.toString("utf8");
}

const tooLarge = (path: string, size: number): StopError =>
  new StopError(exitCodes.file, [
    `${path} has ${(size / 1e6).toFixed(0)} MB; files of more than ${LARGEST_FILE_MEGABYTES} MB are not read.`,
  ]);

/** The system's reasons in words; an error that already says enough stays as it is. */
function stopOf(verb: "read" | "written", path: string, error: unknown): StopError {
  if (error instanceof StopError) return error;
  const { code = "" } = error as { readonly code?: string };
  const reason = reasons.get(code) ?? code;
  return new StopError(exitCodes.file, [`${path} cannot be ${verb}: ${reason || "unknown reason"}.`]);
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EEXIST", "a file stands where its folder should be"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of the path is no folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space is left"],
]);
