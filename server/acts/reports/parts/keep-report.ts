import { sha256, sha256Base64 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';
import type { ReportRow } from '../../../store/models/reports.js';
import { insertRows } from '../../../store/sql.js';
import { moveUnits, named, type UnitToMove } from './move-units.js';

export interface NewReport extends Pick<ReportRow, 'id' | 'what'> {
  readonly schoolYear: string;
  readonly transactionId?: string;
  readonly reason?: string;
  readonly document?: string | null;
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
}

/** Put a message into the outbox, its units moved and told of in one event. */
export async function keepReport(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'newId' | 'caller'>,
  { id, what, schoolYear, transactionId, reason, document, attachments = [] }: NewReport,
  units: readonly UnitToMove[],
): Promise<void> {
  const now = at.clock().toISOString();
  await at.db.reports.create({
    ...{ id, what, schoolYearId: schoolYear, transactionId: transactionId ?? null },
    ...{ reason: reason ?? null, document: document ?? null },
    ...{ askedBy: at.caller.userId, askedAt: now, state: 'waiting', nextAt: now },
  });
  await insertRows(
    at.db,
    'report_units (report_id, unit_id, record_id, version)',
    units.map(({ unit, record, version }) => [id, unit, record, version]),
  );
  const numbered = attachments.map((one, i) => ({ reportId: id, number: i + 1, ...one }));
  for (const row of numbered) await at.db.reportAttachments.create(row);
  await moveUnits(at, what, units, { report: id, answer: null, at: now });
  await at.note(
    {
      kind: 'report.asked',
      ...{ report: id, what, records: named(units), transactionId: transactionId ?? null },
      reasonDigest: reason === undefined ? null : sha256(reason),
      attachments: numbered.map(({ number, bytes }) => ({ number, digest: sha256Base64(bytes) })),
    },
    { at: now },
  );
}
