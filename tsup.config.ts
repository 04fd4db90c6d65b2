import { posix } from "node:path";
import { defineConfig, type Options } from "tsup";

/** The public doors of the library: `dist/` mirrors `src/` for them, so that both sides name them alike. */
const doors = ["index", "importers/index", "evidence/index", "renderers/index"];

const shared: Options = { target: "es2022", sourcemap: true, treeshake: false, splitting: true };

/** The command line loads the built library beside it instead of carrying a second copy. */
const doorsStayOutside = {
  name: "doors-stay-outside",
  setup(build: Parameters<NonNullable<Options["esbuildPlugins"]>[number]["setup"]>[0]) {
    build.onResolve({ filter: /^\.\.\/.*\.js$/ }, ({ path, resolveDir }) => {
      const door = posix.join(resolveDir.replaceAll("\\", "/"), path).split("/src/").at(-1) ?? "";
      return doors.includes(door.replace(/\.js$/, "")) ? { path: `../${door}`, external: true } : undefined;
    });
  },
};

export default defineConfig([
  {
    ...shared,
    entry: Object.fromEntries(doors.map((door) => [door, `src/${door}.ts`])),
    format: ["esm", "cjs"],
    platform: "neutral",
    clean: ["!cli/**"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { main: "src/cli/main.ts" },
    outDir: "dist/cli",
    clean: true,
    format: ["esm"],
    platform: "node",
    esbuildPlugins: [doorsStayOutside],
  },
]);
