// Whose matter it is, as the officer sees it from their papers.

import { TextInput } from "@mantine/core";
import type { RefObject } from "react";
import { useStaff } from "../parts/staff/staff-context.ts";

/** The owner as typed. */
export interface OwnerDraft {
  readonly name: string;
  readonly personalId: string;
  readonly phone: string;
  readonly email: string;
}

export const NOBODY: OwnerDraft = { name: "", personalId: "", phone: "", email: "" };

/** The owner as the API takes them: what was left empty is left out. */
export function ownerOf(owner: OwnerDraft): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(owner).flatMap(([name, value]: [string, string]) => (value.trim() === "" ? [] : [[name, value.trim()]])));
}

interface Props {
  readonly owner: OwnerDraft;
  readonly onChange: (owner: OwnerDraft) => void;
  /** The name was left empty when sending. */
  readonly isMissing: boolean;
  readonly nameInput: RefObject<HTMLInputElement | null>;
}

export function OwnerFields({ owner, onChange, isMissing, nameInput }: Props) {
  const { s } = useStaff();
  const bind = (name: keyof OwnerDraft) => ({ value: owner[name], onChange: (event: { readonly currentTarget: HTMLInputElement }) => onChange({ ...owner, [name]: event.currentTarget.value }), autoComplete: "off", mb: "sm" });
  return (
    <>
      <TextInput {...bind("name")} ref={nameInput} required label={s("Họ và tên chủ hồ sơ", "Owner's full name")} maxLength={200} error={isMissing ? s("Nhập họ và tên chủ hồ sơ", "Enter the owner's full name") : undefined} />
      <TextInput {...bind("personalId")} label={s("Số định danh cá nhân", "Personal identification number")} inputMode="numeric" maxLength={20} />
      <TextInput {...bind("phone")} label={s("Số điện thoại", "Phone")} type="tel" maxLength={20} />
      <TextInput {...bind("email")} label={s("Thư điện tử", "E-mail")} type="email" maxLength={200} />
    </>
  );
}
