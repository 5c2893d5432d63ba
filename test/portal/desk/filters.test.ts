// Filters of the lists: in the address, and to the API.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryString } from "../../../portal/parts/staff/api.ts";
import { readFilters, withFilter } from "../../../portal/desk/filters.ts";

describe("filters", () => {
  it("come from the address, and only those the list has", () => {
    const address = new URLSearchParams("show=mine&state=open&after=x&text=%20le%20van%20&status=");
    expect(readFilters("inbox", address)).toEqual({ show: "mine", text: "le van" });
    expect(readFilters("all", address)).toEqual({ state: "open", text: "le van" });
  });

  it("of a day are a day that is on the calendar and that the server takes", () => {
    const days = (from: string) => readFilters("all", new URLSearchParams({ filedFrom: from }));
    expect(days("2026-11-30")).toEqual({ filedFrom: "2026-11-30" });
    for (const none of ["2026-11-31", "0026-11-30", "2200-01-01", "30/11/2026", "2026-11-30T00:00", "x"]) expect(days(none), none).toEqual({});
    expect(readFilters("inbox", new URLSearchParams("filedTo=2026-11-30"))).toEqual({});
  });

  it("are the same after a reload, whatever was searched", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("mine", "unclaimed", ""), (text, show) => {
        const filters = withFilter(withFilter({}, "text", text), "show", show);
        expect(readFilters("inbox", new URLSearchParams(queryString(filters)))).toEqual(filters);
      }),
    );
  });

  it("go away when cleared, and leave the others", () => {
    expect(withFilter({ text: "lê", status: "processing" }, "text", "  ")).toEqual({ status: "processing" });
  });

  it("make a query of what is chosen only", () => {
    expect(queryString({ text: "Lê Văn", status: "", channel: undefined, after: "c1" })).toBe("text=L%C3%AA+V%C4%83n&after=c1");
  });
});
