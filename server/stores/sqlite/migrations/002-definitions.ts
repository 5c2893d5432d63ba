// Versions of definitions. Content is added and never changed, validators are added once, history is appended to. What a
// list asks is in columns; `version` holds the rest of it, small enough to be written anew with each step.

/** Schema 3. */
export const DEFINITIONS = `
CREATE TABLE definition (
  hash TEXT PRIMARY KEY,
  procedure_code TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('inReview', 'returned', 'approved', 'published', 'retired')),
  submitted_at TEXT NOT NULL,
  published_at TEXT,
  version TEXT NOT NULL,
  body TEXT NOT NULL,
  validators TEXT
) STRICT;
CREATE INDEX definition_submitted ON definition (submitted_at, hash);
CREATE INDEX definition_of_state ON definition (state, submitted_at, hash);
CREATE INDEX definition_of_procedure ON definition (procedure_code, submitted_at, hash);
CREATE INDEX definition_published ON definition (published_at, hash) WHERE published_at IS NOT NULL;
CREATE TRIGGER definition_is_not_replaced BEFORE INSERT ON definition
WHEN EXISTS (SELECT 1 FROM definition WHERE hash = new.hash) BEGIN SELECT RAISE(ABORT, 'definitions never change'); END;
CREATE TRIGGER definition_is_not_rewritten BEFORE UPDATE OF hash, procedure_code, body ON definition BEGIN SELECT RAISE(ABORT, 'definitions never change'); END;
CREATE TRIGGER definition_is_compiled_once BEFORE UPDATE OF validators ON definition
WHEN old.validators IS NOT NULL AND new.validators IS NOT old.validators BEGIN SELECT RAISE(ABORT, 'definitions never change'); END;
CREATE TRIGGER definition_is_not_removed BEFORE DELETE ON definition BEGIN SELECT RAISE(ABORT, 'definitions never change'); END;

CREATE TABLE definition_log (
  definition TEXT NOT NULL REFERENCES definition (hash),
  seq INTEGER NOT NULL,
  entry TEXT NOT NULL,
  hash TEXT NOT NULL,
  request TEXT,                    -- idempotency key and digest; not part of what is hashed
  PRIMARY KEY (definition, seq)
) STRICT;
CREATE TRIGGER definition_log_is_dense BEFORE INSERT ON definition_log
WHEN new.seq <> coalesce((SELECT max(seq) FROM definition_log WHERE definition = new.definition), 0) + 1 BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER definition_log_is_not_rewritten BEFORE UPDATE ON definition_log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER definition_log_is_not_shortened BEFORE DELETE ON definition_log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`;
