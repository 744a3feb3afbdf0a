/** Biên bản tự kiểm tra (I6): numbers by article with the numbers of their events, late cases, what is unfinished; kept as it was made. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { selfCheckSchema } from '../../../core/contract/self-checks.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

describe('minutes of a school checking itself', () => {
  let server: TestServer;
  let school: SigningClass;
  const days = { fromDay: '2026-09-01', toDay: '2027-06-20' };
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await signSubjects(school);
    const check = { year: SCHOOL_YEAR, period: 'year-end', classIds: ['4a'], note: '' };
    await expectOk(school.principal.post('/progress/checks', check));
  });
  after(() => server.stop());

  const make = async () => {
    const { body } = await expectOk(school.principal.post('/self-checks', days));
    const { id } = body as { id: string };
    return selfCheckSchema.parse((await expectOk(school.principal.get(`/self-checks/${id}`))).body);
  };
  const eventsOf = async (kind: string) =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true })).filter(
      ({ data }) => (JSON.parse(data) as { kind: string }).kind === kind,
    );

  it('count what the trail holds, and name the events', async () => {
    const { articles, upTo } = await make();
    const line = (article: string, text: RegExp) =>
      articles.find((one) => one.article === article)!.lines.find((one) => text.test(one.text))!;
    // Who sends again what is there already has sent nothing.
    const sent = await eventsOf('sheet.pushed');
    const pushes = sent.filter(({ data }) => !data.includes('"cells":0'));
    assert.ok(pushes.length < sent.length);
    assert.deepEqual(
      [line('9.1', /^Gửi bảng/).n, line('9.1', /^Gửi bảng/).first, line('9.1', /^Gửi bảng/).last],
      [pushes.length, pushes[0]!.seq, pushes.at(-1)!.seq],
    );
    const checks = line('6.5', /^Lãnh đạo kiểm tra/);
    const [event] = await eventsOf('progress.checked');
    assert.deepEqual(
      checks.cases.map(({ seq, by }) => [seq, by]),
      [[event!.seq, 'Phạm Thị Hạnh']],
    );
    assert.equal(line('6.6', /^Trả lại/).n, 0);
    const before = await server.db.auditEvents.findByPk(upTo.seq, { raw: true });
    assert.equal(upTo.hash, before!.hash);
  });

  it('name what came after the day of its sheet, and what such a sheet still lacks', async () => {
    await server.db.schoolYears.update(
      {
        calendar: JSON.stringify({
          ...(await calendar()),
          closes: { 'mid-term-1': '2026-11-15', 'year-end': '2027-06-19' },
        }),
      },
      { where: { id: SCHOOL_YEAR } },
    );
    const { late, unfinished } = await make();
    const pushes = (await eventsOf('sheet.pushed')).filter(({ data }) => data.includes('"year-end"'));
    assert.deepEqual(
      late.map(({ seq, period, className }) => [seq, period, className]),
      pushes.map(({ seq }) => [seq, 'year-end', '4A']),
    );
    assert.ok(late.length > 0);
    assert.ok(
      unfinished.length > 0 &&
        unfinished.every(({ period, filled, asked }) => period === 'mid-term-1' && filled < asked),
    );
  });

  it('stay as they were made, whatever happens after, and are a .docx file', async () => {
    const made = await make();
    await expectOk(school.principal.post('/self-checks', days));
    const { body } = await expectOk(school.principal.get(`/self-checks/${made.id}`));
    assert.deepEqual(body, made);
    const { bytes, headers } = await expectOk(school.principal.get(`/self-checks/${made.id}/file`));
    assert.match(headers.get('content-disposition') ?? '', /\.docx/);
    const words = strFromU8(unzipSync(bytes)['word/document.xml']!);
    for (const said of ['BIÊN BẢN', 'Điều 6 khoản 5', '01/09/2026', `sự kiện số ${made.upTo.seq}`, 'Phạm Thị Hạnh'])
      assert.ok(words.includes(said), said);
    for (const { name } of await server.db.pupils.findAll({ raw: true })) assert.ok(!words.includes(name));
  });

  it('are of days that fit, by who may', async () => {
    const post = async (body: object) => (await school.principal.post('/self-checks', body)).body as { code: string };
    assert.equal((await post({ fromDay: '2027-06-20', toDay: '2027-06-19' })).code, 'self-check-days');
    assert.equal((await post({ fromDay: '2027-06-20', toDay: '2027-06-21' })).code, 'self-check-days');
    assert.equal((await school.thu.post('/self-checks', days)).status, 403);
    assert.equal((await school.principal.get('/self-checks/none')).status, 404);
  });

  const calendar = async () =>
    JSON.parse((await server.db.schoolYears.findByPk(SCHOOL_YEAR, { raw: true }))!.calendar) as object;
});
