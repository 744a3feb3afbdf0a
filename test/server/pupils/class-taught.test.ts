import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupChanges } from '../../../core/contract/push.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import type { Taught } from '../../../core/contract/taught.js';
import { isSigned, RECORD_STATES } from '../../../core/record/record-states.js';
import { buildClass, buildSchool, buildTeacher, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { checkKeptProgress } from '../../support/kept-progress.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const USUAL: Taught = { optionalSubjects: [], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: true };
const BOTH: Taught = { ...USUAL, optionalSubjects: ['NN1', 'TDT'] };

describe('what a class is taught', () => {
  let server: TestServer;
  let headers: Record<string, string>;
  let teacher: Record<string, string>;
  let principal: Record<string, string>;
  let pupils: readonly string[];
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    // A combined class: foreign language is the school's choice in grade 2, compulsory in grade 3.
    const places = [2, 3].map((grade) => ({ grade: grade as 2 | 3, count: 1 }));
    const klass = await buildClass(server.db, {
      id: '23',
      name: '2+3C',
      pupils: places,
      optionalSubjects: ['NN1', 'TDT'],
    });
    ({ pupils } = klass);
    headers = await server.signIn((await buildUser(server.db, { hats: ['clerk'] })).account);
    const lead = await buildTeacher(server.db, klass, {
      homeroom: true,
      subjects: ['NN1', 'TDT'],
      toDay: dayInVietnam(server.deps.clock()),
    });
    principal = await server.signIn((await buildUser(server.db, { hats: ['principal'] })).account);
    teacher = await server.signIn(lead.account);
  });
  afterEach(() => server.stop());

  const save = async (taught: Partial<Taught> | undefined, more: object = {}) => {
    const body = {
      classId: '23',
      name: '2+3C',
      campus: null,
      ...(taught && { taught: { ...BOTH, ...taught } }),
      ...more,
    };
    return (await server.send('POST', '/classes', { headers, body })).body;
  };
  const taughtIn = async (id = '23'): Promise<Taught> => {
    const { body } = await server.send('GET', '/pupils', { headers });
    return body.classes.find((one: { id: string }) => one.id === id).taught;
  };
  const saved = async () =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data) as { kind: string; taught?: { before: Taught | null; after: Taught } })
      .filter(({ kind }) => kind === 'class.saved')
      .map((event) => event.taught);
  const push = async (pupil: string, field: FieldKey, value: string | null, base: string | null = null) => {
    const path = '/classes/23/sheets/year-end';
    const { body: sheet } = await server.send('GET', path, { headers: teacher });
    const changes = groupChanges([{ pupil, field, base, value }]);
    const body = { pushId: randomUUID(), baseRevision: sheet.revision, changes };
    return (await server.send('POST', `${path}/pushes`, { headers: teacher, body })).body;
  };
  const enter = async (...cell: Parameters<typeof push>) => {
    const answer = await push(...cell);
    assert.equal(answer.accepted, 1, JSON.stringify(answer));
  };

  it('is said when it is opened, and is what is usual where nothing is said; the event has it', async () => {
    const said = { ...USUAL, optionalSubjects: ['TDT', 'NN1', 'TDT'] as const, foreignLanguage: ' Tiếng  Pháp ' };
    const opened = await save({ ...said, optionalSubjects: [...said.optionalSubjects] }, { classId: null, name: '1A' });
    const kept = { ...BOTH, foreignLanguage: 'Tiếng Pháp' };
    assert.deepEqual(await taughtIn(opened.classId), kept);
    const usual = await save(undefined, { classId: null, name: '1B' });
    assert.deepEqual(await taughtIn(usual.classId), USUAL);
    assert.deepEqual(await saved(), [
      { before: null, after: kept },
      { before: null, after: USUAL },
    ]);
  });

  it('is changed later, with before and after in the event; a new name alone leaves it and says nothing of it', async () => {
    const after = { ...USUAL, optionalSubjects: ['TDT' as const], optionalSubjectsCount: false };
    await save(after);
    await save(undefined, { name: '2+3D' });
    await save(after, { name: '2+3E' });
    assert.deepEqual(await taughtIn(), after);
    assert.deepEqual(await saved(), [{ before: BOTH, after }, undefined, undefined]);
  });

  it('is refused where it is no optional subject, or no language', async () => {
    const odd = await save({ optionalSubjects: ['TOAN'] });
    assert.deepEqual([odd.code, odd.reason.includes('Toán')], ['class-subject-odd', true]);
    for (const foreignLanguage of ['', ' ', '=1+1', 'Tiếng Anh 2', 'A', 'x'.repeat(41), '\u3164']) {
      assert.equal((await save({ foreignLanguage })).code, 'class-language-odd', foreignLanguage);
    }
    assert.equal((await save({ foreignLanguage: 'x'.repeat(501) })).code, 'bad-request');
    assert.deepEqual(await taughtIn(), BOTH);
    assert.deepEqual(await saved(), []);
  });

  it('never takes a value away that was typed; in a grade that has the subject anyway it stays', async () => {
    const [second, third] = pupils as [string, string];
    await enter(third, 'subject.NN1.level', 'HT');
    assert.equal((await save({ optionalSubjects: ['TDT'] })).classId, '23');
    await save({});
    await enter(second, 'subject.NN1.level', 'HT');
    await enter(second, 'subject.TDT.level', 'HT');
    // Of a sheet that is closed by now, and of somebody who is in the class no more.
    const document = { revision: 1, cells: { gone: { 'subject.TDT.level': ['T', 1] } } };
    const sheet = { classId: '23', period: 'term-1' as const, revision: 1, documentRevision: 1 };
    await server.db.sheets.create({ ...sheet, document: JSON.stringify(document) });
    const refused = await save({ optionalSubjects: [], foreignLanguage: 'Tiếng Pháp' });
    assert.equal(refused.code, 'class-subject-filled');
    assert.match(refused.reason, /Ngoại ngữ 1 1, Tiếng dân tộc 2/);
    assert.deepEqual(await taughtIn(), BOTH);
    // What takes nothing away goes on, and a deleted value holds nothing.
    assert.equal((await save({ foreignLanguage: 'Tiếng Pháp' })).classId, '23');
    await enter(second, 'subject.NN1.level', null, 'HT');
    assert.equal((await save({ optionalSubjects: ['TDT'] })).classId, '23');
  });

  for (const state of RECORD_STATES) {
    it(`${isSigned(state) ? 'waits for the return of' : 'does not wait for'} a record that is ${state}`, async () => {
      const { id: recordId } = await server.db.records.create({
        ...{ pupilId: pupils[0]!, classId: '23', schoolYearId: SCHOOL_YEAR },
      });
      const unit = { recordId, number: 1, lookupCode: randomUUID(), madeOn: '2027-06-01', version: 1 };
      await server.db.units.create({ ...unit, state });
      const changes = [{ optionalSubjects: [] }, { foreignLanguage: 'Tiếng Nga' }, { optionalSubjectsCount: false }];
      for (const change of changes) {
        const { code, reason = '' } = await save({ ...(await taughtIn()), ...change });
        assert.equal(code, isSigned(state) ? 'class-taught-signed' : undefined);
        if (isSigned(state)) assert.match(reason, / 1 em /);
      }
      // A name is no part of it.
      assert.equal((await save(undefined, { name: '2+3E' })).classId, '23');
      assert.equal((await save(await taughtIn(), { name: '2+3F' })).classId, '23');
    });
  }

  it('decides at once what can be entered, and what is kept of the sheets', async () => {
    const [second] = pupils as [string];
    await save({ optionalSubjects: ['NN1'] });
    assert.equal((await push(second, 'subject.TDT.level', 'HT')).accepted, 0);
    await enter(second, 'subject.NN1.level', 'HT');
    await save({});
    await enter(second, 'subject.TDT.level', 'HT');
    await save({ optionalSubjectsCount: false });
    await server.send('GET', '/progress', { headers: principal });
    await checkKeptProgress(server.deps, '23');
  });

  it('keeps a subject that somebody is to teach from tomorrow on', async () => {
    await server.db.assignments.update({ toDay: null }, { where: { subject: 'NN1' } });
    // In grade 3 it is compulsory: he has something to teach.
    assert.equal((await save({ optionalSubjects: ['TDT'] })).classId, '23');
    await save({});
    await server.db.assignments.update({ toDay: null }, { where: { subject: 'TDT' } });
    const refused = await save({ optionalSubjects: [] });
    assert.deepEqual([refused.code, /Tiếng dân tộc/.test(refused.reason)], ['class-subject-held', true]);
    assert.doesNotMatch(refused.reason, /Ngoại ngữ/);
    assert.deepEqual(await taughtIn(), BOTH);
  });
});
