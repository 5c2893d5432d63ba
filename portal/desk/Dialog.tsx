// A dialogue with its title and a way out. Without the library's own header, which screen readers would take for the page's.

import { Button, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useDesk } from "./desk-context.ts";
import type { OfferView } from "./use-act.ts";

export function Dialog({ title, size, onClose, children }: { readonly title: string; readonly size: "lg" | "xl"; readonly onClose: () => void; readonly children: ReactNode }) {
  const { s } = useDesk();
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

/** The way out and the act itself, named as the law names it. */
export function DialogButtons({ offer, isOpen, isSending, onClose }: { readonly offer: OfferView; readonly isOpen: boolean; readonly isSending: boolean; readonly onClose: () => void }) {
  const { s, t } = useDesk();
  return (
    <Group mt="md" justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {s("Hủy", "Cancel")}
      </Button>
      <Button type="submit" loading={isSending} disabled={!isOpen} {...(offer.tone === "danger" ? { color: "red.9" } : {})}>
        {t(offer.label)}
      </Button>
    </Group>
  );
}
