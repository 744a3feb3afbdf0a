import type { Award } from '../../../core/contract/certificates.js';
import { tidy } from '../../../core/text/normalise.js';
import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { openClass } from '../records/signing/before-class.js';

export interface SaveAwardInput extends Award {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * Enter an award under the id its writer chose, or change the one that has it (regulation article 8: the homeroom teacher
 * keeps the register). Refuses with not-found, not-allowed, bad-request, pupil-not-in-class, and record-signed once the
 * pupil's record is.
 */
export async function saveAward(deps: Deps, { caller, classId, ...sent }: SaveAwardInput): Promise<void> {
  const award = { ...sent, title: tidy(sent.title), reason: tidy(sent.reason), decision: tidy(sent.decision) };
  if (award.title === '') throw refuse('bad-request', { detail: 'title' });
  const { id, pupil, kind, title, reason, decision, day } = award;
  await deps.db.writes.run(async (transaction) => {
    const { year, who } = await openClass(deps, caller, classId);
    if (!who.homeroom) throw refuse('not-allowed');
    if (!year.context.pupils.some((one) => one.id === pupil)) throw refuse('pupil-not-in-class');
    const known = await deps.db.awards.findByPk(id, { raw: true, transaction });
    if (known && (known.classId !== classId || known.removedAt !== null)) throw refuse('not-found');
    // An award that changes hands changes two records.
    for (const each of new Set([pupil, known?.pupilId ?? pupil])) {
      if (year.context.closed.has(each)) throw refuse('record-signed');
    }
    const row = { classId, pupilId: pupil, kind, title, reason, decision, day };
    const entries = Object.entries(row) as [keyof typeof row, string][];
    if (known && entries.every(([column, value]) => known[column] === value)) return;
    if (known) await deps.db.awards.update({ ...row, enteredBy: caller.userId }, { where: { id }, transaction });
    else await deps.db.awards.create({ id, ...row, enteredBy: caller.userId }, { transaction });
    await appendAuditEvent(deps, transaction, {
      at: deps.clock().toISOString(),
      actor: caller.userId,
      hat: 'teacher',
      from: caller.from,
      data: { kind: 'award.saved', classId, awardId: id, textDigest: sha256(JSON.stringify(row)) },
    });
  });
}
