import assert from 'node:assert/strict';
import type { EntryCell } from '../../../addin/sheet/sheet-state.js';
import { fillRemarks } from '../../../core/remarks/fill-remarks.js';
import { fittingPhrases } from '../../../core/remarks/fitting.js';
import { buildPhrase } from '../../support/phrases.js';
import type { Pane } from '../../support/pane.js';
import { buildPaneSchool, cellOf, ours, type PaneSchool, settled } from '../../support/pane-school.js';

const REMARK = 'subject.TOAN.remark';
const LEVEL = 'subject.TOAN.level';

describe('a column of remarks in the open workbook', () => {
  let school: PaneSchool;
  let pane: Pane;
  beforeEach(async () => {
    school = await buildPaneSchool();
    pane = await school.pane();
  });
  afterEach(() => school.server.stop());

  const cell = async (pupil: string): Promise<EntryCell> => {
    const place = await cellOf(pane, pupil, REMARK);
    return { ...place, part: ours(pane).parts[0]!, pupil, name: '', value: null, own: true };
  };
  const typed = async (pupil: string, level: string): Promise<void> => {
    await pane.type(pupil, LEVEL, level);
    pane.door.tell('changed');
    await settled(pane);
  };

  it('knows each pupil’s grade and the level on the other tab, as it is typed', async () => {
    const { an, binh, klass } = school;
    await typed(an, 'T');
    const column = pane.work.remarkColumn(await cell(an));
    assert.deepEqual(
      column.map(({ pupil }) => pupil),
      klass.pupils,
    );
    const [first] = column.filter(({ pupil }) => pupil === an);
    assert.deepEqual([first!.grade, first!.row[LEVEL], first!.field], [4, 'HTT', REMARK]);
    const levelTab = (await cellOf(pane, an, LEVEL)).sheet;
    assert.notEqual(first!.sheet, levelTab);
    await typed(binh, 'C');
    assert.equal(pane.work.remarkColumn(await cell(an)).find(({ pupil }) => pupil === binh)!.row[LEVEL], 'CHT');
  });

  it('takes the phrases of the bank, and gives them back when they are undone', async () => {
    const { an, binh } = school;
    await typed(an, 'T');
    await typed(binh, 'C');
    const phrases = [
      buildPhrase({ text: '=Em {tên} tính nhanh.' }),
      buildPhrase({ level: 'CHT', text: 'Cần ôn bảng nhân.' }),
    ];
    const column = pane.work.remarkColumn(await cell(an));
    const { writes, without } = fillRemarks({ column, chosen: new Set([an, binh]), phrases });
    assert.deepEqual(without, []);
    await pane.work.fill(
      writes.map(({ pupil, text }) => {
        const { sheet, cell: at, field } = column.find((one) => one.pupil === pupil)!;
        return { sheet, cell: at, pupil, field, value: text };
      }),
    );
    const given = fittingPhrases(
      phrases,
      column.find(({ pupil }) => pupil === an)!,
    )[0]!.text;
    assert.equal(await pane.at(an, REMARK), given, 'a text like any other, whatever it begins with');
    assert.equal(await pane.at(binh, REMARK), 'Cần ôn bảng nhân.');
    const after = pane.work.remarkColumn(await cell(an));
    assert.equal(after.find(({ pupil }) => pupil === binh)!.value, 'Cần ôn bảng nhân.', 'the screen follows at once');
    await pane.work.undo();
    assert.equal(await pane.at(an, REMARK), null);
  });

  it('is empty where the workbook is none of ours', async () => {
    const at = await cell(school.an);
    pane.door.sheets.splice(0, pane.door.sheets.length, { name: 'Sheet1', hidden: false, rows: [] });
    await pane.work.recognise();
    assert.deepEqual(pane.work.remarkColumn(at), []);
  });
});
