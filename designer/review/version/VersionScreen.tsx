// Placeholder, replaced in the next step.

export function VersionScreen() {
  return null;
}
