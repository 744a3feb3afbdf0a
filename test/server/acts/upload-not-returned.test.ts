import assert from 'node:assert/strict';
import { uploadAnswerSchema } from '../../../core/contract/sheet.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { takeUpload } from '../../../server/acts/upload/take-upload.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import type { Database } from '../../../server/store/open-database.js';
import { type BuiltUser, TODAY } from '../../support/builders.js';
import { buildClass4A } from '../../support/class-4a.js';
import { openTestDatabase } from '../../support/server.js';
import { back, read, type, uploadsBy } from '../../support/uploads.js';

const SCORE: FieldKey = 'subject.TOAN.score';

describe('an uploaded workbook that cannot be given back', () => {
  let db: Database;
  let remove: () => Promise<void>;
  let deps: Deps;
  let thu: BuiltUser;
  let an: string;

  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
    deps = depsOf(db, { clock: () => TODAY });
    ({ thu, an } = await buildClass4A(db));
  });
  afterEach(() => remove());

  const { callerOf, download, upload, stored } = uploadsBy(() => deps);
  const withoutFile = (bytes: Uint8Array, mode: 'check' | 'push', error: Error) =>
    takeUpload(deps, { caller: callerOf(thu), bytes, mode, locale: 'vi' }, () => Promise.reject(error));
  const ERRORS = [
    new DOMException('The operation was aborted', 'AbortError'),
    Object.assign(new Error('memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }),
    new Error('any other'),
  ];

  for (const error of ERRORS) {
    it(`is stored all the same, and the answer says so and what to do: ${error.message}`, async () => {
      const bytes = await type(await download(thu), [[an, SCORE, 7]]);
      const answer = await withoutFile(bytes, 'push', error);
      assert.deepEqual(uploadAnswerSchema.parse(answer), answer);
      assert.equal(answer.parts[0]!.answer!.accepted, 1);
      assert.equal(answer.file, null);
      assert.equal(answer.noFile!.code, 'file-not-returned');
      assert.deepEqual(await stored(), { [an]: { [SCORE]: '7' } });
      // What it advises: the same file again changes nothing and comes back.
      const again = await upload(thu, bytes);
      assert.equal(again.noFile, undefined);
      assert.deepEqual((await read(back(again))).parts[0]!.base[an], { [SCORE]: '7' });
      assert.deepEqual(await stored(), { [an]: { [SCORE]: '7' } });
    });
  }

  it('is checked all the same, and not said to be stored', async () => {
    const answer = await withoutFile(await type(await download(thu), [[an, SCORE, 7]]), 'check', ERRORS[0]!);
    assert.equal(answer.parts[0]!.changes.added, 1);
    assert.equal(answer.noFile!.code, 'file-not-marked');
    assert.match(answer.noFile!.reason, /chưa lưu gì/);
    assert.deepEqual(await stored(), {});
  });
});
