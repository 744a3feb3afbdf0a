/** Workbooks downloaded, typed into, sent and read back, as the server's use cases do it for class 4A at the year's end. */
import { readerOn } from './connections.js';
import assert from 'node:assert/strict';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import { valuesOf } from '../../core/merge/document.js';
import type { ReadCell, ReadWorkbook } from '../../core/workbook/read-types.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import type { Deps } from '../../server/runner/deps.js';
import { digest } from '../../server/ground/digests.js';
import { issueClassWorkbook } from '../../server/acts/sheets/issue-class-workbook.js';
import { loadDocument } from '../../server/acts/sheets/load-document.js';
import { takeUpload } from '../../server/acts/upload/take-upload.js';
import type { BuiltUser } from './builders.js';
import { typeInto } from './typing.js';

export async function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const opened = await openWorkbook(bytes);
  assert.ok(opened.ok);
  const result = await readWorkbook(opened.book, digest);
  assert.ok(result.ok);
  return result.workbook;
}

export const cellOf = async (bytes: Uint8Array, pupil: string, field: FieldKey): Promise<ReadCell> =>
  (await read(bytes)).parts.flatMap(({ cells }) => cells).find((cell) => cell.pupil === pupil && cell.field === field)!;

export async function type(
  bytes: Uint8Array,
  typed: readonly (readonly [pupil: string, field: FieldKey, value: unknown])[],
): Promise<Uint8Array> {
  const places = [];
  for (const [pupil, field, value] of typed) places.push({ ...(await cellOf(bytes, pupil, field)), value });
  return typeInto(bytes, places);
}

/** The file that came back. */
export const back = (answer: UploadAnswer): Uint8Array => Buffer.from(answer.file!.base64, 'base64');

export const callerOf = (user: BuiltUser) => ({
  userId: user.id,
  name: user.name,
  hats: ['teacher' as const],
  from: null,
});

/** `deps` are asked for anew each time: every test has its own. */
export function uploadsBy(deps: () => Deps) {
  return {
    callerOf,
    download: async (user: BuiltUser, classId = '4a'): Promise<Uint8Array> =>
      (await issueClassWorkbook(deps(), { caller: callerOf(user), classId, period: 'year-end', profile: true })).bytes,
    upload: (user: BuiltUser, bytes: Uint8Array, mode: 'check' | 'push' = 'push'): Promise<UploadAnswer> =>
      takeUpload(deps(), { caller: callerOf(user), bytes, mode, locale: 'vi' }),
    stored: async () => valuesOf((await loadDocument(readerOn(deps().db), '4a', 'year-end')).document),
  };
}
