import { defined } from "../complete/defined.js";
import type { Host } from "../host.js";
import { givenOf, listOf, objectOf, type Voice } from "./voice.js";

/** A host in the form of the input; a completed one says where it comes from. */
export const restateHost = (host: Host, voice: Voice): unknown =>
  defined({
    id: host.id,
    origin: voice === "completed" ? host.origin : undefined,
    sockets: host.sockets,
    coresPerSocket: host.coresPerSocket,
    threadsPerCore: host.threadsPerCore,
    memory: givenOf(host.memory, voice),
    numaNodes: host.numaNodes,
    devices: restateDevices(host.devices),
    storage: listOf(
      host.storage.map(({ class: name, size }) => ({ class: name, size: givenOf(size, voice) })),
    ),
    price: givenOf(host.price, voice),
    supportPerYear: givenOf(host.supportPerYear, voice),
    watts: givenOf(host.watts, voice),
    rackUnits: host.rackUnits,
    serviceLifeYears: givenOf(host.serviceLifeYears, voice),
    leadTimeDays: givenOf(host.leadTimeDays, voice),
    available: host.available,
    failuresPerYear: givenOf(host.failuresPerYear, voice),
    repair: givenOf(host.repair, voice),
    reboot: givenOf(host.reboot, voice),
    owned: listOf(
      host.owned.map(({ count, purchased, bookValue }) =>
        defined({ count, purchased, bookValue: givenOf(bookValue, voice) }),
      ),
    ),
    domains: Object.fromEntries(host.domains.map(({ name, count }) => [name, count])),
    region: host.region,
    ownership: host.ownership,
  });

export const restateDevices = (devices: Host["devices"]): { readonly [name: string]: number } | undefined =>
  objectOf(devices.map(({ name, count }) => [name, count]));
