import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "./sources.js";

const folder = mkdtempSync(join(tmpdir(), "kube-substrate-planted-package-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  "dist/index.js": "export const planted = 1;\n",
  "dist/index.cjs": "exports.planted = 1;\n",
  "dist/index.d.ts": "export declare const planted: 1;\n",
  "dist/index.d.cts": "export declare const planted: 1;\n",
  "dist/main.js": "#!/usr/bin/env node\n",
};

const sound = {
  name: "planted",
  version: "1.0.0",
  type: "module",
  bin: { planted: "./dist/main.js" },
  exports: {
    ".": {
      import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
      require: { types: "./dist/index.d.cts", default: "./dist/index.cjs" },
    },
  },
};

function write(manifest: object, changed: { readonly [file: string]: string } = {}) {
  const written = { ...files, ...changed, "package.json": JSON.stringify(manifest) };
  for (const [file, text] of Object.entries(written)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function complaints(manifest: object, changed: { readonly [file: string]: string } = {}) {
  write(manifest, changed);
  const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
  return messages.filter(({ type }) => type !== "suggestion").map(({ code }) => code);
}

describe("the check of the package", () => {
  it("is content with a sound one", async () => {
    expect(await complaints(sound)).toEqual([]);
  });

  it("sees a file that was promised and is not there", async () => {
    const exports = { ".": { import: "./dist/index.js" }, "./more": "./dist/more.js" };
    expect(await complaints({ ...sound, exports })).toContain("FILE_DOES_NOT_EXIST");
  });

  it("sees a program without its first line", async () => {
    expect(await complaints(sound, { "dist/main.js": "console.log(1);\n" })).toContain(
      "BIN_FILE_NOT_EXECUTABLE",
    );
  });
});

describe("the check of the types of the package", () => {
  const check = (manifest: object) => {
    write(manifest);
    const program = join(root, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
    return spawnSync(process.execPath, [program, "--pack", folder, "--profile", "node16"], {
      encoding: "utf8",
    });
  };

  it("is content with a sound one", () => {
    expect(check(sound).status).toBe(0);
  });

  it("sees types of one format given to both", () => {
    const exports = {
      ".": { types: "./dist/index.d.ts", import: "./dist/index.js", require: "./dist/index.cjs" },
    };
    const { status, stdout } = check({ ...sound, exports });
    expect(status).toBe(1);
    expect(stdout).toContain("Masquerading as ESM");
  });
});
