// A place in words: the nearest thing around it that has a name, with the part it is in.

import { useCallback, useMemo } from "react";
import { cardOf } from "../../engine/card/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { nearestPlace, pathFrom, placeNames, type PlaceNames } from "../review/places.ts";
import { useEditor } from "./editor-context.ts";
import { partOf } from "./parts.tsx";

/** Words for JSON Pointers into the folder. */
export function usePlaceWords(): (pointer: string) => string {
  const { t } = useStaff();
  const { truth, surroundings } = useEditor();
  const { definition, isSound } = truth;
  const names = useMemo<PlaceNames>(() => (definition === undefined || !isSound ? new Map() : placeNames(cardOf(definition, { roles: surroundings.roles }))), [definition, isSound, surroundings.roles]);
  return useCallback(
    (pointer) => {
      const part = partOf(pointer);
      const place = nearestPlace(names, pathFrom(pointer));
      const where = part === undefined ? "" : t(part.label);
      return place === undefined ? `${where} ${pointer}`.trim() : `${where} › ${t(place.name)}`;
    },
    [names, t],
  );
}
