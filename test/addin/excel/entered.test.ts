import assert from 'node:assert/strict';
import { entered, enteredAgain } from '../../../addin/excel/entered.js';

describe('a value as Excel must be given it', () => {
  it('is a number where it is one, and nothing where the cell is emptied', () => {
    assert.equal(entered(8, 'General'), 8);
    assert.equal(entered(null, 'General'), '');
  });
  it('is as it is where it consists of words', () => {
    for (const text of ['T', 'Đ', 'x', 'Hoàn thành tốt']) assert.equal(entered(text, 'General'), text);
  });
  for (const text of ['=1+1', '+84', '-5', '- Chăm ngoan', '@SUM(A1)', '1/2', '08', '1E5', 'TRUE', 'May 5', "'a"]) {
    it(`keeps ${text} as text`, () => assert.equal(entered(text, 'General'), `'${text}`));
  }
  it('needs no apostrophe in a cell of text format', () => {
    for (const text of ['=1+1', '- Chăm ngoan', '08', '1/2']) assert.equal(entered(text, '@'), text);
    assert.equal(entered("'a", '@'), "''a");
  });
  it('is normalised', () => assert.equal(entered('Hoàn'.normalize('NFD'), '@'), 'Hoàn'.normalize('NFC')));
});

describe('what a cell held, put back', () => {
  it('is its formula where it has one', () => assert.equal(enteredAgain(2, '=1+1', 'General'), '=1+1'));
  it('stays text where it only looks like one', () => assert.equal(enteredAgain('=1+1', '=1+1', 'General'), "'=1+1"));
  it('is the value otherwise', () => {
    assert.equal(enteredAgain(8, 8, 'General'), 8);
    assert.equal(enteredAgain('', '', '@'), '');
  });
});
