import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { fillRemarks, type RemarkFill } from '../../../core/remarks/fill-remarks.js';
import type { Phrase } from '../../../core/remarks/phrase.js';
import type { RemarkCell } from '../../../core/remarks/remark-cell.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { buildContext, fullValues } from '../../support/sheets.js';
import { buildCell, buildColumn, buildPhrase } from '../../support/phrases.js';

const FIELD = 'subject.TOAN.remark' as const;
const all = (column: readonly RemarkCell[]) => new Set(column.map(({ pupil }) => pupil));
const bank = (count: number, part: Partial<Phrase> = {}) => Array.from({ length: count }, () => buildPhrase(part));
const texts = ({ writes }: RemarkFill): string[] => writes.map(({ text }) => text);
/** The column as it would stand afterwards. */
const after = (column: readonly RemarkCell[], { writes }: RemarkFill): (string | null)[] =>
  column.map(({ pupil, value }) => writes.find((write) => write.pupil === pupil)?.text ?? value);

describe('a fill of remarks', () => {
  it('gives each pupil a phrase of her level and spreads them', () => {
    const column = ['HTT', 'HT', 'HTT', 'CHT', 'HT', 'HTT'].map((level) =>
      buildCell({ row: { 'subject.TOAN.level': level } }),
    );
    const phrases = [...bank(2), ...bank(2, { level: 'HT' }), ...bank(2, { level: 'CHT' })];
    const fill = fillRemarks({ column, chosen: all(column), phrases });
    assert.equal(fill.warning, null);
    fill.writes.forEach(({ phraseId }, i) =>
      assert.equal(phrases.find(({ id }) => id === phraseId)!.level, column[i]!.row['subject.TOAN.level']),
    );
    assert.equal(new Set(texts(fill)).size, 5, 'the third T has to take one of the two again');
  });
  it('leaves remarks alone unless asked, and says whose', () => {
    const column = [buildCell({ value: 'Cô viết tay.' }), buildCell()];
    const phrases = bank(3);
    const fill = fillRemarks({ column, chosen: all(column), phrases });
    assert.deepEqual([fill.writes.length, fill.kept], [1, [column[0]]]);
    const over = fillRemarks({ column, chosen: all(column), phrases, replace: true });
    assert.equal(over.writes[0]!.before, 'Cô viết tay.');
    assert.deepEqual([over.writes.length, over.kept.length], [2, 0]);
  });
  it('says who has no phrase that fits, and never empties a remark for it', () => {
    const column = [buildCell({ row: {} }), buildCell({ row: {}, value: 'Cũ.' })];
    const fill = fillRemarks({ column, chosen: all(column), phrases: bank(2), replace: true });
    assert.deepEqual([fill.writes, fill.without, fill.kept], [[], [column[0]], [column[1]]]);
  });
  it('touches nobody who was not chosen', () => {
    const column = buildColumn(5);
    const fill = fillRemarks({ column, chosen: new Set([column[1]!.pupil]), phrases: bank(3) });
    assert.deepEqual(
      fill.writes.map(({ pupil }) => pupil),
      [column[1]!.pupil],
    );
    assert.equal(fill.warning, null, 'one pupil is no crowd');
  });
  it('counts remarks that are there: neighbours differ from those, too', () => {
    const [one, other] = bank(2);
    const column = [buildCell({ value: one!.text }), buildCell(), buildCell()];
    const fill = fillRemarks({ column, chosen: all(column), phrases: [one!, other!] });
    assert.deepEqual(texts(fill), [other!.text, one!.text]);
  });
  it('says that one phrase would serve all', () => {
    const column = buildColumn(3);
    const [phrase] = bank(1);
    const fill = fillRemarks({ column, chosen: all(column), phrases: [phrase!] });
    assert.deepEqual(fill.warning, { kind: 'same-for-all', text: phrase!.text, count: 3, total: 3 });
  });
  it('says so of one phrase with many names, too', () => {
    const column = buildColumn(6);
    const [phrase] = bank(1, { text: 'Em {tên} tính đúng.' });
    const fill = fillRemarks({ column, chosen: all(column), phrases: [phrase!] });
    assert.equal(new Set(texts(fill)).size, 6);
    assert.equal(fill.warning?.kind, 'same-for-all');
    const filled = column.map((cell, i) => ({ ...cell, value: i < 5 ? texts(fill)[i]! : null }));
    const more = fillRemarks({ column: filled, chosen: all(filled), phrases: [phrase!] });
    assert.deepEqual(more.warning, { kind: 'same-for-many', text: phrase!.text, count: 6, total: 6 });
  });
  it('says that a phrase the class already has would go to the rest, one by one', () => {
    const [phrase] = bank(1);
    const column = buildColumn(8).map((cell, i) => ({ ...cell, value: i < 4 ? phrase!.text : null }));
    const fill = fillRemarks({ column, chosen: new Set([column[6]!.pupil]), phrases: [phrase!] });
    assert.deepEqual(fill.warning, { kind: 'same-for-many', text: phrase!.text, count: 5, total: 8 });
  });
  it('takes the best of those that are used equally little', () => {
    const [ofSchool, own] = [...bank(1), ...bank(1, { scope: 'own' })];
    const column = [buildCell()];
    assert.deepEqual(texts(fillRemarks({ column, chosen: all(column), phrases: [ofSchool!, own!] })), [own!.text]);
  });
  it('makes neighbours differ even where the class has had enough of one phrase', () => {
    const [worn, fresh] = bank(2);
    const column = [...buildColumn(3), ...buildColumn(6, { value: worn!.text })];
    const fill = fillRemarks({ column, chosen: all(column), phrases: [worn!, fresh!] });
    assert.deepEqual(texts(fill), [fresh!.text, worn!.text, fresh!.text]);
  });
  it('calls half of the class a crowd, as the rule does, and less none', () => {
    const [phrase] = bank(1);
    const warned = (size: number): unknown => {
      const column = buildColumn(size).map((cell, i) => ({ ...cell, value: i < 4 ? phrase!.text : null }));
      return fillRemarks({ column, chosen: new Set([column[6]!.pupil]), phrases: [phrase!] }).warning;
    };
    assert.deepEqual(warned(10), { kind: 'same-for-many', text: phrase!.text, count: 5, total: 10 });
    assert.equal(warned(11), null);
  });
  it('offers another remark when it replaces', () => {
    const phrases = bank(2);
    const column = [buildCell({ value: phrases[0]!.text })];
    const fill = fillRemarks({ column, chosen: all(column), phrases, replace: true });
    assert.deepEqual(texts(fill), [phrases[1]!.text]);
    const only = fillRemarks({ column, chosen: all(column), phrases: [phrases[0]!], replace: true });
    assert.deepEqual([only.writes, only.kept], [[], column]);
  });
});

