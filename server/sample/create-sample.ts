/** Makes the sample school in an empty data directory (decision 28). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from 'sequelize';
import type { AuditEvent } from '../../core/audit/event.js';
import { changesText } from '../store/changes-text.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import type { AuditEventRow } from '../store/models/audit.js';
import { holdDataDir } from '../database/hold-data-dir.js';
import { type Database, openDatabase } from '../store/open-database.js';
import { sha256 } from '../ground/digests.js';
import { type KeyMaker, makeKey } from '../pki/authority/keys.js';
import { dayInVietnam } from '../../core/codes/day.js';
import { enterCommittee } from '../acts/committee/enter-committee.js';
import { confirmDuties } from '../acts/duties/confirm-duties.js';
import type { Caller } from '../runner/caller.js';
import { type Deps, depsOf } from '../runner/deps.js';
import { pinTables } from '../acts/trail/pin-tables.js';
import { readProgress } from '../acts/progress/read-progress.js';
import { hashPassword } from '../sign-in/passwords.js';
import { chainRows } from './audit-chain.js';
import { writeKeyFiles } from './certificates/files.js';
import { makeSampleCertificates, makeSampleKeys } from './certificates/make.js';
import { certificateEvents, factsOfSample, writeCertificates } from './certificates/store.js';
import { type History, historyOf } from './history.js';
import { SAMPLE_PASSWORD } from './password.js';
import { phraseRows } from './phrases.js';
import { type PlannedSchool, planSchool, SAMPLE_SEED } from './plan-school.js';
import { removeFiles, removeIfEmpty } from './remove-sample.js';
import {
  assignmentRows,
  classRows,
  enrolmentRows,
  personalIdOf,
  pupilRows,
  SAMPLE_PROFILE,
  userIdOf,
  uuidOf,
  yearRow,
} from './rows.js';
import { eveningOf } from './school-year.js';
import { signSome } from './sign-some.js';
import { writeSpoiledWorkbook } from './spoiled-workbook.js';

export interface SampleReport {
  readonly school: string;
  /** Of the current year. */
  readonly classes: number;
  readonly pupils: number;
  /** Of both years. */
  readonly sheets: number;
}

/** Thrown where the directory already holds a database. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/** What the sample school is being made of, in this order. */
export type SampleStep = 'planning' | 'keys' | 'sheets' | 'signing' | 'workbook';

export interface SampleWish {
  readonly clock?: () => Date;
  readonly seed?: number;
  readonly keyMaker?: KeyMaker;
  /** Told of each step as it begins: on an old PC all of it takes minutes. */
  readonly onStep?: (step: SampleStep) => void;
}

/**
 * Make the school that clock and seed stand for, whole or not at all, in as long as this machine takes; only its keys are
 * new each time. Throws NotEmpty, DataDirHeld, and what file system and database throw.
 */
export async function createSample(dataDir: string, wish: SampleWish = {}): Promise<SampleReport> {
  if (existsSync(join(dataDir, DATABASE_FILE))) throw new NotEmpty(dataDir);
  const hold = await holdDataDir(dataDir);
  try {
    if (existsSync(join(dataDir, DATABASE_FILE))) throw new NotEmpty(dataDir);
    const report = await fill(dataDir, wish);
    await hold.release();
    return report;
  } catch (error) {
    if (error instanceof NotEmpty) await hold.release();
    else {
      await removeFiles(dataDir);
      await hold.remove();
      await removeIfEmpty(dataDir);
    }
    throw error;
  }
}

async function fill(
  dataDir: string,
  { clock = () => new Date(), seed = SAMPLE_SEED, keyMaker = makeKey, onStep = () => undefined }: SampleWish,
): Promise<SampleReport> {
  const now = clock();
  onStep('planning');
  const making = makeSampleKeys(keyMaker);
  // Awaited further down; until then its failure is nobody's surprise.
  making.catch(() => undefined);
  const planned = planSchool(now, seed);
  const history = historyOf(planned, now, seed);
  const db = await openDatabase({ dataDir });
  try {
    onStep('keys');
    const keys = await making;
    const made = await makeSampleCertificates(planned, keys, now);
    const facts = await factsOfSample(made);
    const passwords = await Promise.all(planned.people.map(() => hashPassword(SAMPLE_PASSWORD)));
    onStep('sheets');
    await db.writes.run(async (transaction) => {
      await writePeople(db, transaction, planned, passwords);
      await writeCertificates(db, transaction, made, facts);
      await writeClasses(db, transaction, planned);
      await db.remarkPhrases.bulkCreate(phraseRows(eveningOf(planned.earlier.calendar.begins, 0)), { transaction });
      await writeSheets(db, transaction, history);
      await db.auditEvents.bulkCreate(auditRows(planned, history, certificateEvents(made, facts)), { transaction });
    });
    onStep('signing');
    const deps = depsOf(db, { clock });
    await confirmSampleDuties(deps);
    await enterSampleCommittee(deps);
    await signSome(deps, planned, keys, made);
    // Its first look keeps what every later one is shown.
    await readProgress(deps, principalOf(planned));
    // What was written past the acts is adopted, and everything after it explained.
    await pinTables(deps);
    onStep('workbook');
    await writeSpoiledWorkbook(dataDir, planned, history.documents);
    await writeKeyFiles(dataDir, made);
  } finally {
    await db.close();
  }
  return {
    school: planned.school.name,
    classes: planned.current.classes.length,
    pupils: planned.current.classes.reduce((sum, { pupils }) => sum + pupils.length, 0),
    sheets: history.documents.length,
  };
}

