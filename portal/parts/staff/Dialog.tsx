// A dialogue with its title and a way out. Without the library's own header, which screen readers would take for the page's.

import { Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useStaff } from "./staff-context.ts";

export function Dialog({ title, size, onClose, children }: { readonly title: string; readonly size: "lg" | "xl"; readonly onClose: () => void; readonly children: ReactNode }) {
  const { s } = useStaff();
  return (
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Group justify="space-between" wrap="nowrap" mb="sm">
            <Modal.Title>{title}</Modal.Title>
            <Modal.CloseButton aria-label={s("Đóng", "Close")} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
