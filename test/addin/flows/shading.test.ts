/** What is closed, in the workbook that is open in Excel: shaded, locked and said, as things stand on the server. */
import assert from 'node:assert/strict';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import { carriedOut } from '../../support/locks.js';
import { type ExcelPane, openExcelPane } from '../../support/excel-pane.js';
import { formattingsOf } from '../../support/excel-host/kind-conditional-format.js';
import { PersonRefused } from '../../support/excel-host/person-refused.js';
import { buildPaneSchool, type PaneSchool } from '../../support/pane-school.js';
import { closeExcel } from '../excel/support.js';

const SCORE = 'subject.TOAN.score';
const OTHER = 'subject.TV.score';
const SHADE = '#DCE6F1';
const MATHS = { kind: 'group', classId: '4a', group: 'TOAN' } as const;

describe('closed cells of the workbook in Excel', () => {
  let school: PaneSchool;
  let an: string;
  let binh: string;
  beforeEach(async () => {
    school = await buildPaneSchool();
    ({ an, binh } = school);
  });
  afterEach(async () => {
    closeExcel();
    await school.server.stop();
  });

  const carryOut = (kind: 'lock' | 'open', scope: LockInForce['scope'], minute: number) =>
    carriedOut(school.server.db, {
      ...{ kind, scope, until: kind === 'open' ? '2027-06-29T13:14:00.000Z' : null },
      from: `2026-09-05T00:0${minute}:00.000Z`,
    });
  const open = async (excelApi: '1.7' | '1.13' = '1.13') =>
    openExcelPane(school.server, school.thu.account, await school.download(school.thu), { excelApi });
  const lookOf = async (
    { host, placeOf }: ExcelPane,
    pupil: string,
    field: 'subject.TOAN.score' | 'subject.TV.score',
  ) => {
    const { sheet, cell } = await placeOf(pupil, field);
    const { fill, italic, border, locked } = host.look(sheet, cell);
    return { fill, italic, border, locked };
  };
  const CLOSED = { fill: SHADE, italic: true, border: 'dashed', locked: true };
  const OPEN = { fill: null, italic: false, border: null, locked: false };
  /** The line over the table. */
  const noteOf = async (pane: ExcelPane): Promise<string> => {
    const { sheet } = await pane.placeOf(an, SCORE);
    const found = (await pane.saved()).sheets.find(({ name }) => name === sheet)!;
    return found.rows.flat().find((text): text is string => typeof text === 'string' && text.startsWith('Tình trạng'))!;
  };

  for (const excelApi of ['1.7', '1.13'] as const)
    it(`are shaded, locked and said when the pane asks, and open again with it, ExcelApi ${excelApi}`, async () => {
      const pane = await open(excelApi);
      assert.match(await noteOf(pane), /^Tình trạng khóa lúc .*Mọi cột: Đang mở theo lịch, đến hết 30\/06\/2027\.$/);
      assert.deepEqual(await lookOf(pane, an, SCORE), OPEN);
      await pane.type(an, SCORE, 8);
      await carryOut('lock', MATHS, 1);
      await pane.work.renewLocks();
      assert.deepEqual(await lookOf(pane, an, SCORE), CLOSED);
      assert.deepEqual(await lookOf(pane, an, OTHER), OPEN);
      assert.match(await noteOf(pane), /Toán: Khóa theo lệnh của hiệu trưởng\. .*Ô nền xanh/);
      const { sheet, cell, raw } = await pane.placeOf(an, SCORE);
      assert.equal(raw, 8, 'what was typed stays');
      assert.throws(() => pane.host.person.type(sheet, cell, 9), PersonRefused);
      const [told] = pane.work.get().locks;
      assert.equal(told!.locks.parts[0]!.by, 'order');

      await carryOut('open', { kind: 'pupil', pupil: an }, 2);
      await pane.work.check();
      assert.deepEqual(await lookOf(pane, an, SCORE), OPEN);
      assert.deepEqual(await lookOf(pane, binh, SCORE), CLOSED);
      assert.match(await noteOf(pane), /Đang mở theo lệnh, đến 20:14 29\/06\/2027\./);
      await pane.type(an, SCORE, 9);
      assert.deepEqual(pane.host.complaints, []);
    });

  it('leave the workbook untouched where nothing has changed', async () => {
    await carryOut('lock', MATHS, 1);
    const pane = await open();
    assert.deepEqual(await lookOf(pane, an, SCORE), CLOSED);
    const before = JSON.stringify((await pane.saved()).sheets);
    const events: string[] = [];
    const deaf = await pane.door.listen((event) => events.push(event));
    school.server.pass(60_000);
    await pane.work.renewLocks();
    await pane.host.settled();
    await deaf();
    assert.deepEqual(events, []);
    assert.equal(JSON.stringify((await pane.saved()).sheets), before);
  });

  it('keep a teacher’s own colours, and the sheet as protected as it was', async () => {
    const pane = await open();
    const { sheet } = await pane.placeOf(an, SCORE);
    pane.host.sheet(sheet).sheet.addConditionalFormatting({
      ref: 'A1:Z99',
      rules: [{ type: 'expression', formulae: ['$A1="x"'], priority: 1, style: {} }],
    });
    const allowed = () => Object.entries(pane.host.sheet(sheet).protection ?? {}).filter(([, is]) => is === true);
    const protection = allowed();
    await carryOut('lock', MATHS, 1);
    await pane.work.renewLocks();
    await carryOut('open', MATHS, 2);
    await pane.work.renewLocks();
    assert.deepEqual(await lookOf(pane, an, SCORE), OPEN);
    assert.deepEqual(allowed(), protection);
    assert.ok(protection.length > 0);
    const rules = formattingsOf(pane.host.sheet(sheet)).flatMap((formatting) => formatting.rules);
    assert.deepEqual(
      rules.map(({ formulae }) => formulae),
      [['$A1="x"']],
    );
  });

  it('are no place to fill in from the pane, and are refused with reason and remedy when sent all the same', async () => {
    const pane = await open();
    await pane.type(an, SCORE, 8);
    await pane.type(an, OTHER, 7);
    await carryOut('lock', MATHS, 1);
    await pane.work.preview();
    await pane.work.push();
    const { pushed } = pane.work.get();
    const { answer } = pushed!.parts[0]!;
    assert.equal(answer!.accepted, 1);
    assert.deepEqual(
      answer!.refused.map(({ pupil, field, refusal }) => [pupil, field, refusal.code]),
      [[an, SCORE, 'closed-by-order']],
    );
    assert.match(answer!.refused[0]!.refusal.remedy, /Đề nghị mở/);
    assert.equal((await pane.placeOf(an, SCORE)).raw, 8, 'what was typed stays');
    assert.deepEqual(await lookOf(pane, an, SCORE), CLOSED, 'after a push the pane has asked again');
    const { sheet, cell } = await pane.placeOf(an, SCORE);
    await pane.door.goTo({ sheet, cell });
    assert.deepEqual(
      (await pane.work.selectedNow())!.map(({ own }) => own),
      [false],
    );
  });

  it('say what is closed though a password keeps the sheet from being shaded, and though nobody answers keep the last word', async () => {
    const pane = await open();
    const { sheet, cell } = await pane.placeOf(an, SCORE);
    pane.host.person.unprotect(sheet);
    await pane.host.person.protect(sheet, { password: 'x' });
    await carryOut('lock', MATHS, 1);
    await pane.work.renewLocks();
    assert.equal(pane.work.get().locks[0]!.locks.parts[0]!.by, 'order');
    assert.equal(pane.host.look(sheet, cell).locked, false);
    assert.equal(pane.work.get().failure, null);
    pane.call.lose = new Error('no line');
    await pane.work.renewLocks();
    assert.equal(pane.work.get().locks[0]!.locks.parts[0]!.by, 'order');
    assert.equal(pane.work.get().failure, null);
  });
});
