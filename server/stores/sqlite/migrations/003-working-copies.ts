// Procedures somebody is writing. What a list asks is in columns, `copy` holds the rest; the content of every kept revision, the
// present one among them, is in the history, packed.

/** Schema 4. */
export const WORKING_COPIES = `
CREATE TABLE working_copy (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  procedure_code TEXT,
  creator TEXT NOT NULL,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  saved_at TEXT NOT NULL,
  copy TEXT NOT NULL
) STRICT;
CREATE INDEX working_copy_saved ON working_copy (trashed, saved_at, id);
CREATE INDEX working_copy_of_procedure ON working_copy (trashed, procedure_code, saved_at, id);
CREATE INDEX working_copy_of_creator ON working_copy (trashed, creator, saved_at, id);

CREATE TABLE working_copy_save (
  copy TEXT NOT NULL REFERENCES working_copy (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  save TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (copy, revision)
) STRICT;
`;
