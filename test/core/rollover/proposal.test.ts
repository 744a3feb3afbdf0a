import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lawFor } from '../../../core/law/law-for.js';
import { GRADES, type Grade } from '../../../core/law/law.js';
import { classNameFor } from '../../../core/rollover/class-names.js';
import {
  type ClassFacts,
  type Destination,
  gradesOpen,
  type LineChoice,
  numbersOf,
  propose,
  type PupilFacts,
  settles,
  type TimeInYear,
} from '../../../core/rollover/proposal.js';
import { STANDINGS, standingOf } from '../../../core/rollover/standing.js';

const ENDS = '2027-06-30';
const LAW = lawFor('2026-2027');
const time = (classId: string, grade: Grade, part: Partial<TimeInYear> = {}): TimeInYear => ({
  ...{ classId, grade, position: 1, fromDay: '2026-09-05', toDay: null, endedAs: null },
  ...part,
});
const pupil = (id: string, part: Partial<PupilFacts>): PupilFacts => ({
  ...{ id, name: `Em ${id}`, birthDate: '2017-05-04', times: [], standing: 'open', placed: null, chosen: null },
  ...part,
});
const to = (className: string, grade: Grade): Destination => ({ kind: 'class', className, grade });
const A4: ClassFacts = { id: 'a', name: '4A', grades: [4] };
const COMBINED: ClassFacts = { id: 'c', name: '3+4A', grades: [3, 4] };

describe('where a pupil stands at the end of a year', () => {
  const of = (
    grade: Grade,
    line: Parameters<typeof standingOf>[2],
    decision: Parameters<typeof standingOf>[3] = null,
  ) => standingOf(LAW, { grade }, line, decision);

  it('is up by completion or the principal’s word, never by silence', () => {
    assert.equal(of(4, { result: 'HT' }), 'up');
    assert.equal(of(4, { result: 'CHT', toDecide: 'CHT:x' }), 'open');
    assert.equal(of(4, { result: 'CHT', toDecide: 'CHT:x' }, { promoted: true, basis: 'CHT:x' }), 'up');
    assert.equal(of(4, { result: 'CHT', toDecide: 'CHT:x' }, { promoted: false, basis: 'CHT:x' }), 'stays');
    // Decided upon something else than what is so now.
    assert.equal(of(4, { result: 'CHT', toDecide: 'CHT:y' }, { promoted: true, basis: 'CHT:x' }), 'open');
    for (const nothing of [undefined, {}]) assert.equal(of(4, nothing), 'open');
  });

  it('of the last grade is finished by completion, and stays only after it was assessed anew', () => {
    assert.equal(of(5, { result: 'HTXS' }), 'finishes');
    assert.equal(of(5, { result: 'CHT' }), 'open');
    const supplementary = { fields: ['subject.TV.level'], values: {}, most: 'HT', at: null } as const;
    const anew = (values: object) =>
      standingOf(LAW, { grade: 5, supplementary: { ...supplementary, values } }, { result: 'CHT' }, null);
    assert.deepEqual([anew({}), anew({ 'subject.TV.level': 'CHT' })], ['open', 'stays']);
  });
});

describe('the class a class goes to', () => {
  it('has the same letter; a combined class stays together where it holds both grades', () => {
    assert.equal(classNameFor(A4, 4, 5), '5A');
    assert.equal(classNameFor(A4, 4, 4), '4A');
    assert.equal(classNameFor({ name: '4.2', grades: [4] }, 4, 5), '5.2');
    assert.equal(classNameFor(COMBINED, 3, 4), '3+4A');
    assert.equal(classNameFor(COMBINED, 4, 5), '5A');
    assert.equal(classNameFor({ name: 'Hướng Dương', grades: [4] }, 4, 5), null);
  });
});

