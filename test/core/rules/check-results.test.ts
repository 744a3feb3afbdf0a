import assert from 'node:assert/strict';
import { FIELDS } from '../../../core/fields/field-key.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { type Cells, found, one } from '../../support/findings.js';
import { buildContext } from '../../support/sheets.js';

describe('the ticked result', () => {
  it('is one: otherwise every tick is in question', () => {
    assert.deepEqual(found({ 'result.HT': 'X' }), ['result-two-ticks result.HTT', 'result-two-ticks result.HT']);
  });
  it('agrees with Article 9', () => {
    const issue = one({ 'subject.AN.level': 'HT' });
    assert.deepEqual([issue.rule, issue.severity, issue.field], ['result-contradicts', 'error', 'result.HTT']);
    assert.deepEqual(issue.params, { ticked: 'HTT', result: 'HT', because: 'subject.AN.level=HT' });
  });
  it('waits for the values', () => {
    const issue = one({ 'subject.AN.level': null });
    assert.deepEqual(
      [issue.rule, issue.severity, issue.params],
      ['result-too-early', 'warning', { ticked: 'HTT', fields: 'subject.AN.level' }],
    );
  });
  for (const mode of ['adjusted', 'special'] as const) {
    it(`may differ where the teacher may judge otherwise: ${mode}`, () => {
      const issue = one({ 'subject.AN.level': 'HT' }, { pupil: { mode } });
      assert.deepEqual([issue.rule, issue.severity], ['result-differs', 'warning']);
    });
  }
  it('stands by itself for a pupil with an individual plan whose values are few', () => {
    assert.deepEqual(
      found(Object.fromEntries([...FIELDS.keys()].filter((f) => !f.startsWith('result')).map((f) => [f, null])), {
        pupil: { mode: 'adjusted' },
      }).filter((r) => r.startsWith('result')),
      [],
    );
  });
});

describe('a result nobody has ticked', () => {
  it('is a warning at the result the values give, with what decided it', () => {
    const issue = one({ 'subject.AN.level': 'HT', 'result.HTT': null });
    assert.deepEqual(
      [issue.rule, issue.severity, issue.field, issue.params],
      ['result-missing', 'warning', 'result.HT', { result: 'HT', because: 'subject.AN.level=HT' }],
    );
  });
  it('is no finding while values are missing, nor where the teacher may judge otherwise', () => {
    assert.deepEqual(found({ 'subject.AN.level': null, 'result.HTT': null }), ['value-missing subject.AN.level']);
    for (const mode of ['adjusted', 'special', 'not-assessed'] as const)
      assert.deepEqual(found({ 'result.HTT': null }, { pupil: { mode } }), []);
  });
  it('is none at the other times', () => assert.deepEqual(found({}, { period: 'term-1' }), []));
});

