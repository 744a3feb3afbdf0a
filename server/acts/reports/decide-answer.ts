import type { SaidOfUnit } from '../../../core/reports/said.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { OfficeAnswerRow } from '../../store/models/reports.js';
import { write } from '../../store/sql.js';
import type { ApprovalLine } from './enter-approval.js';
import { openRecalled } from './parts/open-recalled.js';
import { takeAnswer } from './parts/take-answer.js';

export interface DecideAnswerInput {
  readonly caller: Caller;
  readonly answer: string;
  readonly confirm: boolean;
}

const DECIDED = 'UPDATE office_answers SET state = $1, decided_by = $2, decided_at = $3 WHERE id = $4';

/**
 * A second person stands for an answer that somebody entered, or rejects it: from then on it counts as the office's word, whatever
 * a portal says later. Refuses with not-found, answer-own, answer-decided and report-answered.
 */
export const decideAnswer = act({
  act: 'confirm-office-answer',
  run: async (at, { answer: id, confirm }: DecideAnswerInput): Promise<void> => {
    const answer = await at.db.officeAnswers.findByPk(id, { raw: true });
    if (!answer) throw refuse('not-found');
    if (answer.state !== 'waiting') throw refuse('answer-decided');
    if (confirm && answer.enteredBy === at.caller.userId) throw refuse('answer-own');
    const now = at.clock().toISOString();
    await write(at.db, DECIDED, [confirm ? 'confirmed' : 'refused', at.caller.userId, now, id]);
    await at.note({ kind: 'office-answer.decided', answer: id, confirmed: confirm }, { at: now });
    if (!confirm) return;
    if (answer.fingerprint !== null) await approveByHand(at, answer, now);
    else await answerByHand(at, answer);
  },
  refused: (_, code) => ({ kind: 'report.refused', report: null, code }),
});

async function answerByHand(at: Acting, { id, reportId, lines }: OfficeAnswerRow): Promise<void> {
  const report = await at.db.reports.findByPk(reportId!, { raw: true });
  // The portal may have answered meanwhile.
  if (!report || report.state === 'answered') throw refuse('report-answered');
  const recalled = await takeAnswer(at, report, JSON.parse(lines) as SaidOfUnit[], id);
  if (report.what === 'recall') await openRecalled(at, report.id, recalled);
}

async function approveByHand(
  at: Acting,
  { fingerprint, lines, document }: OfficeAnswerRow,
  officeAt: string,
): Promise<void> {
  const [line] = JSON.parse(lines) as ApprovalLine[];
  const row = await at.db.certificates.findByPk(fingerprint!, { raw: true });
  if (row?.state !== 'bound') throw refuse('certificate-revoked', { at: officeAt });
  const office = line!.outcome === 'agreed' ? 'approved' : 'refused';
  const says = [`Văn bản số ${document}`, line!.says].filter((part) => part !== '').join(': ');
  await at.db.certificates.update({ office, officeReason: says, officeAt }, { where: { fingerprint: fingerprint! } });
  await at.note({ kind: 'certificate.answered', fingerprint: fingerprint!, office });
}
