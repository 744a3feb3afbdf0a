/** What a school's people do with reports, by the acts themselves: by HTTP only what somebody signs in her page. */
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { finaliseUnits } from '../../../server/acts/reports/finalise-units.js';
import { reportJobs } from '../../../server/acts/reports/parts/report-jobs.js';
import { readReports } from '../../../server/acts/reports/read-reports.js';
import { recallList } from '../../../server/acts/reports/recall-list.js';
import { recallUnits } from '../../../server/acts/reports/recall-units.js';
import { sendDue } from '../../../server/acts/reports/send-due.js';
import { signRecall } from '../../../server/acts/reports/sign-recall.js';
import { withdrawRecall } from '../../../server/acts/reports/withdraw-recall.js';
import { submitUnits } from '../../../server/acts/reports/submit-units.js';
import { Refused } from '../../../server/ground/refused.js';
import type { Caller } from '../../../server/runner/caller.js';
import type { Deps } from '../../../server/runner/deps.js';
import { readFrom } from '../../../server/store/read-from.js';
import { select } from '../../../server/store/sql.js';
import { certificateOf, signBy } from '../signed-record.js';
import { momentInVietnam } from '../../../core/codes/day.js';

const SCAN = { name: 'de-nghi.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') };

export interface SchoolPeople {
  readonly principal: Caller;
  readonly clerk: Caller;
  /** Fingerprint of the school's seal. */
  readonly seal: string;
}

/** False where the rules of that moment refuse it, which a walk meets all the time; whatever else goes wrong is thrown. */
async function taken(what: () => Promise<unknown>): Promise<boolean> {
  try {
    await what();
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

export async function submitReady(deps: Deps, { principal }: SchoolPeople): Promise<boolean> {
  const { ready } = await readReports(deps, { caller: principal, locale: 'vi' });
  if (ready.length === 0) return false;
  const transactions = ready.map(({ transactionId }) => transactionId);
  return taken(() => submitUnits(deps, { caller: principal, transactions }));
}

export const finalise = (deps: Deps, { principal }: SchoolPeople, group: 'first' | 'second'): Promise<boolean> =>
  taken(() => finaliseUnits(deps, { caller: principal, schoolYear: '2026-2027', groups: [group] }));

/** Of any unit there is, recalled ones too. */
export async function recallOne(
  deps: Deps,
  { principal }: SchoolPeople,
  { which, brought }: { readonly which: number; readonly brought: boolean },
): Promise<boolean> {
  const units = await unitsOf(deps);
  const unit = units[which % units.length]!.id;
  return taken(() =>
    recallUnits(deps, {
      ...{ caller: principal, units: [unit], reason: 'Sai họ tên theo giấy khai sinh' },
      ...(brought ? { document: '5/TTr', attachments: [SCAN] } : { document: '', attachments: [] }),
    }),
  );
}

/** Of the requests that are open, whether they have gone out or not. */
export async function withdrawOne(deps: Deps, { principal }: SchoolPeople, which: number): Promise<boolean> {
  const { reports } = await readReports(deps, { caller: principal, locale: 'vi' });
  const open = reports.filter(({ what, state }) => what === 'recall' && state !== 'answered');
  if (open.length === 0) return false;
  const report = open[which % open.length]!.id;
  return taken(() => withdrawRecall(deps, { caller: principal, report, reason: 'Đề nghị nhầm học sinh' }));
}

export async function signRecalls(deps: Deps, { clerk, seal }: SchoolPeople): Promise<number> {
  const { reports } = await readReports(deps, { caller: clerk, locale: 'vi' });
  const open = reports.filter(({ toSign }) => toSign);
  for (const { id } of open) {
    const { texts } = await recallList(deps, { caller: clerk, report: id });
    const signedAt = momentInVietnam(deps.clock());
    const prepared = await prepareTransactionSignature({
      ...{ transactionId: id, recordTexts: texts, signedAt },
      certificate: certificateOf('seal'),
    });
    const signature = Buffer.from(signBy('seal', prepared.toSign)).toString('base64');
    await signRecall(deps, {
      ...{ caller: clerk, report: id, certificate: seal, signedAt, signature, locale: 'vi' },
    });
  }
  return open.length;
}

export async function sendAll(deps: Deps): Promise<void> {
  await sendDue(deps);
  await reportJobs(deps).idle();
}

export interface UnitSaid {
  readonly id: number;
  readonly code: string;
  readonly state: string;
  readonly digest: string | null;
  /** What it says, whole. */
  readonly document: string;
}

const UNITS = `
  SELECT u.id, u.lookup_code AS code, u.state, u.digest, v.document
  FROM units u JOIN record_versions v ON v.record_id = u.record_id AND v.version = u.version ORDER BY u.id`;

export const unitsOf = ({ db }: Pick<Deps, 'db'>): Promise<UnitSaid[]> =>
  readFrom(db, (reader) => select<UnitSaid>(reader, UNITS, []));

export const openReports = async ({ db }: Pick<Deps, 'db'>): Promise<number> =>
  (await readFrom(db, (reader) => select(reader, "SELECT id FROM reports WHERE state <> 'answered'", []))).length;
