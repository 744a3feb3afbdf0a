/** What a check and the pane's preview foresee is what the push then meets: by the same merge, on the newest document. */
import assert from 'node:assert/strict';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { issueClassWorkbook } from '../../../server/acts/sheets/issue-class-workbook.js';
import { buildPaneSchool, type PaneSchool, send } from '../../support/pane-school.js';
import { type as typed, uploadsBy } from '../../support/uploads.js';

const SCORE = 'subject.TOAN.score';
const MUSIC = 'subject.AN.level';

describe('conflicts foreseen before anything is sent', () => {
  let school: PaneSchool;

  beforeEach(async () => {
    school = await buildPaneSchool();
  });
  afterEach(() => school.server.stop());

  const uploads = () => uploadsBy(() => school.server.deps);
  const typeAndSend = async (
    bytes: Uint8Array,
    cells: readonly (readonly [string, FieldKey, unknown])[],
  ): Promise<void> => {
    await uploads().upload(school.thu, await typed(bytes, cells));
  };

  it('by a check of a file, cell for cell as the push then answers', async () => {
    const { thu, an, binh, download } = school;
    const copy = await download(thu);
    await typeAndSend(copy, [
      [an, SCORE, 7],
      [binh, SCORE, 6],
      [binh, 'subject.TV.score', 5],
    ]);
    const mine = await typed(copy, [
      [an, SCORE, 9],
      // The same as the other wrote, one that cannot be read, and one nobody else touched.
      [binh, SCORE, 6],
      [binh, 'subject.TV.score', 'chín'],
      [an, 'subject.TV.score', 8],
    ]);
    const { foreseen } = (await uploads().upload(thu, mine, 'check')).parts[0]!;
    assert.deepEqual(
      foreseen!.map(({ pupil, field, mine: own, theirs, author }) => [pupil, field, own, theirs, author]),
      [[an, SCORE, '9', '7', 'Trần Thị Thu']],
    );
    const pushed = (await uploads().upload(thu, mine)).parts[0]!;
    assert.deepEqual(foreseen, pushed.answer!.conflicts);
    assert.equal(pushed.foreseen, undefined);
  });

  it('also where a value was changed and corrected back meanwhile', async () => {
    const { thu, an, download } = school;
    await typeAndSend(await download(thu), [[an, SCORE, 7]]);
    const copy = await download(thu);
    await typeAndSend(copy, [[an, SCORE, 8]]);
    await typeAndSend(await download(thu), [[an, SCORE, 7]]);
    const mine = await typed(copy, [[an, SCORE, 9]]);
    const { foreseen } = (await uploads().upload(thu, mine, 'check')).parts[0]!;
    assert.deepEqual(
      foreseen!.map(({ theirs, own }) => [theirs, own]),
      [['7', true]],
    );
    assert.deepEqual(foreseen, (await uploads().upload(thu, mine)).parts[0]!.answer!.conflicts);
  });

  it('with nobody’s name but the one who did it, and none where there is no conflict', async () => {
    const { thu, music, an, download, server } = school;
    const asMusic = { caller: uploads().callerOf(music), classId: '4a', period: 'year-end' as const };
    const hers = (await issueClassWorkbook(server.deps, asMusic)).bytes;
    await typeAndSend(await download(thu), [[an, SCORE, 7]]);
    const filled = await typed(hers, [[an, MUSIC, 'T']]);
    assert.deepEqual((await uploads().upload(music, filled, 'check')).parts[0]!.foreseen, []);
  });

  it('by the pane’s preview, as its push then answers', async () => {
    const { thu, an, binh, pane } = school;
    const [first, second] = [await pane(thu), await pane(thu)];
    await first.type(an, SCORE, 7);
    await send(first);
    await second.type(an, SCORE, 9);
    await second.type(binh, SCORE, 4);
    await second.work.preview();
    const { foreseen } = second.work.get().checked!.parts[0]!;
    assert.deepEqual(
      foreseen!.map(({ pupil, mine, theirs, own }) => [pupil, mine, theirs, own]),
      [[an, '9', '7', true]],
    );
    await second.work.push();
    assert.deepEqual(foreseen, second.work.get().pushed!.parts[0]!.answer!.conflicts);
  });

  it('by the pane after an earlier push left a cell on its old base', async () => {
    const { thu, an, pane, download } = school;
    const opened = await pane(thu);
    await typeAndSend(await download(thu), [[an, SCORE, 7]]);
    await opened.type(an, SCORE, 9);
    await send(opened);
    assert.equal(opened.work.get().pushed!.parts[0]!.answer!.conflicts.length, 1);
    // The revision of the copy is the newest by now; this one cell's base is not.
    await opened.work.preview();
    const { foreseen } = opened.work.get().checked!.parts[0]!;
    await opened.work.push();
    assert.equal(foreseen!.length, 1);
    assert.deepEqual(foreseen, opened.work.get().pushed!.parts[0]!.answer!.conflicts);
  });
});
