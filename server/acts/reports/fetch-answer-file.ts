import { zipSync } from 'fflate';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface FetchAnswerFileInput {
  readonly caller: Caller;
  readonly answer: string;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/json': 'json',
};

/** The document an answer rests on, for whoever confirms it. Refuses with not-found. */
export const fetchAnswerFile = act({
  act: 'read-reports',
  run: async (at, { answer: id }: FetchAnswerFileInput): Promise<IssuedWorkbook> => {
    const answer = await at.db.officeAnswers.findByPk(id, { raw: true });
    if (!answer) throw refuse('not-found');
    await at.note({ kind: 'office-answer.fetched', answer: id });
    const entry = `van-ban-${id}.${ENDINGS[answer.fileType] ?? 'bin'}`;
    return { name: `van-ban-${id}.zip`, bytes: zipSync({ [entry]: answer.file }, { mtime: at.clock() }) };
  },
});
