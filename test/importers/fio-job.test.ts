import { describe, expect, it } from "vitest";
import { fioJob, isPartial } from "../../src/importers/fio-job.js";
import { fixture } from "./fixture.js";

const job = (options: { readonly [name: string]: string }) => fioJob({}, { "job options": options });

describe("fioJob", () => {
  it("puts the job's options over the global ones, sizes in bytes, and leaves out what defines no work", () => {
    const document = JSON.parse(fixture("fio-three-jobs.json")) as { readonly jobs: readonly unknown[] };
    expect(fioJob(document, document.jobs[0])).toMatchObject({
      params: {
        rw: "randrw",
        bs: 8192,
        iodepth: 4,
        numjobs: 1,
        direct: true,
        size: 33_554_432,
        ioengine: "libaio",
        rwmixread: 30,
      },
      limited: false,
      leading: "write",
      runtime: "2",
    });
  });

  it("knows the other names of options and fio's defaults, so that equal work has equal parameters", () => {
    expect(job({ readwrite: "randread", blocksize: "4096", buffered: "0" }).params).toEqual(
      job({ rw: "randread", bs: "4k", iodepth: "1", numjobs: "1", direct: "1" }).params,
    );
  });

  it("says nothing about the work where the file does not", () => {
    expect(fioJob({}, {}).params).toEqual({});
  });

  it("keeps ranges, lists and shares as written", () => {
    expect(job({ bs: "4k,8k", size: "25%", iodepth: "many" }).params).toMatchObject({
      bs: "4k,8k",
      size: "25%",
      iodepth: "many",
    });
  });

  it.each([
    [{ rwmixread: "70" }, "read"],
    [{ rwmixread: "50" }, "read"],
    [{ rwmixread: "30" }, "write"],
    [{ rwmixwrite: "70" }, "write"],
    [{ rwmixwrite: "20" }, "read"],
    [{}, "read"],
  ] as const)("of a mix by %o the leading direction is %s", (mix, leading) => {
    expect(job({ rw: "randrw", ...mix }).leading).toBe(leading);
  });

  it("sees that a rate was asked for", () => {
    expect(job({ rate_iops: "500" }).limited).toBe(true);
    expect(job({ rate: "10m" }).limited).toBe(true);
  });

  it("is not led astray by hostile names", () => {
    const options = JSON.parse('{"__proto__": "1", "constructor": "2", "rw": "read"}') as object;
    const { params } = fioJob({}, { "job options": options });
    expect(Object.keys(params)).toEqual(["rw", "bs", "iodepth", "numjobs", "direct"]);
    expect(Object.getPrototypeOf(params)).toBe(Object.prototype);
  });
});

describe("isPartial", () => {
  const timed = job({ runtime: "10", size: "1m" });

  it.each([
    ["the whole time", timed, 10, 5_000_000, false],
    ["its size before its time", timed, 2, 1_048_576, false],
    ["less than its size in less than its time", timed, 2, 500_000, true],
    ["its size many times over, so it runs by time, and was stopped", timed, 2, 5_000_000, true],
    ["nothing", timed, 0, 0, false],
    ["several passes", job({ runtime: "10", size: "1m", loops: "3" }), 2, 3_145_728, false],
    [
      "less than its size, not counting the ramp",
      job({ runtime: "10", size: "1m", ramp_time: "1" }),
      2,
      9,
      false,
    ],
    ["the sizes of two clones", job({ runtime: "10", size: "1m", numjobs: "2" }), 2, 2_097_152, false],
    ["a time nobody set", job({ size: "1m" }), 2, 500, false],
  ] as const)("a job that ran %s", (_, one, seconds, bytes, partial) => {
    expect(isPartial(one, { seconds, bytes })).toBe(partial);
  });
});
