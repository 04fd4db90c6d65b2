import { expect, it } from "vitest";
import { isId } from "../../../src/brief/schema/scalar.js";
import { idMaker } from "../../../src/importers/cluster/ids.js";

it("gives every id once, and only ids that a brief accepts", () => {
  const idOf = idMaker();
  const wishes = [
    "shop/web",
    "shop/web",
    "__proto__",
    "constructor",
    "",
    "x".repeat(253),
    "x".repeat(253),
    "😀".repeat(70),
  ];
  const ids = wishes.map((wish) => idOf(wish));
  expect(ids[0]).toBe("shop/web");
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(idOf("shop/web", "shop/web (StatefulSet)")).toBe("shop/web (StatefulSet)");
});
