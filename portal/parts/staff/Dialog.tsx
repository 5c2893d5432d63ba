// A dialogue with its title and a way out. Without the library's own header, which screen readers would take for the page's.

import { Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useStaff } from "./staff-context.ts";

interface DialogProps {
  readonly title: string;
  readonly size: "lg" | "xl";
  /** Without it there is no way out but what stands in the dialogue. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, size, onClose, children }: DialogProps) {
  const { s } = useStaff();
  return (
    <Modal.Root opened onClose={onClose ?? stay} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Group justify="space-between" wrap="nowrap" mb="sm">
            <Modal.Title>{title}</Modal.Title>
            {onClose === undefined ? null : <Modal.CloseButton aria-label={s("Đóng", "Close")} />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function stay(): void {
  // Escape and a click beside it do not decide.
}
