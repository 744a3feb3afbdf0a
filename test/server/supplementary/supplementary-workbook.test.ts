/** The workbook of what is assessed anew, from the server and back: the second group, by the act every push goes by. */
import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import type { UploadAnswer } from '../../../core/contract/sheet.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { valuesAt } from '../../support/typing.js';
import { back, callerOf, cellOf, read, type, uploadsBy } from '../../support/uploads.js';

const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const PLAN = 'Ôn phép nhân, chia mỗi sáng thứ Ba trong tháng 7.';

describe('the workbook of what is assessed anew, on the server', () => {
  let server: TestServer;
  let school: SigningClass;
  let failed: string;
  let other: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      pupils: [{ grade: 4, count: 3 }],
      overrides: ([a, b]) => ({ [a!]: FAILED, [b!]: { ...FAILED, 'subject.AN.level': 'CHT' } }),
    });
    [failed, other] = school.klass.pupils as [string, string];
  });
  after(() => server.stop());
  beforeEach(() => server.pass(2000));

  const { upload } = uploadsBy(() => server.deps);
  const get = (who: 'thu' | 'music', path: string) => school[who].get(path);
  const download = async (who: 'thu' | 'music', path = '/classes/4a/workbooks/supplementary'): Promise<Uint8Array> =>
    (await expectOk(get(who, path))).bytes;
  const refusedIn = ({ parts }: UploadAnswer) =>
    parts.flatMap(({ answer }) =>
      (answer?.refused ?? []).map(({ pupil, field, refusal }) => [pupil, field, refusal.code]),
    );
  const afterOf = async (pupil: string) => {
    const { pupils } = (await expectOk(school.thu.get('/classes/4a/supplementary'))).body;
    return pupils.find((one: { pupil: string }) => one.pupil === pupil).after;
  };

  it('is there once somebody is assessed anew', async () => {
    const none = await get('thu', '/classes/4a/workbooks/supplementary');
    assert.deepEqual([none.status, none.body.code], [422, 'supplementary-nobody']);
    assert.equal((await get('music', '/workbooks/supplementary')).status, 404);
    const { pupils } = (await expectOk(school.thu.get('/classes/4a/supplementary'))).body;
    for (const { pupil, fields: seen } of pupils)
      await expectOk(school.thu.post('/classes/4a/supplementary/plans', { pupil, plan: PLAN, seen }));
    const [part] = (await read(await download('thu'))).parts;
    assert.deepEqual(
      [part!.context.period, part!.context.pupils.map(({ id }) => id)],
      ['supplementary', [failed, other]],
    );
    const [mine] = (await read(await download('music', '/workbooks/supplementary'))).parts;
    assert.deepEqual(mine!.own, ['subject.AN.level', 'subject.AN.remark']);
    assert.equal((await get('music', '/classes/4a/workbooks/supplementary')).status, 200);
  });

  it('shows year end in grey, is checked, sent, and counts as every push does', async () => {
    const issued = await download('thu');
    const level = await cellOf(issued, failed, 'subject.TOAN.level');
    const left = level.cell.replace(/^([A-Z]+)/, (letters) => String.fromCharCode(letters.charCodeAt(0) - 1));
    assert.deepEqual(await valuesAt(issued, level.sheet, [left, level.cell]), ['C', null]);
    const typed = await type(issued, [
      [failed, 'subject.TOAN.level', 'T'],
      // Not assessed anew of her, and another's.
      [failed, 'subject.AN.level', 'T'],
      [other, 'subject.AN.level', 'T'],
      [other, 'subject.TOAN.level', 'tốt lắm'],
    ]);
    const { user } = school.thu;
    const checked = await upload(user, typed, 'check');
    assert.equal(checked.parts[0]!.answer, null);
    assert.equal(await afterOf(failed), null);
    const sent = await upload(user, typed);
    assert.deepEqual(refusedIn(sent), [
      [failed, 'subject.AN.level', 'field-not-on-sheet'],
      [other, 'subject.TOAN.level', 'level-of-subject-unknown'],
      [other, 'subject.AN.level', 'not-your-field'],
    ]);
    assert.deepEqual((await afterOf(failed)).values, { 'subject.TOAN.level': 'HTT' });
    // The file that comes back is what is stored, and opens no more than it did.
    const returned = back(sent);
    assert.equal((await cellOf(returned, failed, 'subject.TOAN.level')).raw, 'T');
    const isLocked = async (pupil: string, field: FieldKey): Promise<unknown> => {
      const { sheet, cell } = await cellOf(returned, pupil, field);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(returned) as never);
      return book.getWorksheet(sheet)!.getCell(cell).protection?.locked ?? true;
    };
    assert.deepEqual(
      [await isLocked(failed, 'subject.TOAN.level'), await isLocked(failed, 'subject.AN.level')],
      [false, true],
    );
    const again = await upload(user, returned);
    assert.equal(again.parts[0]!.answer!.accepted, 0);
  });

  it('of an older copy conflicts, and of who is withdrawn changes nothing', async () => {
    const mine = await download('music', '/workbooks/supplementary');
    const older = await type(mine, [[other, 'subject.AN.level', 'H']]);
    await expectOk(school.music.push('4a', { [other]: { 'subject.AN.level': 'HTT' } }, 'supplementary'));
    const { parts } = await upload(school.music.user, older);
    assert.deepEqual(
      parts[0]!.answer!.conflicts.map(({ theirs }) => theirs),
      ['HTT'],
    );
    const whole = await type(await download('thu'), [[other, 'subject.TOAN.level', 'H']]);
    await expectOk(school.thu.post('/classes/4a/supplementary/withdrawals', { pupil: other, reason: 'Ghi nhầm mức' }));
    const refused = refusedIn(await upload(school.thu.user, whole));
    assert.deepEqual(refused, [[other, 'subject.TOAN.level', 'pupil-not-in-class']]);
    assert.deepEqual(callerOf(school.thu.user).hats, ['teacher']);
  });
});
