import type { z } from 'zod';
import type { replyOfficeSchema } from '../../../core/contract/reports.js';
import { ASKED_BACK } from '../../../core/reports/kinds.js';
import { sha256, sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { insertRows } from '../../store/sql.js';
import { kindOfScan } from './parts/file-kind.js';
import { unitsOfReport } from './parts/take-answer.js';

export interface ReplyOfficeInput extends z.output<typeof replyOfficeSchema> {
  readonly caller: Caller;
  readonly report: string;
}

/**
 * The principal replies to what the office asks back: a message of its own over the same units, which the clerk signs as the request
 * was; no unit moves. Refuses with not-found, withdrawal-waits, reply-not-asked, reply-waits and office-file-kind.
 */
export const replyOffice = act({
  act: 'recall',
  run: async (
    at,
    { report: request, reason, document, attachments }: ReplyOfficeInput,
  ): Promise<{ report: string }> => {
    const { db, caller, clock } = at;
    const asked = await db.reports.findByPk(request, { raw: true });
    if (!asked) throw refuse('not-found');
    if (asked.withdrawal !== null) throw refuse('withdrawal-waits');
    if ((await db.reports.count({ where: { repliesTo: request, state: ['waiting', 'sent'] } })) > 0)
      throw refuse('reply-waits');
    if (asked.step !== ASKED_BACK || asked.state === 'answered') throw refuse('reply-not-asked');
    const id = at.newId();
    const now = clock().toISOString();
    await db.reports.create({
      ...{ id, what: 'recall', schoolYearId: asked.schoolYearId, transactionId: null, repliesTo: request },
      ...{ reason, document, askedBy: caller.userId, askedAt: now, state: 'waiting', nextAt: now },
    });
    const units = await unitsOfReport(at, request);
    await insertRows(
      db,
      'report_units (report_id, unit_id, record_id, version)',
      units.map(({ unit, record, version }) => [id, unit, record, version]),
    );
    const files = attachments.map(({ name, bytes }, i) => {
      const content = Buffer.from(bytes, 'base64');
      return { reportId: id, number: i + 1, name, type: kindOfScan(content), bytes: content };
    });
    for (const file of files) await db.reportAttachments.create(file);
    await at.note(
      {
        kind: 'report.replied',
        ...{ report: id, request, reasonDigest: sha256(reason) },
        attachments: files.map(({ number, bytes }) => ({ number, digest: sha256Base64(bytes) })),
      },
      { at: now },
    );
    return { report: id };
  },
  refused: ({ report }, code) => ({ kind: 'report.refused', report, code }),
});
