import { describe, expect, it } from "vitest";
import { amountOfUnit, bytes, cpu, duration, money } from "../../src/brief/amounts.js";

const read = (amount: typeof cpu, text: string) => amount.read?.(text);

describe("amounts", () => {
  it("read the texts of their unit", () => {
    expect(read(cpu, "500m")).toEqual({ ok: true, value: 0.5 });
    expect(read(bytes, "4Gi")).toEqual({ ok: true, value: 4_294_967_296 });
    expect(read(duration, "PT15M")).toEqual({ ok: true, value: 900 });
    expect(read(money, "1200.50")).toEqual({ ok: true, value: 1200.5 });
  });

  it("say what is left of an amount with a sign of currency", () => {
    expect(read(money, "$1,200.50")).toMatchObject({ ok: false, nearest: "1200.50" });
    expect(read(money, "free")).not.toHaveProperty("nearest");
  });

  it("hold every unit to magnitudes whose products stay finite", () => {
    for (const [unit, amount] of Object.entries(amountOfUnit)) {
      expect([unit, amount.least >= 0 && amount.most <= 2 ** 63 && amount.least < amount.most]).toEqual([
        unit,
        true,
      ]);
      expect(unit.startsWith("money") || amount.unit === unit).toBe(true);
    }
  });
});
