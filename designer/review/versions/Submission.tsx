// Placeholder, replaced in the next step.

export function Submission() {
  return null;
}