function principalOf({ people }: PlannedSchool): Caller {
  const { account, name, hats } = people.find((person) => person.hats.includes('principal'))!;
  return { userId: userIdOf(account), name, hats, from: null };
}
/** The principal has given her word on the year's duties, so that changes to them wait for it as in any school. */
const confirmSampleDuties = (deps: Deps): Promise<unknown> =>
  confirmDuties(deps, { caller: { userId: userIdOf('hieutruong'), name: '', hats: ['principal'], from: null } });

/** Two may carry out orders beside the administrator, so that the sample's head is clear of that warning (H5). */
const enterSampleCommittee = (deps: Deps): Promise<unknown> =>
  enterCommittee(deps, {
    caller: { userId: userIdOf('hieutruong'), name: '', hats: ['principal'], from: null },
    number: '01/QĐ-THM',
    day: dayInVietnam(deps.clock()),
    members: [
      { userId: userIdOf('hieutruong'), task: 'Trưởng ban', deputy: false },
      { userId: userIdOf('quantri'), task: 'Quản trị, thực hiện lệnh', deputy: false },
      { userId: userIdOf('phohieutruong'), task: 'Phó ban, thay quản trị', deputy: true },
      { userId: userIdOf('vanthu'), task: 'Thư ký, thay quản trị', deputy: true },
    ],
  });

async function writePeople(
  db: Database,
  transaction: Transaction,
  { school, people, earlier, current }: PlannedSchool,
  passwords: readonly string[],
): Promise<void> {
  const createdAt = eveningOf(earlier.calendar.begins, 0).toISOString();
  await db.school.create({ id: 1, ...school, profile: JSON.stringify(SAMPLE_PROFILE) }, { transaction });
  await db.schoolYears.bulkCreate([yearRow(earlier, false), yearRow(current, true)], { transaction });
  await db.users.bulkCreate(
    people.map(({ account, name }, index) => ({
      id: userIdOf(account),
      account,
      name,
      passwordHash: passwords[index] as string,
      active: true,
      createdAt,
      personalId: personalIdOf(index),
    })),
    { transaction },
  );
  await db.userHats.bulkCreate(
    people.flatMap(({ account, hats }) => hats.map((hat) => ({ userId: userIdOf(account), hat }))),
    { transaction },
  );
}

async function writeClasses(db: Database, transaction: Transaction, planned: PlannedSchool): Promise<void> {
  const { earlier, current } = planned;
  await db.classes.bulkCreate([...classRows(earlier), ...classRows(current)], { transaction });
  await db.pupils.bulkCreate(pupilRows(planned), { transaction });
  await db.enrolments.bulkCreate([...enrolmentRows(earlier), ...enrolmentRows(current)], { transaction });
  await db.assignments.bulkCreate([...assignmentRows(earlier, false), ...assignmentRows(current, true)], {
    transaction,
  });
}

/** Rows per statement: a document is some hundred kilobytes of text. */
const TOGETHER = 10;

async function writeSheets(db: Database, transaction: Transaction, { documents, pushes }: History): Promise<void> {
  const ids = new Map(documents.map(({ classId, period }, index) => [`${classId} ${period}`, index + 1]));
  for (let first = 0; first < documents.length; first += TOGETHER) {
    await db.sheets.bulkCreate(
      documents.slice(first, first + TOGETHER).map(({ classId, period, document }) => ({
        id: ids.get(`${classId} ${period}`) as number,
        classId,
        period,
        revision: document.revision,
        documentRevision: document.revision,
        document: JSON.stringify(document),
      })),
      { transaction },
    );
  }
  for (let first = 0; first < pushes.length; first += TOGETHER) {
    await db.sheetRevisions.bulkCreate(
      pushes.slice(first, first + TOGETHER).map(({ classId, period, author, at, revision, changes }) => ({
        sheetId: ids.get(`${classId} ${period}`) as number,
        number: revision,
        pushId: pushIdOf(classId, period, revision),
        author: userIdOf(author),
        receivedAt: at.toISOString(),
        changes: changesText(changes),
      })),
      { transaction },
    );
  }
}

const pushIdOf = (classId: string, period: string, revision: number): string =>
  uuidOf(`push ${classId} ${period} ${revision}`);

/** The audit trail of all that: the school's beginning, its certificates, then every push in the order of time. */
function auditRows(
  { school, earlier }: PlannedSchool,
  { pushes }: History,
  certificates: readonly Omit<AuditEvent, 'seq'>[],
): AuditEventRow[] {
  const begin: Omit<AuditEvent, 'seq'> = {
    at: eveningOf(earlier.calendar.begins, -1).toISOString(),
    actor: null,
    hat: null,
    from: null,
    data: { kind: 'school.created', school: school.name, sample: true },
  };
  return chainRows([
    begin,
    ...certificates,
    ...pushes.map(({ classId, period, author, at, revision, changes }) => ({
      at: at.toISOString(),
      actor: userIdOf(author),
      hat: 'teacher' as const,
      from: null,
      data: {
        kind: 'sheet.pushed' as const,
        classId,
        period,
        revision,
        pushId: pushIdOf(classId, period, revision),
        cells: changes.length,
        refused: 0,
        conflicts: 0,
        changesDigest: sha256(changesText(changes)),
      },
    })),
  ]);
}
