/** What a teacher sees of locks before she types: asked of the server, and in the file it hands out. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { SheetLocks } from '../../../core/contract/locks.js';
import { groupChanges } from '../../../core/contract/push.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { closedCells } from '../../../core/locks/lock-parts.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { buildClass4A, type Class4A } from '../../support/class-4a.js';
import { carriedOut } from '../../support/locks.js';
import { isLockedIn } from '../../support/locked-cells.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { back, cellOf, type, uploadsBy } from '../../support/uploads.js';
import { hasLibreOffice, savedByLibreOffice } from '../../support/workbooks.js';

const MATHS = { kind: 'group', classId: '4a', group: 'TOAN' } as const;
const [SCORE, OTHER] = ['subject.TOAN.score', 'subject.TV.score'] as const;

describe('what is closed, before anybody types', () => {
  let server: TestServer;
  let school: Class4A;
  before(async () => {
    server = await startTestServer();
    school = await buildClass4A(server.db);
    await carriedOut(server.db, { kind: 'lock', scope: MATHS, until: null });
    await carriedOut(server.db, {
      ...{ kind: 'open', scope: { kind: 'pupil', pupil: school.an }, until: '2027-06-29T13:14:00.000Z' },
      from: '2026-09-05T00:01:00.000Z',
    });
  });
  after(async () => {
    await server.stop();
    await closeFilePool();
  });

  const { download, upload } = uploadsBy(() => server.deps);
  const locksFor = async (account: string, period = 'year-end', classId = '4a') =>
    server.send('GET', `/classes/${classId}/sheets/${period}/locks`, { headers: await server.signIn(account) });

  it('is what a push would be told, cell by cell', async () => {
    const { status, body } = await locksFor(school.thu.account);
    assert.equal(status, 200);
    const { parts, at, className } = body as SheetLocks;
    assert.deepEqual([at, className], [server.deps.clock().toISOString(), '4A']);
    const isClosed = closedCells(parts);
    assert.deepEqual(
      ([school.an, school.binh] as const).map((pupil) => [isClosed(pupil, SCORE), isClosed(pupil, OTHER)]),
      [
        [false, false],
        [true, false],
      ],
    );
    const headers = await server.signIn(school.thu.account);
    const changes = [school.an, school.binh].flatMap((pupil) =>
      ([SCORE, OTHER] as const).map((field) => ({ pupil, field, value: '8', base: null })),
    );
    const pushed = await server.send('POST', '/classes/4a/sheets/year-end/pushes', {
      headers,
      body: { pushId: randomUUID(), baseRevision: 0, changes: groupChanges(changes) },
    });
    assert.equal(pushed.status, 200, JSON.stringify(pushed.body));
    const { refused } = pushed.body as { refused: { pupil: string; field: FieldKey }[] };
    const told = changes.filter(({ pupil, field }) => isClosed(pupil, field));
    assert.deepEqual(
      refused.map(({ pupil, field }) => [pupil, field]),
      told.map(({ pupil, field }) => [pupil, field]),
    );
  });

  it('is told to whoever sees the class, and of no other class', async () => {
    assert.equal((await locksFor(school.music.account)).status, 200);
    assert.equal((await locksFor(school.thu.account, 'year-end', 'none')).status, 404);
    assert.equal((await locksFor(school.thu.account, 'never')).status, 400);
  });

  const books: [string, (bytes: Uint8Array) => Uint8Array][] = [['as it was written', (bytes) => bytes]];
  for (const [how, through] of [
    ...books,
    ...(hasLibreOffice() ? [['saved by LibreOffice', savedByLibreOffice] as const] : []),
  ])
    it(`is locked and shaded in the file, with a sentence of that moment; open cells are not; ${how}`, async () => {
      const bytes = await download(school.thu);
      const now = through(bytes);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(now) as never);
      const found = async (pupil: string, field: FieldKey) => {
        const { sheet, cell } = await cellOf(bytes, pupil, field);
        return { sheet: workbook.getWorksheet(sheet)!, cell };
      };
      const isLocked = async (pupil: string, field: FieldKey): Promise<boolean> => {
        const { sheet, cell } = await cellOf(bytes, pupil, field);
        return isLockedIn(now, sheet, cell);
      };
      assert.deepEqual(
        [await isLocked(school.binh, SCORE), await isLocked(school.an, SCORE), await isLocked(school.binh, OTHER)],
        [true, false, false],
      );
      const { sheet, cell } = await found(school.binh, SCORE);
      const shades = (
        sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
      ).conditionalFormattings;
      assert.equal(shades.length, 1);
      assert.match(shades[0]!.rules[0]!.formulae[0]!, /hocba\.closed/);
      assert.ok(shades[0]!.ref.split(' ').some((area) => area.startsWith(cell)));
      const note = sheet.getCell(5, 1).value as string;
      assert.match(note, /^Tình trạng khóa lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\. /);
      assert.match(note, /Toán của .*: Khóa theo lệnh của hiệu trưởng\./);
      assert.match(note, /Toán của Nguyễn Thị An: Đang mở theo lệnh, đến 20:14 29\/06\/2027\. Các cột khác: Đang mở/);
    });

  it('comes back with the file as it was, whatever was typed into it', async () => {
    const bytes = await type(await download(school.thu), [
      [school.binh, SCORE, 9],
      [school.binh, OTHER, 9],
    ]);
    const answer = await upload(school.thu, bytes);
    assert.deepEqual(
      answer.parts[0]!.answer!.refused.map(({ pupil, field, refusal }) => [pupil, field, refusal.code]),
      [[school.binh, SCORE, 'closed-by-order']],
    );
    const returned = back(answer);
    assert.equal((await cellOf(returned, school.binh, SCORE)).raw, 9, 'what was typed stays');
    const isLocked = async (pupil: string, field: FieldKey): Promise<boolean> => {
      const place = await cellOf(returned, pupil, field);
      return isLockedIn(returned, place.sheet, place.cell);
    };
    assert.deepEqual(
      [await isLocked(school.binh, SCORE), await isLocked(school.an, SCORE), await isLocked(school.binh, OTHER)],
      [true, false, false],
      'locked as when it was handed out',
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(returned) as never);
    const { sheet } = await cellOf(returned, school.binh, SCORE);
    const form = workbook.getWorksheet(sheet)!;
    assert.match(form.getCell(5, 1).value as string, /^Tình trạng khóa lúc /);
    assert.equal((form as unknown as { conditionalFormattings: { ref: string }[] }).conditionalFormattings.length, 1);
  });
});
