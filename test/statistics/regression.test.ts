import { describe, expect, it } from "vitest";
import { constant } from "../../src/statistics/column.js";
import { normalInformation } from "../../src/statistics/preposterior.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";
import { regressedInformation } from "../../src/statistics/regression.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

const DRAWS = 8192;
const normals = (name: string) => stratifiedUniforms(1, name, DRAWS).map(normalQuantile);
const [x, y, rest] = [normals("x"), normals("y"), normals("rest")];
const options = [constant(0), x.map((z, draw) => 0.3 + z + 2 * y[draw]! + 3 * rest[draw]!)];

describe("information about several inputs together", () => {
  it("agrees with its closed form: x + 2y is normal with sd √5", () => {
    const { value, error } = regressedInformation({ options, features: [x, y], draws: DRAWS });
    expect(Math.abs(value - normalInformation(0.3, Math.sqrt(5)))).toBeLessThan(4 * error);
  });

  it("is worth nothing of inputs that move nothing", () => {
    const { value, error } = regressedInformation({
      options,
      features: [normals("other"), normals("another")],
      draws: DRAWS,
    });
    expect(value).toBeLessThanOrEqual(2 * error);
  });

  it("bears features that repeat one another, and none", () => {
    const once = regressedInformation({ options, features: [x], draws: DRAWS }).value;
    expect(regressedInformation({ options, features: [x, x], draws: DRAWS }).value).toBeCloseTo(once, 3);
    expect(regressedInformation({ options, features: [x, constant(1)], draws: DRAWS }).value).toBeCloseTo(
      once,
      3,
    );
    expect(regressedInformation({ options, features: [], draws: DRAWS }).value).toBe(0);
  });
});
