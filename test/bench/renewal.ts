/** The yearly renewal: how many units a second of CPU, first digested and then compared, and whether memory stays flat. */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCertificate } from '../../core/signing/certificate.js';
import { DATABASE_FILE } from '../../server/database/sqlite.js';
import { openDatabase } from '../../server/store/open-database.js';
import { certificateOf, keyFile } from '../support/signed-record.js';
import type { Line } from './report.js';
import { makeSealedSchool } from './sealed-school.js';

const UNITS = 14_000;
const FEW = 1_400;
const CLASS = 35;
const LEAST = 300;
/** Kilobytes the many may take above the few. */
const MOST_GROWTH = 64 * 1024;
const YEAR = 366 * 24 * 3_600_000;

/** The class's units again and again under other ids: their bytes are a real class's. */
async function fill(dataDir: string, units: number): Promise<void> {
  const db = await openDatabase({ dataDir });
  const run = (sql: string): Promise<unknown> => db.sequelize.query(sql);
  const [user] = await db.users.findAll({ raw: true });
  const { fingerprint } = await readCertificate(certificateOf('authority'));
  const der = Buffer.from(keyFile('none-revoked.crl')).toString('base64');
  const day = '2027-06-01T00:00:00.000Z';
  await db.outsideLists.create({
    ...{ authority: fingerprint, part: '', madeAt: day, nextUpdate: null, der, addedAt: day, addedBy: user!.id },
  });
  await run('PRAGMA foreign_keys = OFF');
  for (let copy = 1; copy * CLASS < units; copy += 1) {
    const off = copy * 100_000;
    await run(`INSERT INTO records (id, pupil_id, class_id, school_year_id)
      SELECT id + ${off}, 'x${off}' || id, class_id, school_year_id FROM records WHERE id < 100000`);
    await run(`INSERT INTO record_versions (record_id, version, made_at, document, subject_rows)
      SELECT record_id + ${off}, version, made_at, document, subject_rows FROM record_versions WHERE record_id < 100000`);
    await run(`INSERT INTO record_signatures (record_id, version, slot, signer, certificate, signed_at, received_at, brought, signature)
      SELECT record_id + ${off}, version, slot, signer, certificate, signed_at, received_at, brought, signature
      FROM record_signatures WHERE record_id < 100000`);
    await run(`INSERT INTO units (id, record_id, number, lookup_code, made_on, state, version, digest, issue, released_at, seal, print)
      SELECT id + ${off}, record_id + ${off}, number, 'x${off}' || id, made_on, state, version, digest, issue, released_at, seal, print
      FROM units WHERE id < 100000`);
    await run(`INSERT INTO unit_seals (unit_id, number, signer, certificate, signed_at, received_at, signature)
      SELECT unit_id + ${off}, number, signer, certificate, signed_at, received_at, signature FROM unit_seals WHERE unit_id < 100000`);
    await run(`INSERT INTO prints (unit_id, number, seal, record_id, version, made_at, pdf, digest, signer, certificate, signed_at)
      SELECT unit_id + ${off}, number, seal, record_id + ${off}, version, made_at, pdf, digest, signer, certificate, signed_at
      FROM prints WHERE unit_id < 100000`);
  }
  await db.close();
}

interface Told {
  readonly cpu: number;
  readonly peak: number;
  readonly state: string;
  readonly done: number;
}

const PROCESS = fileURLToPath(new URL('./renewal-process.js', import.meta.url));
function renew(dataDir: string, now: Date): Told {
  const told = JSON.parse(
    execFileSync(process.execPath, [PROCESS, dataDir, now.toISOString()], { encoding: 'utf8' }),
  ) as Told;
  if (told.state !== 'done') throw new Error(`renewal ${told.state}`);
  return told;
}

async function renewals(folder: string): Promise<Line[]> {
  const [few, many] = [join(folder, 'few'), join(folder, 'many')];
  const { now } = await makeSealedSchool(many, CLASS);
  await mkdir(few);
  await copyFile(join(many, DATABASE_FILE), join(few, DATABASE_FILE));
  await fill(few, FEW);
  await fill(many, UNITS);
  const first = renew(many, now);
  const second = renew(many, new Date(now.getTime() + YEAR));
  const less = renew(few, now);
  const rate = (told: Told): number => UNITS / (told.cpu / 1000);
  const grown = first.peak - less.peak;
  const line = (what: string, told: Told): Line => ({
    ...{ what, ratio: null, bound: `>= ${LEAST} units/s of CPU`, ok: rate(told) >= LEAST },
    absolute: `${rate(told).toFixed(0)} units/s, ${(told.cpu / 1000).toFixed(1)} s of CPU`,
  });
  return [
    line(`renewal of ${UNITS} units, all new: records and prints digested, one stamp`, first),
    line('the same a year later: all compared with their digests, the stamp stamped over', second),
    {
      what: `peak memory of a process that renews ${UNITS} units, above one that renews ${FEW}`,
      ratio: null,
      bound: '<= 64 MB',
      ok: grown <= MOST_GROWTH,
      absolute: `${(grown / 1024).toFixed(0)} MB (${(first.peak / 1024).toFixed(0)} against ${(less.peak / 1024).toFixed(0)})`,
    },
  ];
}

export const renewalBenches = [renewals];
