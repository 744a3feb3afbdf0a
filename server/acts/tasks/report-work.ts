/** Reports that wait for somebody: what the office sent back, what nobody signed, answered, confirmed or finalised. */
import type { WorkKind } from '../../../core/contract/work.js';
import { ASKED_BACK } from '../../../core/reports/kinds.js';
import { unansweredSince } from '../../../core/reports/owed.js';
import { isFinalisingOverdue } from '../../../core/record/final-day.js';
import { allows, isFinal, isReleased, isSentBack, statesWhere } from '../../../core/record/record-states.js';
import { type Asker, may, mayAnywhere } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { isKeptBack } from '../../store/unit-sql.js';
import { places, select } from '../../store/sql.js';
import { groupEnds, LAW_GROUPS } from '../reports/parts/group-days.js';
import { readyTransactions } from '../reports/parts/ready-transactions.js';
import { calendars, releasedUnits } from '../reports/parts/released-units.js';
import { waitingForStandIn } from '../reports/parts/waiting-for-stand-in.js';
import { signedCompletions } from '../reports/parts/signed-completions.js';
import { livingYears } from '../school/living-years.js';

const SENT_BACK = statesWhere(isSentBack);
const RELEASED = statesWhere(isReleased);
const TO_FINALISE = statesWhere((state) => allows(state, 'finalise'));

/** $1: who looks; $2: since when an answer is owed for long; from $3 on: what the office sent back. */
const COUNTS = `
  SELECT
    (SELECT COUNT(*) FROM office_answers WHERE state = 'waiting' AND entered_by <> $1) AS answers,
    (SELECT COUNT(*) FROM reports WHERE state = 'sent' AND sent_at < $2 AND step IS NULL) AS unanswered,
    (SELECT COUNT(*) FROM reports WHERE what = 'recall' AND content IS NULL AND state <> 'answered') AS lists,
    (SELECT COUNT(*) FROM reports q WHERE q.step = '${ASKED_BACK}'
      AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.replies_to = q.id AND r.state <> 'answered')) AS questions,
    (SELECT COUNT(*) FROM units WHERE state IN (${places(3, SENT_BACK)})) AS "sentBack",
    (SELECT COUNT(*) FROM units k JOIN records o ON o.id = k.record_id JOIN pupils p ON p.id = o.pupil_id
      WHERE ${isKeptBack('k')} AND p.personal_id IS NOT NULL AND k.state IN (${places(3 + SENT_BACK.length, RELEASED)})) AS numbered`;
type Counts = Readonly<
  Record<'answers' | 'unanswered' | 'lists' | 'questions' | 'numbered' | 'sentBack', number | string>
>;

/** A statement for each of them, more where a group's day has passed; none for who has no part in reports. */
export async function reportWork(at: Reading, asker: Asker): Promise<Partial<Record<WorkKind, number>>> {
  if (!may(asker, 'read-reports')) return {};
  const [counts] = await select<Counts>(at.db, COUNTS, [
    asker.userId,
    unansweredSince(at.clock()),
    ...SENT_BACK,
    ...RELEASED,
  ]);
  const { answers, unanswered, lists, questions, numbered, sentBack } = counts!;
  const asked = (yes: boolean, n: number | string): number => (yes ? Number(n) : 0);
  return {
    'seal-refused':
      mayAnywhere(asker, 'seal-again') && Number(sentBack) > 0 ? await toSealAgain(at, Number(sentBack)) : 0,
    'replace-numbered': asked(may(asker, 'recall'), numbered),
    'name-stand-ins': may(asker, 'name-stand-in') ? (await waitingForStandIn(at)).length : 0,
    'reply-office': asked(may(asker, 'recall'), questions),
    'sign-recall-lists': asked(may(asker, 'sign-recall'), lists),
    'confirm-answers': asked(may(asker, 'confirm-office-answer'), answers),
    'reports-unanswered': asked(may(asker, 'take-report-files'), unanswered),
    'finalise-overdue': may(asker, 'finalise') ? await overdue(at) : 0,
    'sign-completions': may(asker, 'sign-completion') ? await completionsOwed(at) : 0,
  };
}

/** A refused one that the clerk has packed anew waits for the principal, not for the clerk. */
async function toSealAgain({ db }: Reading, sentBack: number): Promise<number> {
  const packed = (await readyTransactions(db)).filter(({ state }) => isSentBack(state));
  return sentBack - new Set(packed.map(({ unit }) => unit)).size;
}

async function overdue({ db, clock }: Reading): Promise<number> {
  const units = await releasedUnits(db, TO_FINALISE);
  if (units.length === 0) return 0;
  const calendarOf = await calendars(db);
  const now = clock().toISOString();
  return units.filter((unit) =>
    isFinalisingOverdue(unit, groupEnds(unit.schoolYear, calendarOf.get(unit.schoolYear)!, unit.group), now),
  ).length;
}

const FINAL = statesWhere(isFinal);

/** Groups of the living years whose day has passed, with something finalised and no report of completion. */
async function completionsOwed(at: Reading): Promise<number> {
  const { db, clock } = at;
  const now = clock().toISOString();
  const over = (await livingYears(at)).flatMap(({ id, calendar }) =>
    LAW_GROUPS.filter((group) => now >= groupEnds(id, calendar, group)).map((group) => `${id} ${group}`),
  );
  if (over.length === 0) return 0;
  const signed = new Set((await signedCompletions(db)).map(({ schoolYear, group }) => `${schoolYear} ${group}`));
  if (over.every((one) => signed.has(one))) return 0;
  const final = new Set((await releasedUnits(db, FINAL)).map(({ schoolYear, group }) => `${schoolYear} ${group}`));
  return over.filter((one) => !signed.has(one) && final.has(one)).length;
}
