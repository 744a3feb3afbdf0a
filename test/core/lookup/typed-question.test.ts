import assert from 'node:assert/strict';
import { isQuestion, lastFourOf, readQuestion } from '../../../core/lookup/typed-question.js';

const CODE = '3f2b8c1a-9d4e-4f6a-8b7c-0123456789ab';
const typed = { code: CODE, birthDay: '05/09/2016', lastFour: '0012' };
const question = { code: CODE, birthDay: '2016-09-05', lastFour: '0012' };

describe('what is typed to look a transcript up', () => {
  it('is read as people write it', () => {
    for (const code of [CODE, CODE.toUpperCase(), ` ${CODE} `, CODE.replaceAll('-', ''), CODE.replaceAll('-', ' – ')]) {
      assert.deepEqual(readQuestion({ ...typed, code }), question, code);
    }
    for (const birthDay of [
      '5/9/2016',
      '05-09-2016',
      '5.9.2016',
      '05092016',
      '2016-09-05',
      ' ngày 5 tháng 9 năm 2016 ',
    ]) {
      assert.deepEqual(readQuestion({ ...typed, birthDay }), question, birthDay);
    }
    assert.deepEqual(readQuestion({ ...typed, lastFour: '079216000012' }), question);
  });

  it('is told field by field what lacks and what cannot be meant', () => {
    assert.deepEqual(readQuestion({ code: ' ', birthDay: '', lastFour: '' }), {
      code: 'lacks',
      birthDay: 'lacks',
      lastFour: 'lacks',
    });
    const cut = readQuestion({ code: CODE.slice(0, 20), birthDay: '30/02/2016', lastFour: '12' });
    assert.deepEqual(cut, { code: 'malformed', birthDay: 'malformed', lastFour: 'malformed' });
    assert.equal(isQuestion(cut), false);
    // A code alone at fault is no question either.
    assert.equal(isQuestion(readQuestion({ ...typed, code: '' })), false);
    assert.equal(isQuestion(readQuestion(typed)), true);
    for (const birthDay of ['9/2016', '2016', '05/09/16', 'x'.repeat(500), '32/01/2016', '2016-13-01']) {
      assert.deepEqual(readQuestion({ ...typed, birthDay }), { birthDay: 'malformed' }, birthDay);
    }
  });

  it('takes the last four signs of whatever a number looks like', () => {
    assert.equal(lastFourOf('HS-2026/00ab'), '00AB');
    assert.equal(lastFourOf('1.2-3'), null);
  });
});
