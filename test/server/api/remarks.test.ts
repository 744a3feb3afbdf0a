import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { XLSX } from '../../../core/contract/endpoint.js';
import { importedRemarksSchema, type ImportedRemarks, type Remarks } from '../../../core/contract/remarks.js';
import type { AuditData } from '../../../core/audit/event.js';
import type { Hat } from '../../../core/rights/actor.js';
import { buildSchool, buildUser } from '../../support/builders.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';

describe('the remark bank over HTTP', () => {
  let server: TestServer;
  const signedIn = new Map<string, Record<string, string>>();
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const people: [string, Hat[]][] = [
      ['hoa', ['teacher']],
      ['lan', ['teacher']],
      ['hanh', ['principal']],
      ['phuc', ['vice-principal', 'teacher']],
      ['van', ['clerk']],
    ];
    for (const [account, hats] of people) {
      await buildUser(server.db, { account, hats });
      signedIn.set(account, await server.signIn(account));
    }
  });
  after(() => server.stop());
  beforeEach(() => server.db.remarkPhrases.destroy({ where: {} }));

  const as = (account: string): Record<string, string> => signedIn.get(account)!;
  const phrase = (more: object = {}) => ({
    id: randomUUID() as string,
    scope: 'own',
    about: 'subject.TOAN',
    level: 'HTT',
    grades: { from: 4, to: 5 },
    text: 'Em {tên} tính nhẩm nhanh.',
    ...more,
  });
  const save = (account: string, body: object): Promise<Reply> =>
    server.send('POST', '/remarks', { headers: as(account), body });
  const list = async (account: string): Promise<Remarks> =>
    (await server.send('GET', '/remarks', { headers: as(account) })).body as Remarks;
  const remove = (account: string, ids: string[]): Promise<Reply> =>
    server.send('POST', '/remarks/removals', { headers: as(account), body: { ids } });
  const saved = async (account: string, more: object = {}): Promise<string> => {
    const body = phrase(more);
    const reply = await save(account, body);
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return body.id;
  };
  const isRefused = ({ status, body }: Reply, expected: number, code: string): void => {
    assert.deepEqual([status, body.code], [expected, code], JSON.stringify(body));
    assert.ok(body.reason && body.remedy);
  };
  /** What the audit trail says of the bank since it had so many events. */
  const audited = async (since: number): Promise<AuditData[]> =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .slice(since)
      .map(({ data }) => JSON.parse(data) as AuditData);
  const events = (): Promise<number> => server.db.auditEvents.count();

  it('keeps a teacher’s own phrase for her alone', async () => {
    const body = phrase();
    const { status, body: answer } = await save('hoa', body);
    assert.deepEqual([status, answer.phrase], [200, body]);
    assert.deepEqual(await list('hoa'), { phrases: [body], keeps: ['own'], can: ['keep-own-remarks'] });
    assert.deepEqual((await list('lan')).phrases, []);
    assert.deepEqual((await list('hanh')).phrases, []);
  });

  it('keeps the school’s for everybody, and writes that into the audit trail', async () => {
    const before = await events();
    const id = await saved('hanh', { scope: 'school' });
    await saved('hoa');
    assert.deepEqual(
      (await list('lan')).phrases.map((one) => [one.id, one.scope]),
      [[id, 'school']],
    );
    await remove('phuc', [id]);
    const data = await audited(before);
    assert.deepEqual(
      data.map(({ kind }) => kind),
      ['remark.saved', 'remarks.removed'],
    );
    assert.ok(!JSON.stringify(data).includes('tính nhẩm'), 'a digest, not the text');
  });

  it('lets only the principal and the vice principal keep the school’s', async () => {
    isRefused(await save('hoa', phrase({ scope: 'school' })), 403, 'not-allowed');
    isRefused(await save('hanh', phrase()), 403, 'not-allowed');
    isRefused(await save('van', phrase()), 403, 'not-allowed');
    await saved('phuc', { scope: 'school', text: 'Một.' });
    await saved('phuc', { scope: 'own', text: 'Hai.' });
    assert.deepEqual((await list('phuc')).keeps, ['own', 'school']);
    const id = await saved('hanh', { scope: 'school' });
    isRefused(await remove('hoa', [id]), 403, 'not-allowed');
    assert.ok((await list('hoa')).phrases.some((one) => one.id === id));
  });

  it('changes a phrase under its id, and nobody else’s', async () => {
    const id = await saved('hoa');
    await saved('hoa', { id, text: 'Tính  cẩn thận.' });
    assert.deepEqual(
      (await list('hoa')).phrases.map(({ text }) => text),
      ['Tính  cẩn thận.'],
    );
    isRefused(await save('lan', phrase({ id })), 404, 'not-found');
    isRefused(await save('phuc', phrase({ id, scope: 'school' })), 404, 'not-found');
    const own = await saved('phuc');
    isRefused(await save('phuc', phrase({ id: own, scope: 'school' })), 404, 'not-found');
    assert.equal((await remove('lan', [id])).body.removed, 0, 'another teacher’s is passed over');
    assert.equal((await list('hoa')).phrases.length, 1);
  });

  it('takes the same request twice for one, also a removal, and a removal back', async () => {
    const before = await events();
    const body = phrase({ scope: 'school' });
    for (let i = 0; i < 2; i++) assert.equal((await save('hanh', body)).status, 200);
    assert.equal((await list('hanh')).phrases.length, 1);
    assert.equal((await audited(before)).length, 1);
    assert.deepEqual((await remove('hanh', [body.id])).body, { removed: 1 });
    assert.deepEqual((await remove('hanh', [body.id])).body, { removed: 0 });
    assert.equal((await save('hanh', body)).status, 200);
    assert.deepEqual((await list('hanh')).phrases, [body]);
  });

  it('refuses what could not be a remark, or is there already, in words', async () => {
    await saved('hoa', { text: 'Tính đúng.' });
    isRefused(await save('hoa', phrase({ text: ' tính  ĐÚNG. ' })), 422, 'bank-doubled');
    isRefused(await save('hoa', phrase({ text: '  ' })), 422, 'bank-text-missing');
    isRefused(await save('hoa', phrase({ text: 'x'.repeat(501) })), 422, 'bank-text-long');
    isRefused(await save('hoa', phrase({ text: 'Em {họ} tốt.' })), 422, 'bank-slot');
    isRefused(await save('hoa', phrase({ level: 'TOT' })), 422, 'bank-level');
    isRefused(await save('hoa', phrase({ grades: { from: 5, to: 1 } })), 422, 'bank-grades');
    for (const wrong of [{ about: 'subject.VO' }, { level: 'X' }, { grades: { from: 0, to: 9 } }, { id: '1' }]) {
      isRefused(await save('hoa', phrase(wrong)), 400, 'bad-request');
    }
    const english = await server.send('POST', '/remarks', {
      headers: { ...as('hoa'), 'Accept-Language': 'en' },
      body: phrase({ text: '' }),
    });
    assert.equal(english.body.reason, 'There is no remark yet.');
    assert.equal((await list('hoa')).phrases.length, 1);
  });

  it('stays within what a bank holds', async () => {
    const { id: owner } = (await server.db.users.findOne({ where: { account: 'hoa' }, raw: true }))!;
    await server.db.remarkPhrases.bulkCreate(
      Array.from({ length: 2000 }, (_, i) => ({
        ...{ id: randomUUID(), owner, about: 'subject.TOAN' as const, level: null, firstGrade: null, lastGrade: null },
        ...{ text: `Câu ${i}`, changedAt: '2026-09-01T00:00:00.000Z', changedBy: owner },
      })),
    );
    isRefused(await save('hoa', phrase()), 422, 'bank-full');
    isRefused(await importFile('hoa', [['', 'Toán', '', '', 'Một câu mới.']]), 422, 'bank-full');
    assert.equal((await list('hoa')).phrases.length, 2000);
  });

  it('asks the database the same few statements for one phrase and for many', async () => {
    const count = async (): Promise<number> => {
      server.statements.length = 0;
      await list('hoa');
      return server.statements.length;
    };
    const few = await count();
    await importFile(
      'hoa',
      Array.from({ length: 300 }, (_, i) => ['', 'Toán', '', '', `Câu ${i}`]),
    );
    const statements = server.statements.filter((sql) => sql.includes('remark_phrases')).length;
    assert.equal(statements, 3, 'the list that was counted, the list inside the import, one insert');
    assert.equal(await count(), few);
  });

  const HEADER = ['Phạm vi', 'Môn hoặc phẩm chất', 'Mức', 'Lớp', 'Nhận xét'];
  async function fileOf(rows: ExcelJS.CellValue[][], header: string[] = HEADER): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Kho').addRows([header, ...rows]);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }
  const send = (account: string, raw: Uint8Array, mode: 'check' | 'import' = 'import'): Promise<Reply> =>
    server.send('POST', `/remarks/imports?mode=${mode}`, { headers: { ...as(account), 'Content-Type': XLSX }, raw });
  async function importFile(account: string, rows: ExcelJS.CellValue[][], mode?: 'check' | 'import'): Promise<Reply> {
    return send(account, await fileOf(rows), mode);
  }
  const imported = ({ status, body }: Reply): ImportedRemarks => {
    assert.equal(status, 200, JSON.stringify(body));
    return importedRemarksSchema.parse(body);
  };
  const exported = async (account: string): Promise<Uint8Array> => {
    const { status, bytes, headers } = await server.send('GET', '/remarks/workbook', { headers: as(account) });
    assert.equal(status, 200);
    assert.match(headers.get('Content-Disposition')!, /Hoc-ba-kho-nhan-xet\.xlsx/);
    return new Uint8Array(bytes);
  };

  it('gives a file that imports again to the same bank', async () => {
    const texts = [
      '=1+1 câu lạ',
      '+ Chăm',
      '-5',
      '@An',
      'Em {tên}, “tốt”.',
      'Dòng một\nDòng hai',
      '_x0041_',
      '007',
      '4-5',
    ];
    for (const [i, text] of texts.entries()) {
      await saved('phuc', { scope: i % 2 ? 'school' : 'own', text: `${text} a`, level: i % 3 ? 'HT' : null });
    }
    await saved('phuc', { about: 'trait.KHOA_HOC', level: 'DAT', grades: null, text: 'Ham tìm hiểu.' });
    await saved('phuc', { about: 'homeroom', level: 'HTXS', grades: { from: 1, to: 1 }, text: 'Xuất sắc.' });
    const before = await list('phuc');
    const file = await exported('phuc');
    const again = imported(await send('phuc', file));
    assert.deepEqual([again.taken, again.refused, again.doubled.length], [[], [], before.phrases.length]);
    await server.db.remarkPhrases.destroy({ where: {} });
    const anew = imported(await send('phuc', file));
    assert.deepEqual([anew.taken.length, anew.refused], [before.phrases.length, []]);
    const plain = ({ phrases }: Remarks) => phrases.map(({ id: _, ...rest }) => rest);
    assert.deepEqual(plain(await list('phuc')), plain(before));
  });

  it('takes from a teacher her own file with the school’s phrases in it, as they are', async () => {
    await saved('hanh', { scope: 'school', text: 'Của trường.' });
    await saved('hoa', { text: 'Của cô.' });
    const again = imported(await send('hoa', await exported('hoa')));
    assert.deepEqual([again.taken, again.refused, again.doubled.length], [[], [], 2]);
    const { refused } = imported(await importFile('hoa', [['Trường', 'Toán', 'T', '', 'Câu mới.']]));
    assert.match(refused[0]!.reason, /hiệu trưởng/);
    assert.equal((await list('hoa')).phrases.length, 2);
  });

  it('shows first what a file would bring, row by row, and stores nothing', async () => {
    await saved('hoa', { text: 'Tính đúng.', grades: null });
    const rows: ExcelJS.CellValue[][] = [
      ['', 'Toán', 'T', '', 'tính đúng.'],
      ['', 'Toán', 'Giỏi', '', 'Đặt tính đúng.'],
      ['', 'Võ thuật', 'T', '', 'Khoẻ.'],
      ['', 'Toán', 'H', 4, 'Thuộc bảng nhân.'],
      ['', 'Toán', 'H', 4, 'Thuộc bảng nhân.'],
      ['', 'Chăm chỉ', 'Đ', new Date(Date.UTC(2026, 4, 4)), 'Chăm.'],
    ];
    const { taken, refused, doubled } = imported(await importFile('hoa', rows, 'check'));
    assert.deepEqual(
      taken.map(({ row, phrase: { about, level } }) => [row, about, level]),
      [[5, 'subject.TOAN', 'HT']],
    );
    assert.deepEqual(
      refused.map(({ row }) => row),
      [3, 4, 7],
    );
    assert.match(refused[0]!.reason, /Giỏi.*Toán/);
    assert.match(refused[0]!.remedy, /Hoàn thành tốt, Hoàn thành, Chưa hoàn thành/);
    assert.match(refused[2]!.reason, /04\/05\/2026/);
    assert.deepEqual(
      doubled.map(({ row }) => row),
      [2, 6],
    );
    assert.equal((await list('hoa')).phrases.length, 1);
    assert.equal(imported(await importFile('hoa', rows)).taken.length, 1);
    assert.equal((await list('hoa')).phrases.length, 2);
  });

  it('writes the school’s imported phrases into the audit trail, a teacher’s own not', async () => {
    const before = await events();
    await importFile('hoa', [['', 'Toán', 'T', '', 'Một.']]);
    await importFile('hanh', [
      ['', 'Toán', 'T', '', 'Một.'],
      ['', 'Toán', 'T', '', 'Hai.'],
    ]);
    const data = await audited(before);
    assert.deepEqual(
      data.map((one) => one.kind === 'remarks.imported' && one.phrases),
      [2],
    );
  });

  it('stores nothing of a file that cannot be trusted', async () => {
    const good = await fileOf([['', 'Toán', 'T', '', 'Tính đúng.']]);
    const { status, body } = await send('hoa', good.subarray(0, good.length - 100));
    assert.deepEqual([status, body.code], [422, 'file-broken']);
    isRefused(await send('hoa', new TextEncoder().encode('Phạm vi;Môn')), 422, 'file-not-workbook');
    isRefused(await send('hoa', await fileOf([], ['Họ tên', 'Điểm'])), 422, 'bank-file-headers');
    isRefused(await send('hoa', new Uint8Array()), 422, 'file-not-workbook');
    assert.equal(await server.db.remarkPhrases.count(), 0);
  });

  it('makes one phrase of two that come at once', async () => {
    const replies = await Promise.all([save('hoa', phrase()), save('hoa', phrase()), save('hoa', phrase())]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 422, 422]);
  });

  it('logged nothing unexpected', () => {
    assert.deepEqual(
      server.logged.filter(({ level }) => level === 'error'),
      [],
    );
  });
});
