// The next page of a list, when there is one.

import { Button } from "@mantine/core";
import { useStaff } from "./staff-context.ts";

/** What the button looks at of an infinite query. */
export interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

export function MoreButton({ pages }: { readonly pages: Pages }) {
  const { s } = useStaff();
  if (!pages.hasNextPage) return null;
  return (
    <Button mt="md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      {s("Xem thêm", "More")}
    </Button>
  );
}
