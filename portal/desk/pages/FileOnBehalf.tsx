// Filing for somebody at the counter, or what the postman brought. The citizen owns the dossier, the officer submits it.

import { Alert, Button, Radio, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { Channel, Definition, JsonObject, ReturnChannel } from "../../../engine/model/index.ts";
import { CHANNEL_LABEL, RETURN_LABEL } from "../../parts/labels.ts";
import { tidyAnswers } from "../../form/tidy.ts";
import { ApiProblem, get, post } from "../api.ts";
import { useDesk } from "../desk-context.ts";
import { componentsFor, factsForEntry } from "../facts-for-entry.ts";
import { componentsOf, type HandedIn, PaperInput } from "../PaperInput.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemAlert } from "../ProblemAlert.tsx";
import type { ProcedureView } from "../views.ts";
import { WholeForm } from "../WholeForm.tsx";

export function FileOnBehalf() {
  const { s, t } = useDesk();
  const [code, setCode] = useState<string | null>(null);
  const procedures = useQuery({ queryKey: ["procedures"], queryFn: () => get<{ readonly rows: readonly ProcedureView[] }>("/api/procedures"), staleTime: Number.POSITIVE_INFINITY });
  const hash = procedures.data?.rows.find((procedure) => procedure.code === code)?.hash;
  const definition = useQuery({ queryKey: ["definition", hash], queryFn: () => get<Definition>(`/api/definitions/${hash}`), enabled: hash !== undefined, staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      <h1 tabIndex={-1}>{s("Nộp hộ tại quầy, qua bưu chính", "File at the counter or by post")}</h1>
      <Select label={s("Thủ tục", "Procedure")} placeholder={s("Chọn thủ tục", "Choose")} searchable data={(procedures.data?.rows ?? []).map((procedure) => ({ value: procedure.code, label: t(procedure.name) }))} value={code} onChange={setCode} mb="md" />
      {procedures.error === null ? null : <ProblemAlert error={procedures.error} />}
      {definition.data === undefined || hash === undefined ? null : <Filing key={hash} definition={definition.data} hash={hash} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface Receipt {
  readonly id: string;
  readonly code: string;
}

const NOTHING: HandedIn = { files: [], shown: false };

function Filing({ definition, hash }: { readonly definition: Definition; readonly hash: string }) {
  const { s, t, account } = useDesk();
  const { procedure, form } = definition;
  const seats = account.roles.filter((seat) => seat.role === "intakeOfficer");
  const channels = procedure.submitBy.filter((channel) => channel !== "online");
  const [agency, setAgency] = useState(seats[0]?.agency ?? "");
  const [channel, setChannel] = useState<Channel>(channels[0] ?? "counter");
  const [returnBy, setReturnBy] = useState<ReturnChannel>(procedure.returnBy[0] ?? "counter");
  const [owner, setOwner] = useState({ name: "", personalId: "", phone: "", email: "" });
  const [answers, setAnswers] = useState<JsonObject>({});
  const [papers, setPapers] = useState<{ readonly [component: string]: HandedIn }>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [refusals, setRefusals] = useState(0);
  const baseFacts = useMemo(() => factsForEntry({ definition, agency, channel, account }), [definition, agency, channel, account]);
  const components = componentsFor(definition, baseFacts, tidyAnswers(form, answers));
  const file = useMutation({
    mutationFn: () => {
      const given = Object.fromEntries(Object.entries(owner).filter(([, value]) => value.trim() !== ""));
      return post<Receipt>("/api/dossiers", { procedureCode: procedure.code, definitionHash: hash, agency, channel, returnBy, owner: given, answers: tidyAnswers(form, answers), components: componentsOf(papers) }, { key });
    },
    onError() {
      setKey(crypto.randomUUID());
      setRefusals((times) => times + 1);
    },
  });
  if (channels.length === 0) return <Alert color="blue">{s("Thủ tục này chỉ nhận hồ sơ trực tuyến.", "This procedure is filed online only.")}</Alert>;
  if (file.data !== undefined) {
    return (
      <Alert color="green" title={s("Đã nộp hồ sơ", "Filed")}>
        <p>{s("Mã số hồ sơ: ", "Number: ")}<strong>{file.data.code}</strong></p>
        <Link to={`/ho-so/${file.data.id}`}>{s("Mở hồ sơ để tiếp nhận và in giấy tiếp nhận", "Open it to accept and print the receipt slip")}</Link>
      </Alert>
    );
  }
  const violations = file.error instanceof ApiProblem ? file.error.violations : [];
  const text = (name: keyof typeof owner, label: string, required = false) => <TextInput label={label} required={required} value={owner[name]} onChange={(event) => setOwner({ ...owner, [name]: event.currentTarget.value })} />;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); file.mutate(); }}>
      <Panel title={s("Người nộp và cách nộp", "Who and how")}>
        {seats.length > 1 ? <Select label={s("Cơ quan tiếp nhận", "Receiving agency")} data={seats.map((seat) => ({ value: seat.agency, label: t(seat.agencyName) }))} value={agency} onChange={(value) => setAgency(value ?? agency)} /> : null}
        <Radio.Group label={s("Hồ sơ đến bằng cách nào", "How it arrived")} value={channel} onChange={(value) => setChannel(value as Channel)}>
          {channels.map((option) => <Radio key={option} value={option} label={t(CHANNEL_LABEL[option])} mt="xs" />)}
        </Radio.Group>
        {text("name", s("Họ và tên chủ hồ sơ", "Owner's full name"), true)}
        {text("personalId", s("Số định danh cá nhân", "Personal identification number"))}
        {text("phone", s("Số điện thoại", "Phone"))}
        {text("email", s("Thư điện tử", "E-mail"))}
      </Panel>
      <WholeForm definition={definition} baseFacts={baseFacts} answers={answers} onChange={setAnswers} violations={violations} refusals={refusals} />
      {components.length === 0 ? null : (
        <Panel title={s("Thành phần hồ sơ", "Documents")}>
          {components.map(({ component, required }) => <PaperInput key={component.id} component={component} required={required && component.manner === "submit"} value={papers[component.id] ?? NOTHING} onChange={(value) => setPapers({ ...papers, [component.id]: value })} />)}
        </Panel>
      )}
      <Panel title={s("Trả kết quả", "Result")}>
        <Radio.Group label={s("Nhận kết quả bằng cách nào", "How the result comes back")} value={returnBy} onChange={(value) => setReturnBy(value as ReturnChannel)}>
          {procedure.returnBy.map((option) => <Radio key={option} value={option} label={t(RETURN_LABEL[option])} mt="xs" />)}
        </Radio.Group>
      </Panel>
      {file.error === null ? null : <ProblemAlert error={file.error} definition={definition} />}
      <Button type="submit" size="md" loading={file.isPending} disabled={owner.name.trim() === ""}>{s("Nộp hồ sơ", "File")}</Button>
    </form>
  );
}
