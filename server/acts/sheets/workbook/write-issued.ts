import type { SheetPeriod } from '../../../../core/codes/periods.js';
import { planWorkbook, type WorkbookPartInput } from '../../../../core/workbook/plan-workbook.js';
import { writeWorkbook } from '../../../files/write-workbook.js';
import { recordAct } from '../../trail/record-act.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
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
  const classIds = [...new Set(parts.map(({ context }) => context.class.id))];
  await recordAct(deps, caller, { kind: 'workbook.issued', classIds, period });
  return { name: fileName(name), bytes };
}
