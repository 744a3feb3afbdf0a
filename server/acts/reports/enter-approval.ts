import type { z } from 'zod';
import type { enterApprovalSchema } from '../../../core/contract/reports.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { keepAnswer, refuseBesideMachine, refuseDay } from './enter-answer.js';
import { kindOfScan } from './parts/file-kind.js';

export interface EnterApprovalInput extends z.output<typeof enterApprovalSchema> {
  readonly caller: Caller;
  readonly fingerprint: string;
}

/** What is stored of it, in place of units' lines. */
export interface ApprovalLine {
  readonly outcome: 'agreed' | 'refused';
  readonly says: string;
}

/**
 * The office's answer on the school's certificate as its document says it; it waits for a second person. Refuses with not-found,
 * answer-waits, answer-by-machine, answer-day, office-file-kind and what keeps a certificate from being used.
 */
export const enterApproval = act({
  act: 'enter-office-answer',
  run: async (at, input: EnterApprovalInput): Promise<{ answer: string }> => {
    const { fingerprint, document, documentDay, file, approved, says } = input;
    const row = await at.db.certificates.findByPk(fingerprint, { raw: true });
    if (row?.kind !== 'organisation') throw refuse('not-found');
    if (row.state === 'waiting') throw refuse('certificate-waiting');
    if (row.state !== 'bound') throw refuse('certificate-refused');
    if ((await at.db.officeAnswers.count({ where: { fingerprint, state: 'waiting' } })) > 0)
      throw refuse('answer-waits');
    await refuseBesideMachine(at);
    refuseDay(at, documentDay);
    const bytes = Buffer.from(file.bytes, 'base64');
    const line: ApprovalLine = { outcome: approved ? 'agreed' : 'refused', says };
    return keepAnswer(at, {
      ...{ reportId: null, fingerprint, document, documentDay, file: bytes, fileName: file.name },
      ...{ fileType: kindOfScan(bytes), lines: [line] },
    });
  },
  refused: (_, code) => ({ kind: 'report.refused', report: null, code }),
});
