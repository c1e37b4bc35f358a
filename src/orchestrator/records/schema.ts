/**
 * The tables, as steps that were taken one after the other; the store remembers how many (`user_version`). A step that
 * has shipped is never edited: a change is a new step.
 *
 * Instants are ISO 8601 UTC text (they sort), flags are 0 and 1, objects are JSON text. What access is given to has a
 * repository from the first day.
 */
const first = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE bots (
  id INTEGER PRIMARY KEY AUTOINCREMENT, bot_id TEXT NOT NULL UNIQUE, technology TEXT NOT NULL,
  repository TEXT NOT NULL DEFAULT 'DEFAULT', released TEXT, created TEXT NOT NULL);

CREATE TABLE versions (
  bot_id TEXT NOT NULL REFERENCES bots (bot_id), version TEXT NOT NULL, created TEXT NOT NULL, position INTEGER NOT NULL,
  uploaded TEXT, archive TEXT, payload_digest TEXT, size INTEGER,
  verdict TEXT, findings TEXT, problems TEXT, policy_name TEXT, policy_digest TEXT,
  PRIMARY KEY (bot_id, version));

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, bot_id TEXT NOT NULL, version TEXT NOT NULL, uploaded TEXT NOT NULL,
  replaced TEXT NOT NULL, archive TEXT NOT NULL, payload_digest TEXT NOT NULL, size INTEGER NOT NULL,
  verdict TEXT NOT NULL, findings TEXT NOT NULL, policy_name TEXT, policy_digest TEXT NOT NULL);

CREATE TABLE automations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  bot_id TEXT NOT NULL REFERENCES bots (bot_id), repository TEXT NOT NULL DEFAULT 'DEFAULT',
  parameters TEXT NOT NULL DEFAULT '[]', pool TEXT NOT NULL DEFAULT 'default', created TEXT NOT NULL);

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT, automation TEXT NOT NULL REFERENCES automations (label), bot_id TEXT NOT NULL,
  version TEXT, archive TEXT, payload_digest TEXT, repository TEXT NOT NULL, state TEXT NOT NULL,
  parameters TEXT NOT NULL, priority INTEGER NOT NULL, test INTEGER NOT NULL, min_execution TEXT,
  interrupted INTEGER NOT NULL DEFAULT 0, killed INTEGER NOT NULL DEFAULT 0, reported INTEGER NOT NULL DEFAULT 0,
  creator TEXT NOT NULL, creator_task INTEGER, runner TEXT, created TEXT NOT NULL, modified TEXT NOT NULL, started TEXT,
  finish_status TEXT, finish_message TEXT, total_items INTEGER, processed_items INTEGER, failed_items INTEGER,
  runs INTEGER NOT NULL DEFAULT 0, run_id TEXT);
CREATE INDEX tasks_by_state ON tasks (state, run_id);

CREATE TABLE runs (
  run_id TEXT PRIMARY KEY, position INTEGER NOT NULL, phase TEXT NOT NULL, pool TEXT NOT NULL, priority INTEGER NOT NULL,
  attempts INTEGER NOT NULL, attempt INTEGER NOT NULL DEFAULT 0, timeout_s INTEGER NOT NULL, lease_s INTEGER NOT NULL,
  runner TEXT, lease_until INTEGER, seen INTEGER NOT NULL DEFAULT 0, cancel INTEGER NOT NULL DEFAULT 0,
  end_kind TEXT, end_message TEXT);
CREATE INDEX runs_by_phase ON runs (phase, pool, priority, position);

CREATE TABLE logs (
  label TEXT PRIMARY KEY, repository TEXT NOT NULL DEFAULT 'DEFAULT', columns TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE log_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL REFERENCES logs (label) ON DELETE CASCADE,
  task_id INTEGER, cells TEXT NOT NULL, created TEXT NOT NULL);
CREATE INDEX log_entries_by_label ON log_entries (label, created);

CREATE TABLE alerts (
  id INTEGER PRIMARY KEY AUTOINCREMENT, task_id INTEGER NOT NULL REFERENCES tasks (id), title TEXT NOT NULL,
  message TEXT NOT NULL, type TEXT NOT NULL, date TEXT NOT NULL);
CREATE INDEX alerts_by_task ON alerts (task_id);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, task_id INTEGER, emails TEXT NOT NULL, logins TEXT NOT NULL, recipients TEXT,
  subject TEXT NOT NULL, body TEXT NOT NULL, type TEXT NOT NULL, date TEXT NOT NULL,
  delivered INTEGER NOT NULL DEFAULT 0);

CREATE TABLE errors (
  id INTEGER PRIMARY KEY AUTOINCREMENT, task_id INTEGER NOT NULL REFERENCES tasks (id), type TEXT NOT NULL,
  message TEXT NOT NULL, stack_trace TEXT, language TEXT, tags TEXT NOT NULL, date TEXT NOT NULL);
CREATE INDEX errors_by_task ON errors (task_id);
CREATE TABLE error_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT, error_id INTEGER NOT NULL REFERENCES errors (id), kind TEXT NOT NULL,
  name TEXT NOT NULL, size INTEGER NOT NULL, stored TEXT NOT NULL);

CREATE TABLE artifacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT, task_id INTEGER NOT NULL REFERENCES tasks (id), name TEXT NOT NULL,
  file_name TEXT NOT NULL, date TEXT NOT NULL, creator TEXT NOT NULL, size INTEGER, stored TEXT);
CREATE INDEX artifacts_by_task ON artifacts (task_id);

CREATE TABLE credentials (
  label TEXT PRIMARY KEY, repository TEXT NOT NULL DEFAULT 'DEFAULT', created TEXT NOT NULL);
CREATE TABLE secrets (
  label TEXT NOT NULL REFERENCES credentials (label) ON DELETE CASCADE, key TEXT NOT NULL, sealed BLOB NOT NULL,
  valid INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (label, key));

CREATE TABLE tokens (
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, login TEXT NOT NULL, task_id INTEGER, run_id TEXT, attempt INTEGER,
  expires INTEGER);
`;

/** How the data of bots is handled, and what was removed, or never kept, because of that. */
const dataHandling = `
ALTER TABLE versions ADD COLUMN handling TEXT;
ALTER TABLE tasks ADD COLUMN handling TEXT;
ALTER TABLE tasks ADD COLUMN ended TEXT;
ALTER TABLE tasks ADD COLUMN console_gone TEXT;
UPDATE tasks SET ended = modified WHERE state IN ('FINISHED', 'CANCELED');
CREATE INDEX tasks_by_end ON tasks (ended) WHERE handling IS NOT NULL;
ALTER TABLE artifacts ADD COLUMN gone TEXT;
ALTER TABLE error_files ADD COLUMN gone TEXT;

CREATE TABLE removals (
  id INTEGER PRIMARY KEY AUTOINCREMENT, task_id INTEGER NOT NULL REFERENCES tasks (id), kind TEXT NOT NULL,
  item INTEGER NOT NULL, name TEXT, size INTEGER, stored TEXT, cause TEXT NOT NULL, done INTEGER NOT NULL);
CREATE INDEX removals_by_task ON removals (task_id);
CREATE INDEX removals_begun ON removals (id) WHERE done = 0;
`;

/** In order; the position is the version. */
export const migrations: readonly string[] = [first, dataHandling];