describe('a proposal', () => {
  const proposal = (pupils: readonly PupilFacts[], choices: readonly LineChoice[] = [], classes = [A4, COMBINED]) =>
    propose({ ends: ENDS, classes, pupils, choices });

  it('has a line for each grade of a combined class, and dự kiến for whom nothing is decided', () => {
    const { lines } = proposal([
      pupil('1', { times: [time('c', 3)], standing: 'up' }),
      pupil('2', { times: [time('c', 4)], standing: 'up' }),
      pupil('3', { times: [time('a', 4, { position: 2 })], standing: 'stays' }),
      pupil('4', { times: [time('a', 4, { position: 1 })] }),
    ]);
    assert.deepEqual(
      lines.map(({ className, grade, pupils }) => [
        className,
        grade,
        pupils.map((one) => [one.id, one.to, one.provisional]),
      ]),
      [
        [
          '4A',
          4,
          [
            ['4', to('5A', 5), true],
            ['3', to('4A', 4), false],
          ],
        ],
        ['3+4A', 3, [['1', to('3+4A', 4), false]]],
        ['3+4A', 4, [['2', to('5A', 5), false]]],
      ],
    );
    assert.deepEqual(numbersOf(4, lines[0]!.pupils), {
      ...{ up: 1, stays: 1, finishes: 0, left: 0, provisional: 1, toChoose: 0, done: 0 },
    });
  });

  it('follows a choice, of another class and of no other grade', () => {
    const of = (part: Partial<PupilFacts>) =>
      proposal(
        [pupil('1', { times: [time('a', 4)], ...part })],
        [{ classId: 'a', grade: 4, goes: 'up', className: '5B' }],
      ).lines[0]!.pupils[0]!;
    assert.deepEqual(of({ standing: 'up' }).to, to('5B', 5));
    assert.deepEqual(of({ standing: 'up', chosen: to('5C', 5) }).to, to('5C', 5));
    // Chosen before the principal decided that she stays.
    assert.deepEqual(of({ standing: 'stays', chosen: to('5C', 5) }).to, to('4A', 4));
    assert.deepEqual(of({ chosen: to('4A', 4) }), { ...of({}), to: to('4A', 4), isChosen: true });
    assert.deepEqual(
      [of({ chosen: { kind: 'left' } }).to, of({ chosen: { kind: 'left' } }).provisional],
      [{ kind: 'left' }, false],
    );
    assert.deepEqual(
      [of({ standing: 'up' }).isChosen, of({ standing: 'up', chosen: to('5C', 5) }).isChosen],
      [false, true],
    );
  });

  it('leaves out who left, and asks for who is in no class', () => {
    const { lines, loose, left } = proposal([
      pupil('1', { times: [time('a', 4, { toDay: '2027-03-01', endedAs: 'left' })] }),
      pupil('2', { times: [time('a', 4, { toDay: '2027-03-01', endedAs: 'moved' })] }),
      pupil('3', {}),
      pupil('4', { times: [time('a', 4, { toDay: '2027-03-01', endedAs: 'left' })], chosen: to('5A', 5) }),
    ]);
    assert.deepEqual([lines, left.map(({ id }) => id)], [[], ['1']]);
    assert.deepEqual(
      loose.map((one) => [one.id, one.to]),
      [
        ['2', null],
        ['3', null],
        ['4', to('5A', 5)],
      ],
    );
  });

  const grade = fc.constantFrom(...GRADES);
  const days = fc.constantFrom<Partial<TimeInYear>>(
    {},
    { toDay: ENDS },
    { toDay: '2027-06-29' },
    { toDay: '2027-02-01', endedAs: 'moved' },
    { toDay: '2027-02-01', endedAs: 'left' },
    { fromDay: '2027-03-01' },
  );
  const anyClasses = fc
    .array(
      fc.record({
        name: fc.constantFrom('1A', '4B', '3+4A', 'Ban Mai', '5.1'),
        grades: fc.uniqueArray(grade, { minLength: 1 }),
      }),
    )
    .map((list) => list.map((one, i) => ({ ...one, id: `c${i}` })));
  const school = anyClasses.chain((classes) =>
    fc.record({
      classes: fc.constant(classes),
      pupils: fc.array(
        fc.record({
          standing: fc.constantFrom(...STANDINGS),
          times: fc.array(fc.tuple(fc.nat(Math.max(0, classes.length - 1)), fc.nat(4), days), { maxLength: 3 }),
          chosen: fc.option(
            fc.oneof(
              grade.map((one) => to('X', one)),
              fc.constant({ kind: 'left' } as const),
            ),
          ),
        }),
      ),
    }),
  );

  it('is a partition of the pupils, and takes nobody to a grade she has not come to', () => {
    fc.assert(
      fc.property(school, ({ classes, pupils: drawn }) => {
        const pupils = drawn.map(({ times, ...one }, i) =>
          pupil(String(i), {
            ...one,
            times:
              classes.length === 0
                ? []
                : times.map(([k, g, part]) => {
                    const klass = classes[k]!;
                    return time(klass.id, klass.grades[g % klass.grades.length]!, part);
                  }),
          }),
        );
        const { lines, loose, left } = proposal(pupils, [], classes);
        const found = [...lines.flatMap((line) => line.pupils), ...loose, ...left].map(({ id }) => id);
        assert.deepEqual(found.toSorted(), pupils.map(({ id }) => id).toSorted());
        for (const line of lines) {
          for (const one of line.pupils) {
            if (one.to?.kind === 'class') assert.ok(gradesOpen(one.standing, line.grade)(one.to.grade));
            // Nobody goes up by silence: without a decision it is dự kiến, whatever was chosen.
            if (one.standing === 'open' && one.to !== null && one.to.kind !== 'left') assert.ok(one.provisional);
            if (one.standing !== 'open') assert.equal(one.provisional, false);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a place dự kiến', () => {
  it('stays where it is right, moves where it is not, and waits as long as nobody has decided', () => {
    assert.deepEqual(settles('open', 4, 5), { kind: 'waits' });
    assert.deepEqual(settles('up', 4, 5), { kind: 'stays' });
    assert.deepEqual(settles('stays', 4, 5), { kind: 'moves', to: 4 });
    assert.deepEqual(settles('up', 4, 4), { kind: 'moves', to: 5 });
    assert.deepEqual(settles('finishes', 5, null), { kind: 'stays' });
    assert.deepEqual(settles('stays', 5, null), { kind: 'moves', to: 5 });
  });
});
