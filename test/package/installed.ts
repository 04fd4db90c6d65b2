import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly name: string;
  readonly version: string;
  readonly dependencies: { readonly [name: string]: string };
  readonly exports: { readonly [entry: string]: unknown };
};

/** A project that uses the package as it would be published. */
export interface Consumer {
  readonly folder: string;
  /** Writes a program into the project and returns what it prints. */
  readonly run: (program: Program) => string;
  readonly remove: () => void;
}

export interface Program {
  /** With the extension that decides between ESM and CJS. */
  readonly name: string;
  readonly code: string;
  readonly args?: readonly string[];
  readonly node?: string;
  readonly timeZone?: string;
}

/**
 * The files that `npm pack` would publish, in the `node_modules` of a project of its own. Only the declared
 * dependencies stand beside them, so that an undeclared one is not found.
 */
export function installPackage(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "kube-substrate-consumer-"));
  const installed = join(folder, "node_modules", manifest.name);
  for (const file of packedFiles()) {
    mkdirSync(dirname(join(installed, file)), { recursive: true });
    cpSync(join(root, file), join(installed, file));
  }
  for (const dependency of Object.keys(manifest.dependencies)) {
    const link = join(folder, "node_modules", dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", dependency), link, "junction");
  }
  return {
    folder,
    run({ name, code, args = [], node = process.execPath, timeZone = "UTC" }) {
      writeFileSync(join(folder, name), code);
      return execFileSync(node, [join(folder, name), ...args], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, TZ: timeZone },
        maxBuffer: 1 << 28,
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function packedFiles(): readonly string[] {
  const listing = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(listing) as [{ readonly files: readonly { readonly path: string }[] }];
  return packed.files.map(({ path }) => path);
}

/** The brief of the retail example, as the file that a consumer reads. */
export function retailBrief(folder: string): string {
  const file = join(folder, "brief.json");
  const brief: unknown = parse(readFileSync(join(root, "examples", "retail", "brief.yaml"), "utf8"));
  writeFileSync(file, JSON.stringify(brief));
  return file;
}

const printDigest = `process.stdout.write(assess(JSON.parse(readFileSync(process.argv[2], "utf8"))).digest);`;

/** Prints the digest of the report on a brief, loading the package by `import`. */
export const digestByImport = `
import { readFileSync } from "node:fs";
import { assess } from "kube-substrate";
${printDigest}`;

/** Prints the digest of the report on a brief, loading the package by `require`. */
export const digestByRequire = `
const { readFileSync } = require("node:fs");
const { assess } = require("kube-substrate");
${printDigest}`;
