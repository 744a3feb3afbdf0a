/** Examinations of the data: does the database open, is its shape current, does the audit chain verify, is time sane. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QueryTypes, Sequelize } from 'sequelize';
import { CHAIN_START, chainText, type AuditData } from '../../../core/audit/event.js';
import type { CommitteeDecision } from '../../../core/contract/committee.js';
import { DATABASE_FILE, sqliteDialect } from '../../database/sqlite.js';
import { isHeld } from '../../database/hold-data-dir.js';
import { MIGRATIONS } from '../../store/migrations/index.js';
import { type AuditEventRow, defineAuditEvents } from '../../store/models/audit.js';
import { quickCheck } from '../../store/quick-check.js';
import { placeOf } from '../../place/open-school.js';
import { PlaceRefused } from '../../place/refused.js';
import { remembersPlace } from '../../place/remembered.js';
import { postgresDialect } from '../../store/postgres.js';
import { sayingOf } from '../stop-for-trouble.js';
import { beforeTakingOver, walState } from '../../store/wal-state.js';
import { dayInVietnam, timeInVietnam } from '../../../core/codes/day.js';
import { sha256 } from '../../ground/digests.js';
import { LINGERS } from '../../acts/erasures/clear-erased.js';
import { promotedUndecided } from '../../acts/records/promoted-undecided.js';
import { doubt, fail, type Finding, well } from './finding.js';

/** Looks only: unlike a server starting, it carries out no migration. */
export async function examineDatabase(data: string, now: Date): Promise<Finding[]> {
  if (!existsSync(join(data, DATABASE_FILE)) && !remembersPlace(data))
    return [doubt('database-missing', 'data-missing-remedy', { data }), clock(now, null)];
  const place = await placeOf(data).catch((error: unknown) => error as Error);
  if (place instanceof Error) return [examinePlace(place, data), clock(now, null)];
  const url = place.kind === 'postgres' ? place.url : undefined;
  const wal = url === undefined ? await examineWal(data).catch(broken) : [];
  const settle = await beforeTakingOver(data).catch(() => () => Promise.resolve());
  const dialect = url === undefined ? sqliteDialect(data) : postgresDialect(url);
  const sequelize = new Sequelize({ ...dialect.options, logging: false });
  try {
    const whole =
      place.kind === 'postgres'
        ? well('database-on-postgres', { where: place.looked.where })
        : await examineWhole(data);
    if (whole.state === 'fail') return [...wal, whole, clock(now, null)];
    const done = await sequelize.query<{ name: string }>('SELECT name FROM migrations', { type: QueryTypes.SELECT });
    const pending = MIGRATIONS.filter(({ name }) => !done.some((migration) => migration.name === name)).length;
    if (pending > 0) {
      return [...wal, whole, doubt('migrations-pending', 'migrations-remedy', { count: pending }), clock(now, null)];
    }
    const { finding, last } = await examineChain(sequelize);
    const promotions = await examinePromotions(sequelize);
    const deputies = await examineDeputies(sequelize, now);
    const erased = await examineErased(sequelize);
    return [...wal, whole, well('database-ok'), finding, clock(now, last), ...promotions, ...deputies, ...erased];
  } catch (error) {
    return [...wal, ...broken(error), clock(now, null)];
  } finally {
    await sequelize.close();
    await dialect.end();
    await settle();
  }
}

/** Why the database is not the school's, or does not answer. */
function examinePlace(error: Error, data: string): Finding {
  const said = sayingOf(error);
  if (said === null) return broken(error)[0]!;
  const [reason, remedy] = said;
  return fail(reason, remedy, { data, ...(error instanceof PlaceRefused && error.facts) });
}

function broken(error: unknown): Finding[] {
  const detail = error instanceof Error ? error.message : String(error);
  return [fail('database-broken', 'database-broken-remedy', { detail })];
}

/** While a server serves the directory its write-ahead file is half-way at any moment, and no finding. */
async function examineWal(data: string): Promise<Finding[]> {
  if (await isHeld(data)) return [];
  const state = await walState(data);
  return state === 'well' ? [] : [fail(state, 'wal-remedy', { file: `${DATABASE_FILE}-wal` })];
}

