/**
 * What keeps released units as they are: the database itself refuses what no move of core/record makes (A released unit's
 * content never changes, and its state only by these). As it stood when the migration was written; a later table of states
 * brings a migration that makes the trigger anew.
 */
import type { QueryInterface, Transaction } from 'sequelize';

/** From and to, of units that were released; `test/core/record` holds it against core/record. */
export const RELEASED_MOVES: readonly (readonly [string, string])[] = [
  ['sealed', 'submitted'],
  ['submitted', 'accepted'],
  ['submitted', 'refused'],
  ['refused', 'sealed'],
  ['refused', 'submitted'],
  ['accepted', 'finalising'],
  ['finalising', 'finalised'],
  ['finalising', 'accepted'],
  ['sealed', 'recalled'],
  ['refused', 'recalled'],
  ['accepted', 'recall-asked'],
  ['recall-asked', 'recalled'],
  ['recall-asked', 'accepted'],
  ['finalised', 'final-recall-asked'],
  ['final-recall-asked', 'recalled'],
  ['final-recall-asked', 'finalised'],
];

const FUNCTION = 'refuse_unit_change';
const NAME = 'units_no_way';
const GONE = 'units_no_going';
const REPLACED = 'units_no_replace';

/** What a unit is found by: set when its row is written, of no unit ever set again. */
const KEYS = ['id', 'record_id', 'number', 'lookup_code'];
/** The first seal sets what is never set again. */
const FIXED = ['made_on', 'version', 'digest', 'issue', 'released_at', 'replaces'];
const wrong = (differs: (column: string) => string): string => {
  const moves = RELEASED_MOVES.map(([from, to]) => `(OLD.state = '${from}' AND NEW.state = '${to}')`).join(' OR ');
  const released = [
    ...FIXED.map(differs),
    `(OLD.state <> NEW.state AND NOT (${moves}))`,
    `(OLD.replaced_by IS NOT NULL AND ${differs('replaced_by')})`,
    // Another seal comes after the one there is, and never before it or in place of it.
    `(${differs('seal')} AND (NEW.seal > OLD.seal) IS NOT TRUE)`,
  ];
  return `${KEYS.map(differs).join(' OR ')} OR (OLD.released_at IS NOT NULL AND (${released.join(' OR ')}))`;
};

/** SQLite deletes what a row takes the place of without a word to triggers: see `forbidReplacing`. */
const TAKEN =
  'SELECT 1 FROM units WHERE id = NEW.id OR lookup_code = NEW.lookup_code OR (record_id = NEW.record_id AND number = NEW.number)';

/** By name. */
export function unitTriggers(isSqlite: boolean): readonly (readonly [string, string])[] {
  const abort = `SELECT RAISE(ABORT, 'a released unit is changed by its moves alone')`;
  return isSqlite
    ? [
        [
          NAME,
          `CREATE TRIGGER ${NAME} BEFORE UPDATE ON units WHEN ${wrong((c) => `OLD.${c} IS NOT NEW.${c}`)} BEGIN ${abort}; END`,
        ],
        [GONE, `CREATE TRIGGER ${GONE} BEFORE DELETE ON units WHEN OLD.released_at IS NOT NULL BEGIN ${abort}; END`],
        [REPLACED, `CREATE TRIGGER ${REPLACED} BEFORE INSERT ON units WHEN EXISTS (${TAKEN}) BEGIN ${abort}; END`],
      ]
    : [
        [NAME, `CREATE TRIGGER ${NAME} BEFORE UPDATE ON units FOR EACH ROW EXECUTE FUNCTION ${FUNCTION}()`],
        [GONE, `CREATE TRIGGER ${GONE} BEFORE DELETE ON units FOR EACH ROW EXECUTE FUNCTION ${FUNCTION}()`],
      ];
}

const BODY = `
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF OLD.released_at IS NULL THEN RETURN OLD; END IF;
      ELSIF (${wrong((c) => `OLD.${c} IS DISTINCT FROM NEW.${c}`)}) IS NOT TRUE THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'a released unit is changed by its moves alone';
    END `;
const POSTGRES_FUNCTION = `
  CREATE OR REPLACE FUNCTION ${FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $body$${BODY}$body$`;

/** PostgreSQL's, by name. */
export const UNIT_FUNCTION: readonly [string, string] = [FUNCTION, BODY];

export async function holdReleasedUnits({ sequelize }: QueryInterface, transaction: Transaction): Promise<void> {
  const isSqlite = sequelize.getDialect() === 'sqlite';
  if (!isSqlite) await sequelize.query(POSTGRES_FUNCTION, { transaction });
  for (const [, text] of unitTriggers(isSqlite)) await sequelize.query(text, { transaction });
}

/** For a database whose triggers are of an earlier text. */
export async function holdReleasedUnitsAnew(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  const { sequelize } = queryInterface;
  const isSqlite = sequelize.getDialect() === 'sqlite';
  for (const [name] of unitTriggers(isSqlite))
    await sequelize.query(`DROP TRIGGER IF EXISTS ${name}${isSqlite ? '' : ' ON units'}`, { transaction });
  await holdReleasedUnits(queryInterface, transaction);
}
