import { config } from "zod";
import { expect, it } from "vitest";
import { z } from "../../src/brief/zod.js";

it("never compiles schemas", () => {
  expect(z.safeParse(z.strictObject({}), {}).success).toBe(true);
  expect(config().jitless).toBe(true);
});
