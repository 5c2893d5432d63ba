// The first tables. Small hot rows: a step rewrites one dossier row without its answers, which stay in the log entry
// that gave them. Instants are ISO 8601 UTC text, so that they sort as text. JSON is text.

/** Schema 2; schema 1 was a preview and is refused. */
export const FOUNDATION = `
CREATE TABLE boot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at TEXT NOT NULL
) STRICT;

-- The dossier as it stands. \`num\` is the order of filing in this database: "newest first" is num descending.
CREATE TABLE dossier (
  num INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  head TEXT NOT NULL,              -- hash of the last log entry
  answers_seq INTEGER NOT NULL,    -- the log entry that holds the answers
  procedure_code TEXT NOT NULL,
  procedure_name TEXT NOT NULL,
  sector TEXT NOT NULL,
  agency TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  opened_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  search_text TEXT NOT NULL,       -- folded words, each after a space
  clock TEXT NOT NULL,
  tasks TEXT NOT NULL,
  state TEXT NOT NULL              -- the rest of the dossier
) STRICT;

-- History: the chained lines. Appended to, never changed.
CREATE TABLE log (
  dossier INTEGER NOT NULL REFERENCES dossier (num),
  seq INTEGER NOT NULL,
  head TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (dossier, seq)
) STRICT;
-- What the lines have digests of: people's words. Never changed, and gone once the dossier is erased.
CREATE TABLE log_body (
  dossier INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  nonce TEXT NOT NULL,
  PRIMARY KEY (dossier, seq),
  FOREIGN KEY (dossier, seq) REFERENCES log (dossier, seq)
) STRICT;
CREATE TRIGGER log_body_is_not_replaced BEFORE INSERT ON log_body
WHEN EXISTS (SELECT 1 FROM log_body WHERE dossier = new.dossier AND seq = new.seq) BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_body_is_not_rewritten BEFORE UPDATE ON log_body BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_body_is_kept BEFORE DELETE ON log_body
WHEN (SELECT erased FROM dossier WHERE num = old.dossier) = 0 BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
-- REPLACE removes rows without asking the DELETE trigger, so what is inserted is looked at too.
CREATE TRIGGER log_is_dense BEFORE INSERT ON log
WHEN new.seq <> coalesce((SELECT max(seq) FROM log WHERE dossier = new.dossier), 0) + 1 BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_rewritten BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Open tasks, for inboxes. \`urgency\` sorts: an instant, or '~' and an instant for work without a due date.
CREATE TABLE task (
  dossier INTEGER NOT NULL REFERENCES dossier (num),
  state TEXT NOT NULL,
  role TEXT NOT NULL,
  agency TEXT NOT NULL,
  claimed_by TEXT,
  urgency TEXT NOT NULL,
  PRIMARY KEY (dossier, state)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_of_seat ON task (agency, role, urgency, dossier, state, claimed_by);
CREATE INDEX task_of_officer ON task (claimed_by, urgency, dossier, state) WHERE claimed_by IS NOT NULL;

-- Agencies that take or took part in a dossier.
CREATE TABLE dossier_agency (
  agency TEXT NOT NULL,
  dossier INTEGER NOT NULL REFERENCES dossier (num),
  procedure_code TEXT NOT NULL,
  status TEXT NOT NULL,
  done INTEGER NOT NULL,
  PRIMARY KEY (agency, dossier)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_dossier_of_agency ON dossier_agency (agency, dossier) WHERE done = 0;
CREATE INDEX dossier_of_agency_by_status ON dossier_agency (agency, status, dossier);
CREATE INDEX dossier_of_agency_by_procedure ON dossier_agency (agency, procedure_code, dossier);

-- People who own or submitted a dossier.
CREATE TABLE dossier_person (
  person TEXT NOT NULL,
  dossier INTEGER NOT NULL REFERENCES dossier (num),
  PRIMARY KEY (person, dossier)
) STRICT, WITHOUT ROWID;

-- Words of all dossiers, open and closed; rowid is dossier.num. Agencies are words too, so that one search does both.
CREATE VIRTUAL TABLE dossier_text USING fts5 (
  words, agencies, content = '', contentless_delete = 1, detail = column, prefix = '1 2 3', tokenize = 'unicode61'
);

CREATE TABLE series (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
  dossier TEXT NOT NULL,
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (dossier, actor, key)
) STRICT;

-- Work under lease. \`ready_at\` is when it may next be taken: when due, when a lease runs out, or when to try again.
CREATE TABLE timer (
  num INTEGER PRIMARY KEY,
  work TEXT NOT NULL UNIQUE,
  dossier TEXT NOT NULL REFERENCES dossier (id),
  id TEXT NOT NULL,
  due_at TEXT NOT NULL,
  body TEXT NOT NULL,
  ready_at TEXT NOT NULL,
  lease_owner TEXT,
  fence INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX timer_ready ON timer (ready_at);
CREATE INDEX timer_of_dossier ON timer (dossier);

CREATE TABLE outbox (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  dossier TEXT NOT NULL REFERENCES dossier (id),
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  dead INTEGER NOT NULL DEFAULT 0 CHECK (dead IN (0, 1)),
  reason TEXT,
  ready_at TEXT NOT NULL,
  lease_owner TEXT,
  fence INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX effect_ready ON outbox (ready_at) WHERE dead = 0;
CREATE INDEX effect_dead ON outbox (dead, num) WHERE dead = 1;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX draft_of_owner ON draft (owner, updated_at);

-- Files a draft refers to, so that they are not swept away while it waits.
CREATE TABLE draft_file (
  file TEXT NOT NULL,
  draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  PRIMARY KEY (file, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_file_of_draft ON draft_file (draft);

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  seen_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX session_seen ON session (seen_at);

-- \`place\` is a random path below the files folder. The record comes before the bytes and goes after them: what is not
-- \`complete\` is invisible and is swept away.
CREATE TABLE file (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL UNIQUE,
  ref TEXT NOT NULL,
  uploader TEXT NOT NULL,
  dossier TEXT,
  at TEXT NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;
CREATE INDEX file_unattached ON file (at) WHERE dossier IS NULL;
CREATE INDEX file_of_dossier ON file (dossier) WHERE dossier IS NOT NULL;

CREATE TABLE payment (
  "transaction" TEXT PRIMARY KEY,
  effect TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  settled_at TEXT,
  url TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX payment_of_effect ON payment (effect, created_at);
CREATE INDEX payment_open ON payment (created_at) WHERE state = 'open';

CREATE TABLE calendar (
  hash TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
`;
