// What went wrong, and what to do, for anything the desk asked of the server.

import { Alert } from "@mantine/core";
import type { Definition } from "../../engine/model/index.ts";
import { violationSentence } from "../parts/violation-sentence.ts";
import { ApiProblem } from "./api.ts";
import { useDesk } from "./desk-context.ts";

/** An alert with the server's reasons. With the definition they are told by name. */
export function ProblemAlert({ error, definition }: { readonly error: Error; readonly definition?: Definition | undefined }) {
  const { s, language } = useDesk();
  const told = error instanceof ApiProblem ? reasons(error) : [s("Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại; những gì bạn nhập vẫn còn.", "No connection. Check the network and try again; what you typed is still here.")];
  return (
    <Alert color="red" role="alert" title={s("Chưa thực hiện được", "This did not work")} mt="sm">
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  );

  function reasons(problem: ApiProblem): readonly string[] {
    if (problem.code === "stale") return [s("Hồ sơ vừa được người khác cập nhật. Nội dung mới đã được tải lại bên cạnh; xem thay đổi rồi bấm lại. Những gì bạn nhập vẫn còn.", "Somebody else was first. The dossier has been reloaded; look at what changed and press again. What you typed is still here.")];
    if (problem.violations.length > 0 && definition !== undefined) {
      const { procedure, form } = definition;
      return [...new Set(problem.violations.map((violation) => violationSentence(violation, { procedure, form, language })))];
    }
    const holder = problem.violations.find(({ code }) => code === "task_claimed")?.params?.["by"];
    if (holder !== undefined) return [s(`${String(holder)} đang nhận xử lý việc này.`, `${String(holder)} is working on this.`)];
    return [problem.detail === "" ? s(`Mã lỗi: ${problem.code}`, `Error code: ${problem.code}`) : problem.detail];
  }
}
