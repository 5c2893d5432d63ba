// Catches what a screen throws while it is drawn or loaded (a broken line, a build that was replaced meanwhile): the frame
// stays, and says what to do.

import { Alert, Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useStaff } from "./staff-context.ts";

interface BoundaryProps {
  /** Where one is: elsewhere it is tried again. */
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly isBroken: boolean;
  readonly place: string;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { isBroken: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return place === state.place ? null : { isBroken: false, place };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function Broken() {
  const { s } = useStaff();
  return (
    <Alert color="red" role="alert" title={s("Không mở được phần này", "This part cannot be opened")}>
      <p>{s("Có thể do mạng, hoặc trang vừa được cập nhật. Tải lại trang; nếu vẫn lỗi, hãy báo người quản trị.", "The network may be down, or the page was just updated. Reload it; if that does not help, tell the administrator.")}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {s("Tải lại trang", "Reload the page")}
      </Button>
    </Alert>
  );
}
