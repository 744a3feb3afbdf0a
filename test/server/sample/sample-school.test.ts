import { readerOn, readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valuesOf } from '../../../core/merge/document.js';
import { assess } from '../../../core/results/assess.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { fieldSpec } from '../../../core/fields/field-key.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { examineDatabase } from '../../../server/cli/doctor/database.js';
import { changesOf } from '../../../server/store/changes-text.js';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { promotedUndecided } from '../../../server/acts/records/promoted-undecided.js';
import { readRecords } from '../../../server/acts/records/read-records.js';
import { userIdOf } from '../../../server/sample/rows.js';
import { loadCurrentYear } from '../../../server/acts/school/load-school.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { atSampleTime, copySample, SAMPLE_TIME } from '../../support/sample.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';

describe('the sample school', function () {
  this.timeout(60_000);
  const data = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  let db: Database;
  let deps: Deps;
  before(async () => {
    await copySample(data, atSampleTime);
    db = await openDatabase({ dataDir: data });
    deps = depsOf(db, { clock: atSampleTime });
  });
  after(async () => {
    await db.close();
    rmSync(data, { recursive: true, force: true });
  });

  /** Every stored sheet with its context. */
  async function sheets() {
    const rows = await db.sheets.findAll({ attributes: ['classId', 'period'], raw: true });
    return Promise.all(
      rows.map(async ({ classId, period }) => {
        const context = await loadSheetContext(readingOn(deps), classId, period);
        const { document } = await loadDocument(readerOn(db), classId, period);
        assert.ok(context);
        return { context, document, values: valuesOf(document) };
      }),
    );
  }

  it('has a remark bank, and one teacher has phrases of her own', async () => {
    const rows = await db.remarkPhrases.findAll({ raw: true });
    const owners = new Set(rows.map(({ owner }) => owner));
    assert.ok(rows.filter(({ owner }) => owner === null).length >= 60);
    assert.equal(owners.size, 2);
  });

  it('is labelled as a sample', async () => {
    const school = await db.school.findByPk(1, { raw: true });
    assert.ok(school?.sample);
    assert.match(school.name, /DỮ LIỆU MẪU/);
  });

  it('has five grades of two classes with about 35 pupils, and one combined class, in two years', async () => {
    const years = await db.schoolYears.findAll({ raw: true });
    assert.deepEqual(years.map(({ id }) => id).sort(), ['2025-2026', '2026-2027']);
    for (const { id } of years) {
      const classes = await db.classes.findAll({
        where: { schoolYearId: id },
        order: [['position', 'ASC']],
        raw: true,
      });
      assert.deepEqual(
        classes.map(({ name }) => name),
        ['1A', '1B', '2A', '2B', '3A', '3B', '4A', '4B', '5A', '5B', '2+3C'],
      );
      for (const { id: classId, name } of classes) {
        const enrolments = await db.enrolments.findAll({ where: { classId }, raw: true });
        const grades = new Set(enrolments.map(({ grade }) => grade));
        assert.equal(grades.size, name === '2+3C' ? 2 : 1);
        if (name !== '2+3C')
          assert.ok(enrolments.length >= 33 && enrolments.length <= 37, `${name}: ${enrolments.length}`);
      }
    }
  });

  it('closes the year ten days after it was made', async () => {
    const { calendar } = await loadCurrentYear(readerOn(db));
    assert.equal(calendar.closes['year-end'], '2026-12-04');
    assert.ok(calendar.begins < calendar.closes['mid-term-1']!);
  });

  it('has somebody for every role, and a homeroom teacher who teaches elsewhere too', async () => {
    const hats = new Set((await db.userHats.findAll({ raw: true })).map(({ hat }) => hat));
    assert.deepEqual([...hats].sort(), [
      'administrator',
      'clerk',
      'inspector',
      'principal',
      'teacher',
      'vice-principal',
    ]);
    const user = await db.users.findOne({ where: { account: 'gv5b' }, raw: true });
    const duties = await db.assignments.findAll({ where: { userId: user!.id, toDay: null }, raw: true });
    const own = duties.find(({ duty }) => duty === 'homeroom')!.classId;
    assert.ok(duties.some(({ classId }) => classId !== own));
  });

  it('assigns every subject of every class to exactly one person', async () => {
    for (const { context } of await sheets()) {
      if (context.period !== 'year-end') continue;
      const needed = new Set(
        context.pupils.flatMap(({ grade }) =>
          fieldsOf(context, grade).flatMap((field) => fieldSpec(field).subject ?? []),
        ),
      );
      const assigned = await db.assignments.findAll({
        where: { classId: context.class.id, duty: 'subject' },
        raw: true,
      });
      assert.deepEqual(assigned.map(({ subject }) => subject).sort(), [...needed].sort(), context.class.name);
    }
  });

  it('gives pupils codes of ten digits and orders lists by given name', async () => {
    for (const { context } of await sheets()) {
      for (const { id, name } of context.pupils) {
        assert.match(id, /^99\d{8}$/);
        assert.equal(name, name.normalize('NFC'));
      }
      for (const grade of new Set(context.pupils.map((pupil) => pupil.grade))) {
        const given = context.pupils
          .filter((pupil) => pupil.grade === grade)
          .map(({ name }) => name.split(' ').at(-1)!);
        assert.deepEqual(given, [...given].sort(new Intl.Collator('vi').compare));
      }
    }
  });

  it('stores nothing the rules call an error, and nothing a cell could not hold', async () => {
    for (const { context, values } of await sheets()) {
      const where = `${context.schoolYear} ${context.class.name} ${context.period}`;
      const errors = checkSheet(context, values).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], where);
      for (const row of Object.values(values)) {
        for (const [field, value] of Object.entries(row) as [FieldKey, string][]) {
          const parsed = parseCell(field, value);
          assert.ok(parsed.ok, `${where} ${field} ${value}`);
          assert.equal(parsed.value, value, `${where} ${field} is stored in canonical form`);
        }
      }
    }
  });

  it('has doubts of many kinds only in 4B, gaps in three cells of 4A, and half of 5A empty', async () => {
    const current = (await sheets()).filter(
      ({ context }) => context.schoolYear === '2026-2027' && context.period === 'year-end',
    );
    for (const { context, values } of current) {
      const issues = checkSheet(context, values);
      const kinds = new Set(issues.map(({ rule }) => rule));
      kinds.delete('value-missing');
      if (context.class.name === '4B') assert.ok(kinds.size >= 4, [...kinds].join());
      else assert.deepEqual([...kinds], [], context.class.name);
      const without = issues.filter(({ rule }) => rule === 'value-missing');
      if (context.class.name === '4A') assert.equal(without.length, 3);
      if (context.class.name === '5A') {
        const empty = context.pupils.filter(({ id }) => Object.keys(values[id] ?? {}).length === 0);
        assert.equal(empty.length, Math.ceil(context.pupils.length / 2));
      }
    }
  });

  it('has every result of Article 9 in the earlier year, ticked as computed', async () => {
    const results = new Set<string>();
    for (const { context, values } of await sheets()) {
      if (context.schoolYear !== '2025-2026' || context.period !== 'year-end') continue;
      for (const { pupil, result } of assess(context, values)) {
        if (result === null) continue;
        results.add(result);
        assert.equal(values[pupil]?.[`result.${result}`], 'X');
      }
    }
    assert.deepEqual([...results].sort(), ['CHT', 'HT', 'HTT', 'HTXS']);
  });

  it('can be told again from its revisions, each by somebody assigned', async () => {
    const all = await sheets();
    const { context, document } = all.find(
      (sheet) => sheet.context.class.id === '2026-4B' && sheet.context.period === 'year-end',
    )!;
    const row = await db.sheets.findOne({ where: { classId: context.class.id, period: 'year-end' }, raw: true });
    const revisions = await db.sheetRevisions.findAll({
      where: { sheetId: row!.id },
      order: [['number', 'ASC']],
      raw: true,
    });
    assert.equal(revisions.length, document.revision);
    const told = new Map<string, string | null>();
    for (const { changes, author } of revisions) {
      const duties = await db.assignments.findAll({ where: { userId: author, classId: context.class.id }, raw: true });
      for (const { pupil, field, after } of changesOf(changes)) {
        const { subject } = fieldSpec(field);
        assert.ok(
          duties.some((each) => (subject ? each.subject === subject : each.duty === 'homeroom')),
          field,
        );
        told.set(`${pupil} ${field}`, after);
      }
    }
    const stored = Object.entries(valuesOf(document)).flatMap(([pupil, cells]) =>
      Object.entries(cells).map(([field, value]): [string, string] => [`${pupil} ${field}`, value]),
    );
    assert.deepEqual(new Map([...told].sort()), new Map(stored.sort()));
  });

  it('has an audit chain that verifies, one event a push and a signed list, two a certificate, none in the future', async () => {
    const findings = await examineDatabase(data, SAMPLE_TIME);
    assert.deepEqual(
      findings.map(({ says }) => says),
      ['database-check-ok', 'database-ok', 'audit-ok', 'clock-ok'],
    );
    assert.deepEqual(findings[2]!.params, {
      // Three signings of records, two homeroom teachers' and the principal's; her decisions, her word on the year's duties, the
      // Ban Quản trị's decision; four when the school began, one an account, one for all hats; one a class, a time in it and a mode
      // that is not the usual; duties of two years, the second opened and begun; the bank's phrases; the tables looked over before all that and after.
      count:
        (await db.sheetRevisions.count()) +
        2 * (await db.certificates.count()) +
        (await db.subjectLists.count()) +
        (await db.promotionDecisions.count()) +
        3 +
        2 +
        4 +
        (await db.users.count()) +
        1 +
        (await db.classes.count()) +
        (await db.enrolments.count()) +
        (await db.enrolments.count({ where: { mode: ['adjusted', 'special', 'not-assessed'] } })) +
        2 +
        2 +
        1 +
        2,
    });
  });

  it('promotes nobody by silence: the principal has decided where somebody signed, and has something to decide', async () => {
    const decisions = await db.promotionDecisions.findAll({ raw: true });
    assert.ok(decisions.length > 0);
    for (const { reason } of decisions) assert.ok(reason.length > 20);
    const records = await db.recordVersions.findAll({ raw: true });
    const without = records.map(({ document }) => JSON.parse(document) as YearRecord).filter((one) => !one.completed);
    const decided = without.filter(({ grade, result }) => grade < 5 || result === 'CHT');
    assert.equal(decided.length, decisions.length);
    // In the last grade there is no class to go up to.
    assert.ok(decided.every(({ promoted, grade }) => promoted === (grade === 5 ? null : true)));
    assert.deepEqual(await promotedUndecided((sql, bind) => db.plain(sql, bind, null)), []);

    const userId = userIdOf('hieutruong');
    const caller = { userId, name: '', hats: ['principal'], from: null } as const;
    const { records: lines } = await readRecords(deps, { caller, classId: '2026-2A', locale: 'vi' });
    const waiting = lines.filter(({ promotion, state }) => state === 'entering' && promotion.kind === 'to-decide');
    assert.ok(waiting.length > 0, 'somebody waits for the principal');
    for (const { owed } of waiting) assert.ok(owed.some(({ fields }) => fields.includes('decision.promotion')));
  });

  it('has something to sign for a homeroom teacher, to approve for the principal, and to seal for the clerk', async () => {
    const records = await db.records.findAll({ raw: true });
    const units = new Map((await db.units.findAll({ raw: true })).map((unit) => [unit.recordId, unit]));
    const states = new Map(records.map(({ id, classId }) => [classId, units.get(id)!.state]));
    assert.deepEqual([...states].sort(), [
      ['2026-1A', 'approved'],
      ['2026-5B', 'homeroom-signed'],
    ]);
    // Everybody but who is not assessed or has no personal number that is needed later.
    assert.ok(records.length > 60);
    assert.ok((await db.subjectLists.count({ where: { classId: '2026-2A' } })) > 5);
  });
});
