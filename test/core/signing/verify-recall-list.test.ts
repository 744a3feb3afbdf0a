/** A request to recall, as whoever receives it reads it: units by their identity alone, under the school's seal. */
import assert from 'node:assert/strict';
import { recallItemText } from '../../../core/record/recall-item.js';
import { verifyRecallList } from '../../../core/signing/verify/verify-recall-list.js';
import { withBudget } from '../../../core/signing/verify/steps.js';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { buildUnit, listText } from '../../support/portal.js';
import { doubts, failures, OPTIONS, tampered } from '../../support/verification.js';

const ID = '7f3d2c52-6a51-4c1e-9d57-2f0d6c1e8a22';

describe('a request to recall that is checked', () => {
  const check = async (text: string) => verifyRecallList(parseXml(text), withBudget(OPTIONS));
  const listed = async () => {
    const items = [(await buildUnit()).item, (await buildUnit()).item];
    return { items, text: await listText(ID, items.map(recallItemText)) };
  };

  it('is the school’s where its seal covers every line', async () => {
    const { text } = await listed();
    const found = await check(text);
    assert.deepEqual([failures(found), doubts(found), found.verdict], [[], [], 'valid']);
    assert.equal(found.code, ID);
  });

  it('is not where a line was changed, taken away or is of another school, or the list has no name', async () => {
    const { items, text } = await listed();
    const [first, second] = items.map(({ MA_TRA_CUU_UUID: code }) => code ?? '') as [string, string];
    assert.ok(failures(await check(tampered(text, first, second))).length > 0);
    assert.ok(failures(await check(tampered(text, recallItemText(items[0]!), ''))).length > 0);
    assert.ok(failures(await check(tampered(text, / id="[^"]+"/, ''))).length > 0);
    const mixed = await listText(ID, [recallItemText(items[0]!), recallItemText({ ...items[1]!, MA_TRUONG: '99' })]);
    const found = await check(mixed);
    assert.ok(failures(found).length + doubts(found).length > 0, 'of two schools');
  });
});
