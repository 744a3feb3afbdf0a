import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { Hat } from '../../../core/rights/actor.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { valueAt } from '../../../core/sheet/values.js';
import { readWorkbook } from '../../../core/workbook/read-workbook.js';
import type { Database } from '../../../server/store/open-database.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { digest } from '../../../server/ground/digests.js';
import { issueClassWorkbook } from '../../../server/acts/sheets/issue-class-workbook.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { takeUpload } from '../../../server/acts/upload/take-upload.js';
import { type BuiltClass, type BuiltUser, buildTeacher, buildUser, TODAY } from '../../support/builders.js';
import { buildClass4A } from '../../support/class-4a.js';
import { refusedWith } from '../../support/pushes.js';
import { openTestDatabase } from '../../support/server.js';
import { typeInto } from '../../support/typing.js';

describe('the class workbook at year end', () => {
  let db: Database;
  let remove: () => Promise<void>;
  let deps: Deps;
  let klass: BuiltClass;
  let thu: BuiltUser;
  let an: string;
  let binh: string;

  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
    deps = depsOf(db, { clock: () => TODAY });
    ({ klass, thu, an, binh } = await buildClass4A(db));
  });
  afterEach(() => remove());

  const callerOf = (user: BuiltUser, hat: Hat = 'teacher') => ({
    userId: user.id,
    name: user.name,
    hats: [hat],
    from: null,
  });
  const issue = async (user: BuiltUser, hat: Hat = 'teacher', period: SheetPeriod = 'year-end', profile = true) =>
    (await issueClassWorkbook(deps, { caller: callerOf(user, hat), classId: '4a', period, profile })).bytes;
  const read = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(bytes);
    assert.ok(opened.ok);
    const result = await readWorkbook(opened.book, digest);
    assert.ok(result.ok);
    return { ...result.workbook, sheets: opened.book.sheets };
  };
  const type = async (bytes: Uint8Array, typed: readonly (readonly [string, FieldKey, string | number])[]) => {
    const cells = (await read(bytes)).parts.flatMap((part) => part.cells);
    return typeInto(
      bytes,
      typed.map(([pupil, field, value]) => ({
        ...cells.find((cell) => cell.pupil === pupil && cell.field === field)!,
        value,
      })),
    );
  };
  const push = (bytes: Uint8Array, user = thu) =>
    takeUpload(deps, { caller: callerOf(user), bytes, mode: 'push', locale: 'vi' });
  const back = (answer: Awaited<ReturnType<typeof push>>) => Buffer.from(answer.file!.base64, 'base64');
  const stored = async (period: SheetPeriod) => valuesOf((await loadDocument(readerOn(db), '4a', period)).document);

  it('carries the profile for who keeps it and asks for it: typed in, both sheets are stored and come back renewed', async () => {
    const fresh = await issue(thu);
    const { parts, sheets } = await read(fresh);
    assert.deepEqual(
      parts.map(({ context, own }) => [context.period, own.includes('profile.father')]),
      [
        ['year-end', false],
        ['year', true],
      ],
    );
    assert.ok(sheets.some(({ name, hidden }) => name === 'Lý lịch' && !hidden));

    const answer = await push(
      await type(fresh, [
        [an, 'subject.TOAN.score', 9],
        [binh, 'profile.father', 'Trần Văn Hùng'],
      ]),
    );
    assert.deepEqual(
      answer.parts.map(({ period, changes, refused, answer: pushed }) => [
        period,
        changes.added,
        refused,
        pushed!.accepted,
      ]),
      [
        ['year-end', 1, null, 1],
        ['year', 1, null, 1],
      ],
    );
    assert.deepEqual(await stored('year-end'), { [an]: { 'subject.TOAN.score': '9' } });
    assert.deepEqual(await stored('year'), { [binh]: { 'profile.father': 'Trần Văn Hùng' } });

    const returned = await read(back(answer));
    assert.deepEqual(
      returned.parts.map(({ context, baseRevision }) => [context.period, baseRevision]),
      [
        ['year-end', 1],
        ['year', 1],
      ],
    );
    assert.equal(valueAt(returned.parts[0]!.base, an, 'subject.TOAN.score'), '9');
    assert.equal(valueAt(returned.parts[1]!.base, binh, 'profile.father'), 'Trần Văn Hùng');
    const again = await push(back(answer));
    assert.ok(again.parts.every(({ changes }) => changes.added + changes.changed + changes.deleted === 0));
  });

  it('shows the profile to the principal, locked', async () => {
    const { parts } = await read(await issue(await buildUser(db, { hats: ['principal'] }), 'principal'));
    assert.deepEqual(
      parts.map(({ context, own }) => [context.period, own]),
      [
        ['year-end', []],
        ['year', []],
      ],
    );
  });

  it('keeps parents and addresses from a subject’s teacher', async () => {
    await push(await type(await issue(thu), [[an, 'profile.father', 'Trần Văn Hùng']]));
    const { parts, sheets } = await read(await issue(await buildTeacher(db, klass, { subjects: ['AN'] })));
    assert.deepEqual(
      parts.map(({ context }) => context.period),
      ['year-end'],
    );
    assert.ok(!JSON.stringify(sheets).includes('Trần Văn Hùng'));
    const teacher = await buildTeacher(db, klass, { subjects: ['MT'] });
    await assert.rejects(issue(teacher, 'teacher', 'year'), refusedWith('not-found'));
  });

  it('leaves the profile at home where nobody asks for it', async () => {
    const { parts, sheets } = await read(await issue(thu, 'teacher', 'year-end', false));
    assert.deepEqual(
      parts.map(({ context }) => context.period),
      ['year-end'],
    );
    assert.ok(sheets.every(({ name }) => name !== 'Lý lịch'));
  });

  it('is the only one with the profile: other times and the profile itself come alone', async () => {
    for (const period of ['term-1', 'year'] as const) {
      const { parts } = await read(await issue(thu, 'teacher', period));
      assert.deepEqual(
        parts.map(({ context }) => context.period),
        [period],
      );
    }
  });

  it('is noted once for its class', async () => {
    await issue(thu);
    const events = (await db.auditEvents.findAll({ raw: true })).map(({ data }) => JSON.parse(data) as object);
    assert.deepEqual(events, [{ kind: 'workbook.issued', classIds: ['4a'], period: 'year-end' }]);
  });

  it('whose names were sorted away from their codes stores nothing of those rows, nor loses what others changed there', async () => {
    const mixed = async (bytes: Uint8Array) => {
      const { sheets, parts } = await read(bytes);
      const form = sheets.find(({ name }) => name === 'Bảng tổng hợp')!;
      const rowOf = (id: string) => form.rows.findIndex((row) => row.includes(id));
      const nameColumn = form.rows.find((row) => row.includes('Họ và tên'))!.indexOf('Họ và tên');
      const names = new Map(parts[0]!.context.pupils.map(({ id, name }) => [id, name]));
      const at = (id: string, name: string) => ({
        sheet: form.name,
        cell: `${String.fromCharCode(65 + nameColumn)}${rowOf(id) + 1}`,
        value: name,
      });
      return {
        away: [at(an, names.get(binh)!), at(binh, names.get(an)!)],
        right: [at(an, names.get(an)!), at(binh, names.get(binh)!)],
      };
    };
    const old = await issue(thu);
    await push(await type(old, [[an, 'subject.TV.level', 'T']]));
    const { away } = await mixed(old);
    const answer = await push(await typeInto(await type(old, [[binh, 'subject.TOAN.score', 9]]), away));
    assert.deepEqual(
      answer.issues.filter(({ severity }) => severity === 'error').map(({ rule, pupil }) => [rule, pupil]),
      [
        ['row-name-differs', an],
        ['row-name-differs', binh],
      ],
    );
    assert.deepEqual(await stored('year-end'), { [an]: { 'subject.TV.level': 'HTT' } });

    // The returned file has neither touched those rows nor taken note of a value it could not write.
    const returned = back(answer);
    const { right } = await mixed(returned);
    const settled = await push(await typeInto(returned, right));
    assert.deepEqual(await stored('year-end'), {
      [an]: { 'subject.TV.level': 'HTT' },
      [binh]: { 'subject.TOAN.score': '9' },
    });
    assert.deepEqual(settled.parts[0]!.answer!.conflicts, []);
  });
});
