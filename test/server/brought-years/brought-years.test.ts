/** Years pupils bring along (G4): paper with its scan and a second look, signed files byte for byte, none of it ever signed anew. */
import assert from 'node:assert/strict';
import type { BroughtYear, BroughtYears } from '../../../core/contract/brought-years.js';
import type { Tasks } from '../../../core/contract/session.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signedRecord } from '../../support/signed-record.js';
import { expectOk } from '../../support/signing-class.js';
import { tamper } from '../../support/tampering.js';
import { findingsOf } from '../../support/trail.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { buildYearRecord } from '../../support/year-record.js';

const SCAN = Buffer.from('%PDF-1.7\n% hoc ba giay\n');
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const TOLD = {
  ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source: 'học bạ giấy số 12' },
  values: [
    { field: 'subject.TOAN.level', value: 'T' },
    { field: 'subject.TOAN.score', value: '9' },
    { field: 'result.HTT', value: 'X' },
  ],
};

describe('years brought along', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let an: string;
  let binh: string;
  const people = new Map<string, Record<string, string>>();

  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
    await buildClass(server.db, { id: '4b', name: '4B' });
    [an, binh] = klass.pupils as [string, string];
    const { account: thu } = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TV'] });
    const { account: am } = await buildTeacher(server.db, klass, { subjects: ['AN'] });
    people.set('thu', await server.signIn(thu));
    people.set('am', await server.signIn(am));
    for (const hat of ['clerk', 'principal', 'administrator'] as const)
      people.set(hat, await server.signIn((await buildUser(server.db, { hats: [hat] })).account));
    await pinTables(server.deps);
  });
  after(() => server.stop());

  const as = (who: string) => people.get(who)!;
  const see = async (who: string) =>
    (await expectOk(server.send('GET', '/classes/4a/brought-years', { headers: as(who) }))).body as BroughtYears;
  const yearsOf = async (pupil: string): Promise<readonly BroughtYear[]> =>
    (await see('principal')).pupils.find((one) => one.pupil === pupil)!.years;
  const enter = async (who: string, parts: object = {}, classId = '4a') => {
    const sent = {
      pupil: an,
      kind: 'paper',
      period: 'year-end',
      told: TOLD,
      fileName: 'hoc-ba.pdf',
      file: base64(SCAN),
    };
    return server.send('POST', `/classes/${classId}/brought-years`, { headers: as(who), body: { ...sent, ...parts } });
  };
  const codeOf = async (...asked: Parameters<typeof enter>) => (await enter(...asked)).body.code as string;
  const waits = async (who: string): Promise<number> => {
    const { body } = await expectOk(server.send('GET', '/tasks', { headers: as(who) }));
    return (body as Tasks).work?.find(({ kind }) => kind === 'brought-years')?.n ?? 0;
  };
  const decide = (who: string, id: string, accept = true) =>
    server.send('POST', `/classes/4a/brought-years/${id}/decisions`, { headers: as(who), body: { accept } });
  const xmlOf = async (pupil: { name: string; birthDate: string }) => {
    const record = buildYearRecord({ schoolYear: '2025-2026', grade: 3 });
    return (await signedRecord({ record: { ...record, pupil: { ...record.pupil, ...pupil } } })).text;
  };

  it('on paper wait for somebody else who holds them against the scan, and then count', async () => {
    const { body } = await expectOk(enter('thu'));
    assert.equal(body.state, 'waiting');
    assert.equal(await codeOf('clerk'), 'brought-year-waiting');
    assert.deepEqual(
      await Promise.all(['thu', 'am', 'clerk', 'principal', 'administrator'].map(waits)),
      [0, 0, 1, 1, 0],
    );
    assert.equal((await decide('thu', body.id)).body.code, 'brought-year-second');
    const { bytes } = await expectOk(
      server.send('GET', `/classes/4a/brought-years/${body.id}/file`, { headers: as('clerk') }),
    );
    assert.ok(SCAN.equals(bytes));
    await expectOk(decide('clerk', body.id));
    assert.equal((await decide('clerk', body.id, false)).body.code, 'brought-year-decided');
    assert.equal(await waits('principal'), 0);
    const [year] = await yearsOf(an);
    assert.deepEqual(
      [year!.state, year!.superseded, year!.values],
      [
        'confirmed',
        false,
        [
          { field: 'subject.TOAN.level', value: 'HTT' },
          { field: 'subject.TOAN.score', value: '9' },
          { field: 'result.HTT', value: 'X' },
        ],
      ],
    );
    const events = await server.db.auditEvents.findAll({ order: ['seq'], raw: true });
    const said = events.map(({ data }) => data).filter((data) => data.includes('brought-year.'));
    assert.deepEqual(
      said.map((data) => (JSON.parse(data) as { kind: string }).kind),
      ['brought-year.entered', 'brought-year.fetched', 'brought-year.confirmed'],
    );
    assert.doesNotMatch(said.join(''), /HTT|Hải Hậu|số 12/);
  });

  it('are set right by entering them anew: the newer one counts once it is confirmed, the older stays as it was', async () => {
    server.pass(60_000);
    const { body } = await expectOk(enter('clerk', { told: { ...TOLD, school: 'Trường Tiểu học Hải Phú' } }));
    assert.deepEqual(
      (await yearsOf(an)).map(({ state, superseded }) => [state, superseded]),
      [
        ['waiting', false],
        ['confirmed', false],
      ],
    );
    await expectOk(decide('principal', body.id));
    assert.deepEqual(
      (await yearsOf(an)).map(({ superseded }) => superseded),
      [false, true],
    );
    // Taken back by who entered it, nothing changes.
    const again = await expectOk(enter('clerk'));
    await expectOk(decide('clerk', again.body.id, false));
    assert.equal((await yearsOf(an)).find(({ id }) => id === again.body.id)!.state, 'dropped');
  });

  it('as signed files are kept byte for byte, say themselves what they say, and are of this child', async () => {
    const { name, birthDate } = (await server.db.pupils.findByPk(binh, { raw: true }))!;
    const text = await xmlOf({ name: name.toUpperCase(), birthDate });
    const signed = { pupil: binh, kind: 'signed', told: null, fileName: 'hoc-ba.xml', file: base64(text) };
    const { body } = await expectOk(enter('clerk', signed));
    // Nobody here trusts those authorities: a person looks.
    assert.equal(body.state, 'waiting');
    const file = await expectOk(
      server.send('GET', `/classes/4a/brought-years/${body.id}/file`, { headers: as('thu') }),
    );
    assert.equal(file.bytes.toString('utf8'), text);
    const record = buildYearRecord({ schoolYear: '2025-2026', grade: 3 });
    const [year] = await yearsOf(binh);
    assert.deepEqual(
      [year!.verdict, year!.schoolYear, year!.grade, year!.school],
      ['unknown', '2025-2026', 3, record.school.name],
    );
    const found = new Map<string, string>(year!.values.map(({ field, value }) => [field, value]));
    for (const { code, level, score } of record.subjects) {
      assert.equal(found.get(`subject.${code}.level`) ?? null, level);
      assert.equal(found.get(`subject.${code}.score`) ?? null, score === null ? null : String(score));
    }
    for (const [trait, level] of Object.entries(record.traits)) assert.equal(found.get(`trait.${trait}`), level);
    assert.equal(found.get(`result.${record.result!}`), 'X');

    const sent = (file: string, more: object = {}) => ({
      ...signed,
      pupil: klass.pupils[2]!,
      file: base64(file),
      ...more,
    });
    assert.equal(await codeOf('clerk', sent(text)), 'brought-year-other-pupil');
    const third = (await server.db.pupils.findByPk(klass.pupils[2], { raw: true }))!;
    const hers = await xmlOf(third);
    const forged = hers.replace('<MUC_DAT_DUOC>Hoàn thành tốt<', '<MUC_DAT_DUOC>Hoàn thành<');
    assert.notEqual(forged, hers);
    assert.equal(await codeOf('clerk', sent(forged)), 'brought-year-forged');
    assert.equal(
      await codeOf('clerk', sent(hers.replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, ''))),
      'brought-year-unreadable',
    );
    assert.equal(await codeOf('clerk', sent('không phải XML')), 'brought-year-unreadable');
    // A class called longer than classes are is none: cut, it would be signed.
    const long = hers
      .replace('<HO_VA_TEN>', '<MA_RIENG>7</MA_RIENG><HO_VA_TEN>')
      .replaceAll(/<TEN_LOP>[^<]+/g, '<TEN_LOP>Lớp ba của cô giáo chủ nhiệm Hiền');
    const { body: called } = await expectOk(enter('clerk', sent(long)));
    const [{ className }] = (await yearsOf(klass.pupils[2]!)) as [BroughtYear];
    assert.equal(className, null);
    await expectOk(decide('clerk', called.id, false));
    // Another program's file: kept, and typed by hand.
    const foreign = hers.replaceAll('HOC_BA', 'HOC_BA_SO');
    assert.equal(await codeOf('clerk', sent(foreign)), 'brought-year-unreadable');
    assert.equal((await expectOk(enter('clerk', sent(foreign, { told: TOLD })))).body.state, 'waiting');
    // The same tags with what is no value, no year or no school’s name of ours: typed by hand too, and still this child’s.
    const foreignly = hers.replace('<HO_VA_TEN>', '<MA_RIENG>7</MA_RIENG><HO_VA_TEN>');
    const oddly: [string, RegExp, string][] = [
      ['a level', /<MUC_DAT_DUOC>Hoàn thành tốt</, '<MUC_DAT_DUOC>Giỏi<'],
      ['a year', /<TEN_NAM_HOC>[^<]+</, '<TEN_NAM_HOC>2023 - 2024<'],
      ['a school', /<TEN_TRUONG>[^<]+</, `<TEN_TRUONG>${'Trường '.repeat(40)}<`],
    ];
    for (const [what, from, to] of oddly) {
      const odd = foreignly.replace(from, to);
      assert.notEqual(odd, foreignly, what);
      assert.equal(await codeOf('clerk', sent(odd)), 'brought-year-unreadable', what);
      const told = { ...TOLD, schoolYear: '2024-2025' };
      assert.equal(await codeOf('clerk', sent(odd, { pupil: an, told })), 'brought-year-other-pupil', what);
      const wrongDay = { told: { ...told, className: '2C', since: '2025-09-05' } };
      assert.equal(await codeOf('clerk', sent(odd, wrongDay)), 'brought-year-since', what);
      const { body: typed } = await expectOk(enter('clerk', sent(odd, { told })));
      assert.equal(typed.state, 'waiting', what);
      await expectOk(decide('clerk', typed.id, false));
    }
  });

  it('are printed before the years signed here, by their source and as nobody’s signature', async function () {
    needPrograms(this, 'pdftotext');
    const { bytes } = await expectOk(
      server.send('GET', `/classes/4a/records/pupils/${an}/print`, { headers: as('principal') }),
    );
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', bytes), '-']),
    );
    const [brought, own] = [text.indexOf('NĂM HỌC 2025 – 2026'), text.indexOf('NĂM HỌC 2026 – 2027')];
    assert.ok(0 < brought && brought < own, text);
    assert.match(
      text.slice(brought, own),
      /Theo học bạ giấy: học bạ giấy số 12[\s\S]*Hải Phú[\s\S]*Toán +Hoàn thành tốt +9/,
    );
    assert.doesNotMatch(text.slice(brought, own), /Hải Hậu|Ký bởi/);
  });

  it('are said on the print to be unchecked where nobody could check the file’s signatures', async function () {
    needPrograms(this, 'pdftotext');
    const [{ id }] = (await yearsOf(binh)) as [BroughtYear];
    await expectOk(decide('principal', id));
    const { bytes } = await expectOk(
      server.send('GET', `/classes/4a/records/pupils/${binh}/print`, { headers: as('principal') }),
    );
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', bytes), '-']),
    );
    const plain = text.replace(/\s+/g, ' ');
    assert.match(plain, /Theo tệp học bạ, chữ ký số chưa kiểm tra được, lưu nguyên văn \(SHA-256: /);
    assert.doesNotMatch(plain, /tệp học bạ có chữ ký số/);
  });

  it('of a newcomer in mid-year are what came before her, and nothing of ours', async () => {
    const thisYear = { told: { ...TOLD, schoolYear: '2026-2027', grade: 4 } };
    assert.equal(await codeOf('thu', thisYear), 'brought-year-period');
    assert.equal((await expectOk(enter('thu', { ...thisYear, period: 'term-1' }))).body.state, 'waiting');
    const told = (more: object) => ({ told: { ...TOLD, ...more } });
    assert.equal(
      await codeOf('thu', { ...told({ schoolYear: '2024-2025' }), period: 'term-1' }),
      'brought-year-period',
    );
    assert.equal(await codeOf('thu', told({ schoolYear: '2027-2028' })), 'brought-year-year');
    assert.equal(await codeOf('thu', told({ schoolYear: '2024-2026' })), 'brought-year-year');
    assert.equal(await codeOf('thu', told({ schoolYear: '2024-2025', grade: 5 })), 'brought-year-grade');
    const value = { schoolYear: '2024-2025', values: [{ field: 'subject.TOAN.score', value: '99' }] };
    assert.equal(await codeOf('thu', told(value)), 'brought-year-value');
    assert.equal(await codeOf('thu', { told: null }), 'brought-year-empty');
    assert.equal(
      await codeOf('thu', { ...told({ schoolYear: '2024-2025' }), file: base64('MZ') }),
      'brought-year-file',
    );
    assert.equal((await enter('thu', { pupil: 'none' })).status, 404);
  });

  it('are not for a subject’s teacher, the administrator or another class', async () => {
    const { body } = await expectOk(enter('thu', { told: { ...TOLD, schoolYear: '2024-2025', grade: 2 } }));
    for (const who of ['am', 'administrator']) {
      assert.ok([403, 404].includes((await enter(who)).status), who);
      assert.ok([403, 404].includes((await decide(who, body.id)).status), who);
    }
    const elsewhere = await server.send('GET', `/classes/4b/brought-years/${body.id}/file`, { headers: as('clerk') });
    assert.equal(elsewhere.status, 404);
    assert.deepEqual((await see('thu')).can, ['enter-brought-year', 'decide-brought-year']);
  });

  it('explain themselves: the trail knows every row of them', async () => {
    assert.deepEqual(await findingsOf(server.deps), []);
    const [{ id }] = (await yearsOf(an)) as [BroughtYear];
    await pinTables(server.deps);
    await tamper(
      server.db,
      'brought_years',
      `UPDATE brought_years SET content = '{"result.HTXS":"X"}' WHERE id = '${id}'`,
    );
    const found = await findingsOf(server.deps);
    assert.ok(
      found.some(({ table, key }) => table === 'brought_years' && key === id),
      JSON.stringify(found),
    );
  });
});
