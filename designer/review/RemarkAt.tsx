// At one place of a version: the reviewer's remarks on it, and for a reviewer the way to write one.

import { Button } from "@mantine/core";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { pointerFrom } from "./places.ts";
import { useRemarks } from "./remarks.ts";

/** `name` is what the place is called, for those who hear the button without seeing where it stands. */
export function RemarkAt({ path, name }: { readonly path: string; readonly name: string }) {
  const { s } = useStaff();
  const { given, writing } = useRemarks();
  const at = pointerFrom(path);
  const here = given.filter((remark) => remark.at === at);
  const isBegun = writing?.draft.places.some((place) => place.at === at) === true;
  return (
    <>
      {here.map(({ text }) => (
        <p key={text} className="review-remark">
          <strong>{s("Nhận xét của người duyệt: ", "The reviewer's remark: ")}</strong>
          {text}
        </p>
      ))}
      {writing === undefined ? null : (
        <Button className="no-print review-remark-button" size="compact-xs" variant={isBegun ? "light" : "subtle"} onClick={() => writing.begin(path)}>
          {isBegun ? s("Sửa nhận xét", "Edit remark") : s("Nhận xét", "Remark")}
          <span className="visually-hidden">: {name}</span>
        </Button>
      )}
    </>
  );
}
