// The foot of a dialogue in which an act is done.

import { Button, Group } from "@mantine/core";
import { useStaff } from "../parts/staff/staff-context.ts";
import type { OfferView } from "./use-act.ts";

/** The way out and the act itself, named as the law names it. */
export function DialogButtons({ offer, isOpen, isSending, onClose }: { readonly offer: OfferView; readonly isOpen: boolean; readonly isSending: boolean; readonly onClose: () => void }) {
  const { s, t } = useStaff();
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
