import type { SheetPeriod } from '../../../../core/codes/periods.js';
import { planWorkbook, type WorkbookPartInput } from '../../../../core/workbook/plan-workbook.js';
import { writeWorkbook } from '../../../files/write-workbook.js';
import { appendAuditEvent } from '../../trail/append-audit-event.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../../deps.js';
import { digest } from '../../../ground/digests.js';
import { fileName } from './file-name.js';

/** A file too long to hold in memory, to be sent from where it lies. */
export interface IssuedFile {
  readonly name: string;
  readonly path: string;
}

export interface IssuedWorkbook {
  /** Safe on every file system, ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WorkbookToIssue {
  readonly kind: 'class' | 'teacher';
  readonly period: SheetPeriod;
  readonly parts: WorkbookPartInput[];
  readonly name: string;
}

/** Write a workbook and the event that it was handed out. */
export async function writeIssued(
  deps: Deps,
  caller: Caller,
  { kind, period, parts, name }: WorkbookToIssue,
): Promise<IssuedWorkbook> {
  const bytes = await writeWorkbook(await planWorkbook(kind, parts, digest));
  await deps.db.writes.run((transaction) =>
    appendAuditEvent(deps, transaction, {
      at: deps.clock().toISOString(),
      actor: caller.userId,
      hat: caller.hats[0] ?? null,
      from: caller.from,
      data: { kind: 'workbook.issued', classIds: [...new Set(parts.map(({ context }) => context.class.id))], period },
    }),
  );
  return { name: fileName(name), bytes };
}