describe('any fill of remarks', () => {
  const LEVELS = ['HTT', 'HT', 'CHT', null] as const;
  const phraseOf = fc.record({
    level: fc.constantFrom(...LEVELS),
    scope: fc.constantFrom('school' as const, 'own' as const),
    text: fc.constantFrom('Một.', 'Hai.', 'Ba.', 'Bốn.', 'Em {tên} năm.', 'Sáu.'),
  });
  const cellOf = fc.record({
    level: fc.constantFrom(...LEVELS),
    value: fc.constantFrom(null, null, null, 'Một.', 'Viết tay.'),
    chosen: fc.boolean(),
  });
  const input = fc.record({
    phrases: fc.array(phraseOf, { maxLength: 12 }),
    cells: fc.array(cellOf, { maxLength: 20 }),
    replace: fc.boolean(),
  });

  it('keeps its promises', () => {
    fc.assert(
      fc.property(input, ({ phrases: parts, cells, replace }) => {
        const phrases = parts.map((part) => buildPhrase(part));
        const column = cells.map(({ level, value }) =>
          buildCell({ value, row: level === null ? {} : { 'subject.TOAN.level': level } }),
        );
        const chosen = new Set(column.filter((_, i) => cells[i]!.chosen).map(({ pupil }) => pupil));
        const fill = fillRemarks({ column, chosen, phrases, replace });
        const { writes, kept, without, warning } = fill;
        // Every chosen pupil is spoken of once, nobody else at all.
        assert.deepEqual([...writes, ...kept, ...without].map(({ pupil }) => pupil).sort(), [...chosen].sort());
        for (const { pupil, text, phraseId, before } of writes) {
          const cell = column.find((one) => one.pupil === pupil)!;
          assert.equal(before, cell.value);
          assert.ok(replace || cell.value === null);
          assert.notEqual(text, cell.value);
          const { level } = phrases.find(({ id }) => id === phraseId)!;
          assert.ok(level === null || level === cell.row['subject.TOAN.level']);
        }
        for (const cell of without) assert.equal(cell.value, null);
        // One for all is never silent.
        const given = new Set(writes.map(({ phraseId }) => phrases.find(({ id }) => id === phraseId)!.text));
        if (writes.length > 1 && given.size === 1) assert.equal(warning?.kind, 'same-for-all');
        assert.deepEqual(fillRemarks({ column, chosen, phrases, replace }), fill, 'the same again');
      }),
    );
  });

  it('makes neighbours differ wherever two phrases fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('HTT', 'HT', 'CHT'), { minLength: 2, maxLength: 35 }),
        fc.integer({ min: 2, max: 5 }),
        (levels, each) => {
          const column = levels.map((level) => buildCell({ row: { 'subject.TOAN.level': level } }));
          const phrases = (['HTT', 'HT', 'CHT'] as const).flatMap((level) => bank(each, { level }));
          const said = texts(fillRemarks({ column, chosen: all(column), phrases }));
          assert.equal(said.length, column.length);
          said.forEach((text, i) => assert.notEqual(text, said[i + 1]));
          // Spread evenly: none is used twice more than another of its level.
          for (const level of ['HTT', 'HT', 'CHT'] as const) {
            const counts = phrases
              .filter((phrase) => phrase.level === level)
              .map((phrase) => said.filter((text) => text === phrase.text).length);
            assert.ok(Math.max(...counts) - Math.min(...counts) <= 2, counts.join());
          }
        },
      ),
    );
  });

  it('agrees with the rule on repeated remarks: what that would find is said before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(null, 'Một.', 'Hai.'), { minLength: 1, maxLength: 14 }),
        fc.subarray(['Một.', 'Hai.', 'Ba.'], { minLength: 1 }),
        fc.func(fc.boolean()),
        (values, known, picks) => {
          const context = buildContext({ pupils: values.length });
          const full = fullValues(context);
          const column = context.pupils.map(({ id, name, grade }, i): RemarkCell => ({
            pupil: id,
            name,
            grade,
            field: FIELD,
            value: values[i]!,
            row: full[id]!,
          }));
          const chosen = new Set(column.filter(({ pupil }) => picks(pupil)).map(({ pupil }) => pupil));
          const phrases = known.map((text) => buildPhrase({ level: null, text }));
          const fill = fillRemarks({ column, chosen, phrases });
          const said = after(column, fill);
          const sheet = Object.fromEntries(context.pupils.map(({ id }, i) => [id, withRemark(full[id]!, said[i]!)]));
          const found = checkSheet(context, sheet).some(
            ({ rule, field }) => rule === 'remark-repeated' && field === FIELD,
          );
          if (found && fill.writes.length > 0) assert.notEqual(fill.warning, null);
          if (fill.warning?.kind === 'same-for-many') assert.ok(found);
        },
      ),
    );
  });

  const withRemark = (row: Readonly<Partial<Record<FieldKey, string>>>, text: string | null) => {
    const { [FIELD]: _, ...rest } = row;
    return text === null ? rest : { ...rest, [FIELD]: text };
  };
});
