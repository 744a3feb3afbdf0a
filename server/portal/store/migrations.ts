/** Steps of the portal's tables. Moments are ISO 8601 texts in UTC; a released step is never edited. */
import type { Migration } from '../../database/run-migrations.js';

const TABLES = [
  `CREATE TABLE offices (
    seq INTEGER NOT NULL UNIQUE, id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL)`,
  `CREATE TABLE officers (
    seq INTEGER NOT NULL UNIQUE, id TEXT PRIMARY KEY, account TEXT NOT NULL UNIQUE, name TEXT NOT NULL, office_id TEXT NOT NULL REFERENCES offices (id),
    password_hash TEXT NOT NULL, first_password INTEGER NOT NULL)`,
  `CREATE TABLE sessions (
    id TEXT PRIMARY KEY, officer_id TEXT NOT NULL REFERENCES officers (id), seen_at TEXT NOT NULL, ends_at TEXT NOT NULL)`,
  `CREATE TABLE sign_in_tries (
    id TEXT PRIMARY KEY, tries INTEGER NOT NULL, last_at TEXT NOT NULL, rests_until TEXT NOT NULL)`,
  `CREATE TABLE schools (
    code TEXT PRIMARY KEY, name TEXT NOT NULL, office_id TEXT NOT NULL REFERENCES offices (id),
    user_name TEXT NOT NULL UNIQUE, password_digest TEXT NOT NULL, token_digest TEXT NOT NULL, closed_at TEXT,
    note_key TEXT, note_key_proposed TEXT, note_key_by TEXT)`,
  // What an officer proposes waits for another one of her office: state waiting, then approved or refused, then withdrawn.
  `CREATE TABLE certificates (
    fingerprint TEXT NOT NULL, school_code TEXT NOT NULL REFERENCES schools (code), messageid TEXT NOT NULL,
    serial TEXT NOT NULL, subject TEXT NOT NULL, issuer TEXT NOT NULL, not_before TEXT NOT NULL, not_after TEXT NOT NULL,
    key_kind TEXT NOT NULL, der TEXT NOT NULL, declared_at TEXT NOT NULL, state TEXT NOT NULL, reason TEXT,
    proposed_by TEXT, decided_by TEXT, decided_at TEXT,
    PRIMARY KEY (school_code, fingerprint))`,
  // Each message is done once and answered alike for ever.
  `CREATE TABLE messages (
    school_code TEXT NOT NULL, messageid TEXT NOT NULL, function TEXT NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL,
    at TEXT NOT NULL, PRIMARY KEY (school_code, messageid))`,
  `CREATE TABLE packages (
    seq INTEGER PRIMARY KEY, school_code TEXT NOT NULL, messageid TEXT NOT NULL, year INTEGER NOT NULL, content TEXT NOT NULL,
    received_at TEXT NOT NULL, done_at TEXT, fault TEXT, title TEXT, UNIQUE (school_code, messageid))`,
  `CREATE TABLE package_units (
    package_seq INTEGER NOT NULL REFERENCES packages (seq), place INTEGER NOT NULL, code TEXT NOT NULL, pupil_code TEXT NOT NULL,
    pupil_name TEXT NOT NULL, personal_id TEXT NOT NULL, fault TEXT, title TEXT, at TEXT, PRIMARY KEY (package_seq, place))`,
  `CREATE TABLE units (
    code TEXT PRIMARY KEY, school_code TEXT NOT NULL REFERENCES schools (code), school_year TEXT NOT NULL, pupil_code TEXT NOT NULL,
    digest TEXT NOT NULL, package_seq INTEGER NOT NULL REFERENCES packages (seq), accepted_at TEXT NOT NULL, first INTEGER NOT NULL,
    finalised_at TEXT, recalled_at TEXT, said TEXT NOT NULL, shown TEXT NOT NULL, fact TEXT NOT NULL, other_fact TEXT NOT NULL)`,
  'CREATE INDEX units_of_pupil ON units (school_code, school_year, pupil_code)',
  `CREATE TABLE recalls (
    seq INTEGER PRIMARY KEY, school_code TEXT NOT NULL, messageid TEXT NOT NULL, year INTEGER NOT NULL, reason TEXT NOT NULL,
    document TEXT NOT NULL, received_at TEXT NOT NULL, answers INTEGER, level TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, words TEXT NOT NULL,
    decided_by TEXT, decided_at TEXT, content TEXT NOT NULL, UNIQUE (school_code, messageid))`,
  `CREATE TABLE recall_units (
    recall_seq INTEGER NOT NULL REFERENCES recalls (seq), place INTEGER NOT NULL, code TEXT NOT NULL, pupil_code TEXT NOT NULL,
    pupil_name TEXT NOT NULL, personal_id TEXT NOT NULL, fault TEXT, title TEXT, PRIMARY KEY (recall_seq, place))`,
  'CREATE INDEX recall_units_by_code ON recall_units (code)',
  `CREATE TABLE attachments (
    recall_seq INTEGER NOT NULL REFERENCES recalls (seq), place INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    content TEXT NOT NULL, PRIMARY KEY (recall_seq, place))`,
  `CREATE TABLE notes (
    school_code TEXT NOT NULL REFERENCES schools (code), size INTEGER NOT NULL, note TEXT NOT NULL, line TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (school_code, size))`,
  `CREATE TABLE refused_notes (
    seq INTEGER PRIMARY KEY, school_code TEXT NOT NULL, at TEXT NOT NULL, fault TEXT NOT NULL, note TEXT NOT NULL)`,
  `CREATE TABLE events (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, officer_id TEXT, school_code TEXT, kind TEXT NOT NULL, about TEXT NOT NULL)`,
  // What was said and done stays as it was.
  ...['messages', 'notes', 'refused_notes', 'events', 'attachments'].flatMap((table) => [
    `CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
    `CREATE TRIGGER ${table}_last BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
  ]),
];

