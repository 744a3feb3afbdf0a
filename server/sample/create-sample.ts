/** Makes the sample school in an empty data directory (decision 28). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../database/sqlite.js';
import { holdDataDir } from '../database/hold-data-dir.js';
import { openDatabase } from '../store/open-database.js';
import { type KeyMaker, makeKey } from '../pki/authority/keys.js';
import { dayInVietnam } from '../../core/codes/day.js';
import { enterCommittee } from '../acts/committee/enter-committee.js';
import { confirmDuties } from '../acts/duties/confirm-duties.js';
import { type Deps, depsOf } from '../runner/deps.js';
import { pinTables } from '../acts/trail/pin-tables.js';
import { readProgress } from '../acts/progress/read-progress.js';
import { hashPassword } from '../sign-in/passwords.js';
import { addEvents } from './audit-chain.js';
import { beginSampleYear, openSampleYear } from './begin-sample-year.js';
import { writeKeyFiles } from './certificates/files.js';
import { makeSampleCertificates, makeSampleKeys } from './certificates/make.js';
import { certificateEvents, factsOfSample, writeCertificates } from './certificates/store.js';
import { callerOf, foundSample } from './found-sample.js';
import { historyOf } from './history.js';
import { SAMPLE_PASSWORD } from './password.js';
import { keepSamplePhrases } from './phrases.js';
import { planSchool, SAMPLE_SEED } from './plan-school.js';
import { removeFiles, removeIfEmpty } from './remove-sample.js';
import { userIdOf } from './rows.js';
import { eveningOf } from './school-year.js';
import { signSome } from './sign-some.js';
import { writeHistory } from './write-history.js';
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
    const { earlier, current } = planned;
    const on = (day: string): Deps => depsOf(db, { clock: () => eveningOf(day, -1) });
    const first = on(earlier.calendar.begins);
    await foundSample(db, first, planned, passwords);
    // Whatever is written from here on, past the acts too, has to be explained by an event: the last look would find it.
    await pinTables(first);
    await db.writes.run(async (transaction) => {
      await writeCertificates(db, transaction, made, facts);
      await addEvents(db, transaction, certificateEvents(made, facts));
    });
    await keepSamplePhrases(first, planned);
    await beginSampleYear({ db, deps: first, planned }, earlier);
    await db.writes.run((transaction) => writeHistory(db, transaction, history, earlier));
    const second = on(current.calendar.begins);
    await openSampleYear(second, planned);
    await beginSampleYear({ db, deps: second, planned }, current);
    await db.writes.run((transaction) => writeHistory(db, transaction, history, current));
    onStep('signing');
    const deps = depsOf(db, { clock });
    await confirmSampleDuties(deps);
    await enterSampleCommittee(deps);
    await signSome(deps, planned, keys, made);
    // Its first look keeps what every later one is shown.
    await readProgress(deps, callerOf(planned, 'hieutruong'));
    // Sheets and certificates were written past the acts, with their events: what is not explained by one is found here.
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
