import { childPath, elementPath, indexPath, type IdPath } from "../../quantity/id-path.js";
import { bytes, days, duration, money, perYear, watts, years } from "../amounts.js";
import type { Brief } from "../brief.js";
import type { Host } from "../host.js";
import type { HostInput } from "../input/host.js";
import { sortedByContent, sortedEntries } from "../order.js";
import { defined } from "./defined.js";
import { optionalQuantity, quantityOf, quantityOr } from "./quantity.js";

const SOCKETS = 2;
const THREADS_PER_CORE = 2;

/** What stands in where no host is stated: a usual two-socket server, without a price. */
const documentedHost: HostInput = {
  id: "default-host",
  sockets: 2,
  coresPerSocket: 32,
  threadsPerCore: 2,
  memory: "512Gi",
};

export function completeHost(input: HostInput, defaults: Brief["defaults"]): Host {
  const path = elementPath("hosts", input.id);
  const at = (field: string): IdPath => childPath(path, field);
  const { sockets = SOCKETS, threadsPerCore = THREADS_PER_CORE, coresPerSocket } = input;
  return {
    id: input.id,
    origin: "stated",
    sockets,
    coresPerSocket,
    threadsPerCore,
    threads: sockets * coresPerSocket * threadsPerCore,
    memory: quantityOf(input.memory, bytes, at("memory")),
    numaNodes: input.numaNodes ?? sockets,
    devices: devicesOf(input.devices),
    storage: sortedByContent(input.storage ?? []).map(({ class: name, size }, index) => ({
      class: name,
      size: quantityOf(size, bytes, childPath(indexPath(at("storage"), index), "size")),
    })),
    ...defined({
      price: optionalQuantity(input.price, money, at("price")),
      supportPerYear: optionalQuantity(
        input.supportPerYear,
        { ...money, unit: "moneyPerYear" },
        at("supportPerYear"),
      ),
      watts: optionalQuantity(input.watts, watts, at("watts")),
      available: input.available,
      region: input.region,
      ownership: input.ownership,
    }),
    rackUnits: input.rackUnits ?? 1,
    serviceLifeYears: quantityOr(
      input.serviceLifeYears,
      years,
      at("serviceLifeYears"),
      defaults["host-service-life"],
    ),
    leadTimeDays: quantityOr(input.leadTimeDays, days, at("leadTimeDays"), defaults["host-lead-time"]),
    failuresPerYear: quantityOr(
      input.failuresPerYear,
      perYear,
      at("failuresPerYear"),
      defaults["host-failures-per-year"],
    ),
    repair: quantityOr(input.repair, duration, at("repair"), defaults["host-repair"]),
    reboot: quantityOr(input.reboot, duration, at("reboot"), defaults["host-reboot"]),
    owned: sortedByContent(input.owned ?? []).map((lot, index) => ({
      count: lot.count,
      purchased: lot.purchased,
      ...defined({
        bookValue: optionalQuantity(
          lot.bookValue,
          money,
          childPath(indexPath(at("owned"), index), "bookValue"),
        ),
      }),
    })),
    domains: sortedEntries(input.domains ?? { rack: 1 }).map(([name, count]) => ({ name, count })),
  };
}

/** The documented host, marked as an assumption. */
export function defaultHost(defaults: Brief["defaults"]): Host {
  const host = completeHost(documentedHost, defaults);
  return { ...host, origin: "default", memory: { ...host.memory, origin: "default" } };
}

export const devicesOf = (devices: HostInput["devices"]): Host["devices"] =>
  sortedEntries(devices).map(([name, count]) => ({ name, count }));