/** Bundles of pupils who change schools: taken by the next school, or taken back; whichever was heard first stays. Nothing of a child. */
const MOVES: readonly string[] = [
  `CREATE TABLE transfer_moves (
    id TEXT PRIMARY KEY, from_code TEXT NOT NULL, to_code TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
    said_by TEXT NOT NULL, at TEXT NOT NULL)`,
  `CREATE TRIGGER transfer_moves_stay BEFORE UPDATE ON transfer_moves BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
  `CREATE TRIGGER transfer_moves_last BEFORE DELETE ON transfer_moves BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
];

/**
 * The same by whose bundle it is, for nobody's word about an id is to stand in the way of two other schools; and one word after the other,
 * the last of which holds: who said one may give it up.
 */
const KEYED_MOVES: readonly string[] = [
  'ALTER TABLE transfer_moves RENAME TO former_moves',
  `CREATE TABLE transfer_moves (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL, from_code TEXT NOT NULL, to_code TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
    said_by TEXT NOT NULL, at TEXT NOT NULL)`,
  `INSERT INTO transfer_moves (id, from_code, to_code, digest, state, said_by, at)
    SELECT id, from_code, to_code, digest, state, said_by, at FROM former_moves ORDER BY at, id`,
  'DROP TABLE former_moves',
  'CREATE INDEX transfer_moves_of_bundle ON transfer_moves (id, from_code, to_code, seq)',
  `CREATE TRIGGER transfer_moves_stay BEFORE UPDATE ON transfer_moves BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
  `CREATE TRIGGER transfer_moves_last BEFORE DELETE ON transfer_moves BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
];

export const PORTAL_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-portal',
    up: async ({ sequelize }, transaction) => {
      for (const sql of TABLES) await sequelize.query(sql, { transaction });
    },
  },
  {
    name: '0002-transfers',
    up: async ({ sequelize }, transaction) => {
      for (const sql of MOVES) await sequelize.query(sql, { transaction });
    },
  },
  {
    name: '0003-moves-by-schools',
    up: async ({ sequelize }, transaction) => {
      for (const sql of KEYED_MOVES) await sequelize.query(sql, { transaction });
    },
  },
];