async function examineWhole(data: string): Promise<Finding> {
  const damage = await quickCheck(data);
  return damage ? fail('database-damaged', 'database-damaged-remedy', { ...damage }) : well('database-check-ok');
}

/** Said of a school where nobody beside the administrator may carry out an order (H5). */
async function examineDeputies(sequelize: Sequelize, now: Date): Promise<Finding[]> {
  const ask = (sql: string, bind: unknown[]) => sequelize.query<object>(sql, { bind, type: QueryTypes.SELECT });
  if ((await ask('SELECT id FROM school', [])).length === 0) return [];
  const [row] = (await ask(
    'SELECT members FROM committees WHERE day <= $1 ORDER BY day DESC, entered_at DESC LIMIT 1',
    [dayInVietnam(now)],
  )) as { members: string }[];
  const members = JSON.parse(row?.members ?? '[]') as CommitteeDecision['members'];
  const active = (await ask('SELECT id FROM users WHERE active', [])) as { id: string }[];
  const stays = members.some(({ userId, deputy }) => deputy && active.some(({ id }) => id === userId));
  return stays ? [] : [doubt('no-deputy', 'no-deputy-remedy')];
}

/** Said only where there are any: rows erased by order that may still stand in the write-ahead file. */
async function examineErased(sequelize: Sequelize): Promise<Finding[]> {
  const lingering = await sequelize.query(`SELECT id FROM erasure_orders WHERE ${LINGERS}`, {
    type: QueryTypes.SELECT,
  });
  return lingering.length === 0 ? [] : [doubt('erased-linger', 'erased-linger-remedy', { count: lingering.length })];
}

/** Said only where there are any: records of an older version that a blank promoted. */
async function examinePromotions(sequelize: Sequelize): Promise<Finding[]> {
  const classes = await promotedUndecided((sql, bind) =>
    sequelize.query<object>(sql, { bind: [...bind], type: QueryTypes.SELECT }),
  );
  if (classes.length === 0) return [];
  const list = classes
    .map(({ className, schoolYear, pupils }) => `${className} (${schoolYear}): ${pupils.join(', ')}`)
    .join('; ');
  const count = classes.reduce((sum, { pupils }) => sum + pupils.length, 0);
  return [doubt('promoted-undecided-list', 'promoted-undecided-remedy', { count, list })];
}

/** Events read at a time: a school of ten years has hundreds of thousands. */
const TOGETHER = 5000;

async function examineChain(sequelize: Sequelize): Promise<{ finding: Finding; last: string | null }> {
  const events = defineAuditEvents(sequelize);
  let previous = CHAIN_START;
  let count = 0;
  let last: string | null = null;
  for (;;) {
    const rows = await events.findAll({ order: [['seq', 'ASC']], offset: count, limit: TOGETHER, raw: true });
    for (const row of rows) {
      count += 1;
      if (row.seq !== count || row.hash !== hashOf(previous, row)) {
        return { finding: fail('audit-broken', 'audit-broken-remedy', { seq: count }), last: null };
      }
      previous = row.hash;
      last = row.at;
    }
    if (rows.length < TOGETHER) return { finding: well('audit-ok', { count }), last };
  }
}

function hashOf(previous: string, { seq, at, actor, hat, fromAddress, data }: AuditEventRow): string | null {
  try {
    return sha256(chainText(previous, { seq, at, actor, hat, from: fromAddress, data: JSON.parse(data) as AuditData }));
  } catch {
    return null;
  }
}

/** Small differences between machines are no finding. */
const SLACK = 60 * 1000;

function clock(now: Date, last: string | null): Finding {
  const shown = `${dayInVietnam(now)} ${timeInVietnam(now)}`;
  return last !== null && Date.parse(last) > now.getTime() + SLACK
    ? fail('clock-behind', 'clock-remedy', { now: shown, last })
    : well('clock-ok', { now: shown });
}
