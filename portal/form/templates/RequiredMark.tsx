// The mark of a question that must be answered. Inputs say so themselves (`aria-required`), so the star is for the eyes.

/** A star. With `isSpoken` also for ears: groups of inputs have no way to say it. */
export function RequiredMark({ isRequired, isSpoken }: { readonly isRequired: boolean; readonly isSpoken?: string | undefined }) {
  if (!isRequired) return null;
  return (
    <>
      <span className="required-mark" aria-hidden="true">
        {" *"}
      </span>
      {isSpoken === undefined ? null : <span className="visually-hidden">{` (${isSpoken})`}</span>}
    </>
  );
}
