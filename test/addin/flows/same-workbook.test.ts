import assert from 'node:assert/strict';
import type { ReadWorkbook } from '../../../core/workbook/read-types.js';
import { type PaneSchool, buildPaneSchool } from '../../support/pane-school.js';
import { openExcelPane } from '../../support/excel-pane.js';
import { back, read, type, uploadsBy } from '../../support/uploads.js';
import { closeExcel } from '../excel/support.js';

/** Meaning, not place: what a program later reads out of the workbook. */
const meaning = ({ kind, parts, issues }: ReadWorkbook) => ({
  kind,
  issues,
  parts: parts.map(({ cells, ...part }) => ({
    ...part,
    cells: cells.map(({ pupil, field, raw }) => [pupil, field, raw]),
  })),
});

describe('one workbook, two doors', () => {
  let excel: PaneSchool;
  let files: PaneSchool;
  before(async () => {
    // The same school twice, so that both doors meet the same history.
    excel = await buildPaneSchool();
    files = await buildPaneSchool();
  });
  after(async () => {
    await excel.server.stop();
    await files.server.stop();
  });
  afterEach(() => closeExcel());

  it('is the same after a push in Excel and after an upload: values, base, revision and what stayed behind', async () => {
    const [inExcel, inFile] = [await excel.download(excel.thu), await files.download(files.thu)];
    // Meanwhile the music teacher has sent hers.
    for (const school of [excel, files]) {
      const [an, binh] = school.klass.pupils as [string, string];
      const { upload } = uploadsBy(() => school.server.deps);
      await upload(
        school.music,
        await type(await school.download(school.music), [
          [an, 'subject.AN.level', 'T'],
          [binh, 'subject.AN.level', 'H'],
        ]),
      );
    }
    const typed = ({ klass: { pupils } }: PaneSchool) =>
      [
        [pupils[0]!, 'subject.TOAN.score', 9],
        [pupils[1]!, 'subject.TOAN.score', 85],
        [pupils[2]!, 'note', 'Có cố gắng'],
      ] as const;
    const pane = await openExcelPane(excel.server, excel.thu.account, inExcel);
    for (const [pupil, field, value] of typed(excel)) await pane.paste(pupil, field, value);
    await pane.work.preview();
    await pane.work.push();
    assert.equal(pane.work.get().failure, null);

    const { upload } = uploadsBy(() => files.server.deps);
    const answer = await upload(files.thu, await type(inFile, typed(files)));
    const one = withoutIds(excel, meaning(await pane.read()));
    assert.equal(one, withoutIds(files, meaning(await read(back(answer)))));
    for (const word of ['HTT', 'older', '85', 'Có cố gắng']) assert.ok(one.includes(word), word);
  });

  /** Pupils by their place in the class: the two schools number them differently. */
  const withoutIds = ({ klass }: PaneSchool, value: unknown): string =>
    klass.pupils.reduce((text, id, i) => text.replaceAll(id, `pupil-${i}`), JSON.stringify(value));
});
