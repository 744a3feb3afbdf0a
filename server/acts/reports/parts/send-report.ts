/**
 * One message of the outbox and its next step: handed in once, then asked about. What was given out before a stop is asked about
 * first, and handed in again only where the portal says that it has nothing under its id: nothing is sent twice.
 */
import { errorFacts } from '../../../ground/error-facts.js';
import { waitAfter } from '../../../../core/reports/backoff.js';
import type { WireFault } from '../../../../core/wire/faults.js';
import { type Fault, meaningOf, type Said, type SaidOfUnit } from '../../../../core/reports/said.js';
import type { Connection } from '../../../../core/wire/connection.js';
import { PackageUnreadable } from '../../../exports/package.js';
import { askAbout, handIn, type Message, withdrawAt } from '../../../office/portal.js';
import { OfficeTrouble } from '../../../office/post-json.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import type { ReportRow } from '../../../store/models/reports.js';
import { readFrom } from '../../../store/read-from.js';
import { write } from '../../../store/sql.js';
import { endAsking, keepQuestion } from './asked-back.js';
import { messageOf, readMessage } from './load-message.js';
import { openRecalled } from './open-recalled.js';
import { takeAnswer, unitsOfReport } from './take-answer.js';
import { withdrawnLines } from './withdrawn-lines.js';
import { takeReply } from './take-reply.js';

export async function sendReport(deps: Deps, id: string): Promise<void> {
  const connection = await deps.officeConnection();
  if (!connection) return;
  const loaded = await readFrom(deps.db, async (db) => {
    const report = await db.reports.findByPk(id, { raw: true });
    const read = report && (await readMessage({ db, clock: deps.clock }, report));
    return report && read ? { report, read } : null;
  });
  if (!loaded || loaded.report.state === 'answered') return;
  const { report, read } = loaded;
  try {
    const said = await exchange(deps, connection, report, await messageOf(read));
    await keepSaid(deps, report, said);
  } catch (error) {
    if (error instanceof PackageUnreadable)
      await keepSaid(deps, report, wholly({ code: 'GT04', field: null, says: null }));
    else if (error instanceof OfficeTrouble) await tryLater(deps, report, error.kind);
    else {
      deps.log.error({ report: id, error: errorFacts(error) }, 'a report could not be sent');
      await tryLater(deps, report, 'unreadable');
    }
  }
}

const wholly = (fault: Fault): Said => ({ fault, lines: [], question: null });

/** Of transaction 10. */
const DECIDED: WireFault = 'TH09';
const NOTHING: Said = { fault: null, lines: [], question: null };

/** `again`: nothing is decided by a fault, whatever it is. */
type Heard = Said & { readonly again?: true };

const withdrawnWholly = (deps: Deps, { id }: ReportRow): Promise<Said> =>
  readFrom(deps.db, async (db) => ({ ...NOTHING, lines: withdrawnLines(await unitsOfReport({ db }, id)) }));

async function exchange(deps: Deps, connection: Connection, report: ReportRow, message: Message): Promise<Heard> {
  if (report.withdrawal !== null) {
    const fault = await withdrawAt(connection, {
      ...{ id: report.withdrawal, request: report.id, school: message.school, year: message.year },
      reason: report.withdrawnWhy!,
    });
    if (fault === null) return withdrawnWholly(deps, report);
    // Decided before it was withdrawn: that decision counts.
    return fault.code === DECIDED ? askAbout(connection, message) : { ...wholly(fault), again: true };
  }
  if (report.sentAt !== null) {
    const said = await askAbout(connection, message);
    if (said.fault === null || meaningOf(said.fault) !== 'send') return said;
  }
  if (!(await goesOut(deps, report))) return NOTHING;
  const receipt = await handIn(connection, message);
  if (receipt.fault !== null || report.what === 'finalise' || report.repliesTo !== null) return receipt;
  return askAbout(connection, message);
}

/** Before it goes: whoever comes after a stop knows that it may have. False where it was withdrawn meanwhile. */
const goesOut = (deps: Deps, { id }: ReportRow): Promise<boolean> =>
  deps.db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    const report = await at.db.reports.findByPk(id, { raw: true });
    const now = at.clock().toISOString();
    if (!report || report.state === 'answered' || report.withdrawal !== null) return false;
    if (report.state === 'waiting') {
      await write(at.db, `UPDATE reports SET state = 'sent', sent_at = $1 WHERE id = $2`, [now, id]);
      await at.note({ kind: 'report.sent', report: id, by: 'machine' }, { at: now });
    } else if (report.sentAt === null) await write(at.db, 'UPDATE reports SET sent_at = $1 WHERE id = $2', [now, id]);
    return true;
  });

async function keepSaid(deps: Deps, report: ReportRow, { fault, lines, question, again }: Heard): Promise<void> {
  const { id, what, repliesTo } = report;
  if (fault !== null && again) return tryLater(deps, { id }, fault.code);
  if (fault !== null && meaningOf(fault) !== 'refused') return tryLater(deps, { id }, fault.code);
  if (repliesTo !== null) {
    return deps.db.writes.run((transaction) => takeReply(asSystem(deps, transaction), report, fault));
  }
  const answered = await deps.db.writes.run(async (transaction) => {
    const at = { ...asSystem(deps, transaction), newId: deps.newId };
    const said = fault === null ? lines : await ofEach(at, id, fault);
    const recalled = await takeAnswer(at, { id, what }, said, null);
    if (what === 'recall') await openRecalled({ ...at }, id, recalled);
    if (question !== null) await keepQuestion(at, id, question, null);
    else if (report.step !== null && fault === null) await endAsking(at, id);
    return (await at.db.reports.findByPk(id, { raw: true }))?.state === 'answered';
  });
  if (!answered) await tryLater(deps, { id }, null);
}

/** A fault of the whole message is each unit's. */
async function ofEach(at: Parameters<typeof unitsOfReport>[0], id: string, fault: Fault): Promise<SaidOfUnit[]> {
  const units = await unitsOfReport(at, id);
  const { code, field, says } = fault;
  return units.map((unit) => ({ code: unit.code, outcome: 'refused', fault: code, field, says, at: null }));
}

const LATER = 'UPDATE reports SET tries = tries + 1, next_at = $1, trouble = $2 WHERE id = $3';

/** `trouble`: null where the office only takes its time. */
const tryLater = (deps: Deps, { id }: Pick<ReportRow, 'id'>, trouble: string | null): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    const report = await at.db.reports.findByPk(id, { raw: true });
    if (!report || report.state === 'answered') return;
    const next = at.clock().getTime() + waitAfter(report.tries + 1, deps.random());
    await write(at.db, LATER, [new Date(next).toISOString(), trouble, id]);
  });
