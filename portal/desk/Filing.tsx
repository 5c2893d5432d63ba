// The filing itself: whose matter it is, the whole form, the papers, the way back. The citizen owns the dossier, the officer
// submits it. Pressing twice files once.

import { Alert, Button, Radio } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import type { Channel, Definition, JsonObject, ReturnChannel } from "../../engine/model/index.ts";
import { tidyAnswers } from "../form/tidy.ts";
import { CHANNEL_LABEL, RETURN_LABEL } from "../parts/labels.ts";
import { ApiProblem, post } from "../parts/staff/api.ts";
import { useAttempt } from "../parts/staff/attempt.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { componentsFor, factsForEntry } from "./facts-for-entry.ts";
import { NOBODY, OwnerFields, ownerOf } from "./OwnerFields.tsx";
import { Panel } from "../parts/staff/Panel.tsx";
import { componentsOf, type HandedIn, PaperInput } from "./PaperInput.tsx";
import { PressedForm } from "../parts/staff/PressedForm.tsx";
import { ProblemOfRest } from "../parts/staff/ProblemAlert.tsx";
import { firstOfAll, WholeForm } from "../parts/staff/WholeForm.tsx";

const NOTHING: HandedIn = { files: [], shown: false };

interface Receipt {
  readonly id: string;
  readonly code: string;
}

export function Filing({ definition, hash }: { readonly definition: Definition; readonly hash: string }) {
  const { s, t, account } = useStaff();
  const { procedure, form } = definition;
  const seats = account.roles.filter((seat) => seat.role === "intakeOfficer");
  const channels = procedure.submitBy.filter((option) => option !== "online");
  const [agency, setAgency] = useState(seats[0]?.agency ?? "");
  const [channel, setChannel] = useState<Channel>(channels[0] ?? "counter");
  const [returnBy, setReturnBy] = useState<ReturnChannel>(procedure.returnBy[0] ?? "counter");
  const [owner, setOwner] = useState(NOBODY);
  const [answers, setAnswers] = useState<JsonObject>(() => firstOfAll(definition, {}));
  const [papers, setPapers] = useState<{ readonly [component: string]: HandedIn }>({});
  const [isOwnerMissing, setOwnerMissing] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const ownerName = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const baseFacts = useMemo(() => factsForEntry({ definition, agency, channel, account }), [definition, agency, channel, account]);
  const components = useMemo(() => componentsFor(definition, baseFacts, tidyAnswers(form, answers)), [definition, baseFacts, form, answers]);
  const file = useMutation({
    mutationFn: () => {
      const asked = Object.fromEntries(Object.entries(papers).filter(([id]) => components.some(({ component }) => component.id === id)));
      return post<Receipt>("/api/dossiers", { procedureCode: procedure.code, definitionHash: hash, agency, channel, returnBy, owner: ownerOf(owner), answers: tidyAnswers(form, answers), components: componentsOf(asked) }, { key: attempt.key });
    },
    onError(error) {
      attempt.failed(error);
      setRefusals((times) => times + 1);
    },
  });
  const violations = useMemo(() => (file.error instanceof ApiProblem ? file.error.violations : []), [file.error]);
  useWarningBeforeLeaving(owner !== NOBODY && file.data === undefined);
  if (file.data !== undefined) return <Filed receipt={file.data} />;
  const submit = () => {
    const isMissing = owner.name.trim() === "";
    setOwnerMissing(isMissing);
    if (isMissing) ownerName.current?.focus();
    else file.mutate();
  };
  return (
    <PressedForm onSend={submit}>
      <WholeForm definition={definition} baseFacts={baseFacts} answers={answers} onChange={setAnswers} violations={violations} refusals={refusals}>
        <Panel title={s("Hồ sơ của ai, đến bằng cách nào", "Whose it is and how it came")}>
          {seats.length > 1 ? <Choices label={s("Cơ quan tiếp nhận", "Receiving agency")} value={agency} onChange={setAgency} choices={seats.map((seat) => [seat.agency, t(seat.agencyName)])} /> : null}
          <Choices label={s("Hồ sơ đến bằng cách nào", "How it arrived")} value={channel} onChange={(value) => setChannel(value as Channel)} choices={channels.map((option) => [option, t(CHANNEL_LABEL[option])])} />
          <OwnerFields owner={owner} onChange={setOwner} isMissing={isOwnerMissing && owner.name.trim() === ""} nameInput={ownerName} />
        </Panel>
      </WholeForm>
      {components.length === 0 ? null : (
        <Panel title={s("Thành phần hồ sơ", "Documents")}>
          {components.map(({ component, required }) => (
            <PaperInput key={component.id} component={component} required={required && component.manner === "submit"} value={papers[component.id] ?? NOTHING} onChange={(value) => setPapers((before) => ({ ...before, [component.id]: value }))} />
          ))}
        </Panel>
      )}
      <Panel title={s("Trả kết quả", "Result")}>
        <Choices label={s("Nhận kết quả bằng cách nào", "How the result comes back")} value={returnBy} onChange={(value) => setReturnBy(value as ReturnChannel)} choices={procedure.returnBy.map((option) => [option, t(RETURN_LABEL[option])])} />
      </Panel>
      <ProblemOfRest error={file.error} definition={definition} />
      <Button type="submit" size="md" mt="md" loading={file.isPending}>
        {s("Nộp hồ sơ", "File")}
      </Button>
    </PressedForm>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The number, and what comes next. */
function Filed({ receipt }: { readonly receipt: Receipt }) {
  const { s } = useStaff();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert color="green" role="status" tabIndex={-1} ref={box} title={s("Đã nộp hồ sơ", "Filed")}>
      <p>
        {s("Mã số hồ sơ: ", "Number: ")}
        <strong className="desk-code">{receipt.code}</strong>
      </p>
      <Link to={`/ho-so/${receipt.id}`}>{s("Mở hồ sơ để tiếp nhận và in giấy tiếp nhận", "Open it to accept and print the receipt slip")}</Link>
    </Alert>
  );
}

function Choices({ label, value, choices, onChange }: { readonly label: string; readonly value: string; readonly choices: readonly (readonly [string, string])[]; readonly onChange: (value: string) => void }) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange} mb="sm">
      {choices.map(([option, words]) => (
        <Radio key={option} value={option} label={words} mt="xs" />
      ))}
    </Radio.Group>
  );
}

/** What was entered for somebody standing at the counter is not lost by a slip of the hand. */
function useWarningBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
