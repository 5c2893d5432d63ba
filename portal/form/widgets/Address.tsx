// An address of the two-tier administration. Once the province is known and its communes are listed, the commune is chosen
// instead of typed.

import { own } from "../field-kind.ts";
import { useFormPage } from "../form-page.ts";
import { GivenChoices } from "./given-choices.ts";
import type { Group, GroupView } from "./view.ts";

export const address: GroupView = { kind: "group", Lay: (group) => <AddressParts {...group} /> };

function AddressParts({ value, members }: Group) {
  const { areas } = useFormPage();
  const province = own(value, "province");
  const communes = typeof province === "string" && Object.hasOwn(areas, province) ? areas[province] : undefined;
  return (
    <div className="address-parts">
      {members.map(({ name, content }) =>
        name === "commune" ? (
          <GivenChoices.Provider key={name} value={communes}>
            {content}
          </GivenChoices.Provider>
        ) : (
          content
        ),
      )}
    </div>
  );
}