describe('award and promotion', () => {
  const nines = (context = buildContext({ pupils: 1 })): Cells => ({
    ...Object.fromEntries(
      fieldsOf(context, 4)
        .filter((f) => f.endsWith('.score'))
        .map((f) => [f, '9']),
    ),
    'result.HTT': null,
    'result.HTXS': 'X',
  });
  it('lets Hoàn thành tốt be awarded, and Hoàn thành xuất sắc not be forgotten', () => {
    assert.deepEqual(found({ 'award.YEAR_END': 'X' }), []);
    assert.deepEqual(found({ ...nines(), 'award.YEAR_END': 'X' }), []);
    assert.deepEqual(found(nines()), ['award-missing award.YEAR_END']);
  });
  it('refuses the year-end award below, and leaves the award during the year', () => {
    const ht: Cells = { 'subject.AN.level': 'HT', 'result.HTT': null, 'result.HT': 'X' };
    assert.deepEqual(found({ ...ht, 'award.SUDDEN': 'X' }), []);
    const issue = one({ ...ht, 'award.YEAR_END': 'X' });
    assert.deepEqual(
      [issue.rule, issue.severity, issue.params],
      ['award-not-allowed', 'error', { result: 'HT', because: 'subject.AN.level=HT' }],
    );
  });
  it('warns of an award before the values are complete', () => {
    assert.equal(one({ 'subject.AN.level': null, 'result.HTT': null, 'award.YEAR_END': 'X' }).rule, 'award-too-early');
  });
  it('warns of “not promoted” before the values are complete, as of the other ticks', () => {
    const issue = one({ 'subject.AN.level': null, 'result.HTT': null, 'promotion.NOT_PROMOTED': 'X' });
    assert.deepEqual(
      [issue.rule, issue.severity, issue.params],
      ['promotion-too-early', 'warning', { fields: 'subject.AN.level' }],
    );
    const cells: Cells = { 'subject.TV.score': null, 'result.HTT': null, 'promotion.NOT_PROMOTED': 'X' };
    assert.deepEqual(found(cells, { pupil: { mode: 'adjusted' } }), [], 'no plan is known here');
  });
  it('refuses “not promoted” for a pupil who has completed the year', () => {
    const issue = one({ 'promotion.NOT_PROMOTED': 'X' });
    assert.deepEqual([issue.rule, issue.severity, issue.params], ['promotion-contradicts', 'error', { result: 'HTT' }]);
  });
  for (const mode of ['adjusted', 'special'] as const) {
    it(`only warns where the teacher may judge otherwise: ${mode}`, () => {
      const pupil = { mode };
      const promotion = one({ 'promotion.NOT_PROMOTED': 'X' }, { pupil });
      // Her own result says it first: a tick alone would be overruled by the values without a word.
      assert.deepEqual([promotion.rule, promotion.severity], ['promotion-contradicts', 'error']);
      const own: Cells = { 'result.HTT': null, 'result.CHT': 'X', 'promotion.NOT_PROMOTED': 'X' };
      assert.deepEqual(found(own, { pupil }), ['result-differs result.CHT']);
      const ht: Cells = { 'subject.AN.level': 'HT', 'result.HTT': null, 'result.HT': 'X' };
      const award = one({ ...ht, 'award.YEAR_END': 'X' }, { pupil });
      assert.deepEqual([award.rule, award.severity], ['award-not-allowed', 'warning']);
    });
    it(`says once that a teacher’s better result differs, and lets it be awarded: ${mode}`, () =>
      assert.equal(
        one({ 'subject.AN.level': 'HT', 'award.YEAR_END': 'X' }, { pupil: { mode } }).rule,
        'result-differs',
      ));
    it(`does not ask for an award, and takes one for a good result: ${mode}`, () => {
      assert.deepEqual(found(nines(), { pupil: { mode } }), []);
      assert.deepEqual(found({ ...nines(), 'award.YEAR_END': 'X' }, { pupil: { mode } }), []);
    });
  }
  it('is not too early for a pupil whose plan leaves values out', () => {
    const cells: Cells = { 'subject.TV.score': null, 'award.YEAR_END': 'X' };
    assert.deepEqual(found(cells, { pupil: { mode: 'adjusted' } }), []);
  });
  it('leaves promotion open for one who has not: the principal decides', () => {
    const cht: Cells = {
      'subject.MT.level': 'CHT',
      'subject.MT.remark': 'Chưa vẽ được tranh theo đề tài.',
      'result.HTT': null,
      'result.CHT': 'X',
    };
    assert.deepEqual(found(cht), []);
    assert.deepEqual(found({ ...cht, 'promotion.NOT_PROMOTED': 'X' }), []);
  });
});

describe('a level and its score', () => {
  for (const [level, score, doubtful] of [
    ['HTT', '6', true],
    ['HTT', '7', false],
    ['HT', '4', true],
    ['HT', '5', false],
    ['HT', '10', false],
    ['CHT', '5', true],
    ['CHT', '4', false],
  ] as const) {
    it(`${doubtful ? 'warns of' : 'lets pass'} ${level} with ${score}`, () => {
      const rules = found({ 'subject.TOAN.level': level, 'subject.TOAN.score': score }, { period: 'term-1' });
      assert.deepEqual(rules, doubtful ? ['level-score-doubtful subject.TOAN.score'] : []);
    });
  }
});
