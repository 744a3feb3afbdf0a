import type { SheetPeriod } from '../../../../core/codes/periods.js';
import { planWorkbook, type WorkbookPartInput } from '../../../../core/workbook/plan-workbook.js';
import { writeWorkbook } from '../../../files/write-workbook.js';
import { act } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
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
  readonly caller: Caller;
  readonly kind: 'class' | 'teacher';
  readonly period: SheetPeriod;
  /** One at least. */
  readonly parts: readonly WorkbookPartInput[];
  readonly name: string;
}

const classIdsOf = ({ parts }: WorkbookToIssue): string[] => [...new Set(parts.map(({ context }) => context.class.id))];

/** Write a workbook and the event that it was handed out. */
export const issueWorkbook = act({
  act: 'see-class',
  place: (input: WorkbookToIssue) => ({ classId: classIdsOf(input)[0]! }),
  prepare: async (_, { kind, parts }) => writeWorkbook(await planWorkbook(kind, [...parts], digest)),
  run: async ({ note }, input, { prepared: bytes }): Promise<IssuedWorkbook> => {
    await note({ kind: 'workbook.issued', classIds: classIdsOf(input), period: input.period });
    return { name: fileName(`${input.name} ${input.parts[0]?.context.schoolYear ?? ''}`), bytes };
  },
});
