import { describe, expect, it } from "vitest";
import {
  emptyRooms,
  fitsHost,
  hostsFor,
  overlapOf,
  take,
  type Manner,
} from "../../src/placement/host-rooms.js";

const share = (cpu: number, memory = cpu, devices = 0) => ({ cpu, memory, devices });
const inTurn: Manner = { dense: false, squeeze: false };
const dense: Manner = { dense: true, squeeze: false };
const guests = (count: number, each: number, changes: object = {}) => ({
  count,
  share: share(each),
  apart: false,
  before: [],
  isControl: false,
  ...changes,
});

describe("guests go on hosts", () => {
  it("one on each in turn", () => {
    expect(hostsFor(emptyRooms(3), guests(5, 0.3), inTurn)).toEqual([0, 1, 2, 0, 1]);
  });

  it("the emptiest first, those that already have some last", () => {
    const rooms = emptyRooms(3);
    take(rooms, 0, share(0.4), false);
    take(rooms, 1, share(0.2), false);
    expect(hostsFor(rooms, guests(2, 0.1), inTurn)).toEqual([2, 1]);
    expect(hostsFor(rooms, guests(2, 0.1, { before: [2] }), inTurn)).toEqual([1, 0]);
  });

  it("densely, host by host", () => {
    expect(hostsFor(emptyRooms(3), guests(5, 0.3), dense)).toEqual([0, 0, 0, 1, 1]);
  });

  it("one on each at most where they must be apart", () => {
    expect(hostsFor(emptyRooms(3), guests(3, 0.1, { apart: true }), dense)).toEqual([0, 1, 2]);
    expect(hostsFor(emptyRooms(3), guests(4, 0.1, { apart: true }), inTurn)).toBeUndefined();
  });

  it("three thirds on one, four on none", () => {
    expect(hostsFor(emptyRooms(1), guests(3, 1 / 3), inTurn)).toEqual([0, 0, 0]);
    expect(hostsFor(emptyRooms(1), guests(4, 1 / 3), inTurn)).toBeUndefined();
  });

  it("nowhere where there are none", () => {
    expect(hostsFor(emptyRooms(2), guests(0, 1), inTurn)).toEqual([]);
  });
});

describe("a host is full", () => {
  it("by whatever runs out first", () => {
    const rooms = emptyRooms(1);
    take(rooms, 0, { cpu: 0.1, memory: 0.2, devices: 0.8 }, false);
    expect(fitsHost(rooms, 0, share(0.8), false)).toBe(true);
    expect(fitsHost(rooms, 0, share(0.1, 0.9), false)).toBe(false);
    expect(fitsHost(rooms, 0, { cpu: 0.1, memory: 0.1, devices: 0.5 }, false)).toBe(false);
  });

  it("save that a guest may give way to a control plane, by half of itself at most", () => {
    const rooms = emptyRooms(1);
    take(rooms, 0, share(0.05), true);
    take(rooms, 0, share(0.875), false);
    expect(fitsHost(rooms, 0, share(0.125), false)).toBe(false);
    expect(fitsHost(rooms, 0, share(0.125), true)).toBe(true);
    expect(fitsHost(rooms, 0, share(0.13), true)).toBe(false);
    take(rooms, 0, share(0.03), true);
    expect(fitsHost(rooms, 0, share(0.125), true)).toBe(false);
  });

  it("tells by how much it is taken more than once", () => {
    const rooms = emptyRooms(1);
    take(rooms, 0, share(0.05, 0.03), true);
    take(rooms, 0, share(1, 0.9), false);
    expect(overlapOf(rooms, 0).cpu).toBeCloseTo(0.05, 8);
    expect(overlapOf(rooms, 0).memory).toBe(0);
  });
});
