/** A printed code looked up over HTTP: the form at the printed address, one answer for everything wrong, masked content. */
import assert from 'node:assert/strict';
import { LOOKUP_RULE } from '../../../core/rights/rests.js';
import { altered } from '../../support/altering.js';
import { sealOne, type SealedOne } from '../../support/sealed-one.js';
import type { SigningClass } from '../../support/signing-class.js';
import { NO_LIMITS, startTestServer, type TestServer } from '../../support/server.js';
import { changed } from '../../support/tampering.js';
import { unitOf } from '../../support/units.js';
import type { YearRecord } from '../../../core/record/year-record.js';

const UNKNOWN = '11111111-2222-4333-8444-555555555555';
const DAY = 24 * 3_600_000;

describe('looking a printed code up', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let code: string;
  let unsealed: string;
  let right: SealedOne['typed'];
  let record: YearRecord;

  const page = async (init: RequestInit = {}, query = '') => {
    const reply = await fetch(`${server.url}/tra-cuu${query}`, init);
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };
  const ask = (typed: Record<string, string>, query = '') =>
    page({ method: 'POST', body: new URLSearchParams(typed) }, query);
  /** The page without what differs in every answer. */
  const bare = (text: string) => text.replace(/nonce="[^"]+"/, '');

  before(async () => {
    server = await startTestServer({ limits: { ...NO_LIMITS, lookup: 60 } });
    ({ school, code, record, typed: right } = await sealOne(server));
    ({ lookupCode: unsealed } = await unitOf(server.db, school.klass.pupils[1]!));
  });
  after(() => server.stop());

  it('shows a form at the printed address, with the code in it and nothing of the child', async () => {
    const { status, headers, text } = await page({}, `?ma=${code}`);
    assert.equal(status, 200);
    assert.ok(text.includes(`value="${code}"`));
    assert.ok(!text.includes(record.pupil.name.split(' ')[0]!));
    assert.ok(!/<script/i.test(text));
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    assert.match(headers.get('Content-Security-Policy')!, /default-src 'none'.*form-action 'self'/);
    assert.ok(!headers.get('Content-Security-Policy')!.includes('script-src'));
    // Every address on the page, the form's included, is one without the code.
    for (const [, address] of text.matchAll(/(?:href|action|src)="([^"]*)"/g)) assert.ok(!address!.includes(code));
    // Asked for an address again and again, it keeps to texts.
    assert.equal((await page({}, '?ma=1&ma=%22%3E%3Cb%3E')).status, 200);
    assert.ok(!(await page({}, '?ma=%22%3E%3Cb%3E')).text.includes('<b>'));
  });

  it('says of a sealed unit that it is not finalised, and shows it masked', async () => {
    const { status, text, headers } = await ask(right);
    assert.equal(status, 200);
    assert.match(text, /<h1>Chưa có hiệu lực<\/h1>/);
    assert.match(text, /<title>Chưa có hiệu lực/);
    for (const shown of [record.className, record.schoolYear, 'Phạm Thị Hạnh', 'Trần Thị Thu']) {
      assert.ok(text.includes(shown), shown);
    }
    const { pupil } = record;
    for (const hidden of [pupil.name, pupil.id, pupil.personalId, pupil.address, pupil.ethnicity, right.ngay, code]) {
      if (hidden !== null) assert.ok(!text.includes(hidden), hidden);
    }
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.match((await ask(right, '?lang=en')).text, /<h1>Not in effect yet/);
  });

  it('answers wrong facts, unknown codes and codes never released in one way, by the same statements', async () => {
    const answers: string[] = [];
    const statements: string[][] = [];
    for (const typed of [
      { ...right, cuoi: '0000' },
      { ...right, ngay: '01/01/2001' },
      { ...right, ma: UNKNOWN },
      { ...right, ma: 'ffffffff-ffff-4fff-bfff-ffffffffffff' },
      { ...right, ma: unsealed },
    ]) {
      server.statements.length = 0;
      const { status, text } = await ask(typed);
      assert.equal(status, 404);
      assert.match(text, /<h1>Không tìm thấy<\/h1>/);
      // What was typed is still there.
      for (const value of Object.values(typed)) assert.ok(text.includes(`value="${value}"`), value);
      answers.push(bare(text).replace(/value="[^"]*"/g, ''));
      statements.push(
        server.statements.map((sql) =>
          sql
            .replace(/^Executing[^:]*: /, '')
            .split(/\s/, 3)
            .join(' '),
        ),
      );
      server.pass(DAY);
    }
    assert.equal(new Set(answers).size, 1);
    assert.equal(new Set(statements.map((list) => list.join('\n'))).size, 1, statements.join('\n\n'));
  });

  it('never takes the birth day alone', async () => {
    const { status, text } = await ask({ ...right, cuoi: '' });
    assert.equal(status, 422);
    assert.ok(text.includes(`value="${right.ngay}"`) && text.includes(`value="${code}"`));
    assert.match(text, /aria-invalid="true"/);
    assert.match(text, /<a href="#cuoi">/);
    assert.equal((await ask({})).status, 422);
    assert.equal((await ask({ ...right, ma: code.slice(0, 20) })).status, 422);
  });

  it('takes the last four of the personal number, too', async () => {
    if (record.pupil.personalId === null) assert.fail('the pupil has no number');
    assert.equal((await ask({ ...right, cuoi: record.pupil.personalId })).status, 200);
  });

  it('slows down tries of one code, known or not, and the right fact waits with them', async () => {
    server.pass(DAY);
    for (const ma of [code, UNKNOWN]) {
      for (let i = 0; i < LOOKUP_RULE.free + 1; i += 1)
        assert.equal((await ask({ ...right, ma, cuoi: '0000' })).status, 404);
      const { status, headers, text } = await ask({ ...right, ma });
      assert.equal(status, 429);
      assert.equal(headers.get('Retry-After'), String(LOOKUP_RULE.first / 1000));
      assert.ok(text.includes(`value="${right.ngay}"`));
    }
    server.pass(LOOKUP_RULE.first);
    assert.equal((await ask(right)).status, 200);
    // The right one ended the count.
    assert.equal((await ask({ ...right, cuoi: '0000' })).status, 404);
    assert.equal((await ask(right)).status, 200);
  });

  it('does not vouch for a record that was altered in the database', async () => {
    const { recordId } = await unitOf(server.db, school.klass.pupils[0]!);
    const trouble = {
      ...{ table: 'record_versions', column: 'document', where: `record_id = ${recordId}` },
      ...{ to: changed(/"result":"\w+"/, '"result":"CHT"'), code: '', words: /./ },
    };
    await altered(server.db, trouble, async () => {
      const { status, text } = await ask(right);
      assert.equal(status, 503);
      assert.match(text, /<h1>Chưa trả lời được<\/h1>/);
      // Not in what is random of the page: its nonce, the code.
      assert.ok(
        !text
          .replaceAll(/"[^"]*"/g, '')
          .replaceAll(code, '')
          .includes(record.className),
      );
      // Whoever does not know the child hears the same as ever.
      assert.equal((await ask({ ...right, cuoi: '0000' })).status, 404);
    });
    assert.equal((await ask(right)).status, 200);
  });

  it('keeps the code out of the log and of what is counted', async () => {
    await page({}, `?ma=${code}`);
    await ask(right);
    await ask({ ...right, cuoi: '0000' });
    const kept = JSON.stringify([server.logged, await server.db.signInTries.findAll({ raw: true })]);
    assert.ok(server.logged.some(({ fields }) => (fields as { endpoint?: string }).endpoint === 'lookup'));
    for (const secret of [code, code.replaceAll('-', ''), right.ngay, record.pupil.birthDate]) {
      assert.ok(!kept.includes(secret), secret);
    }
    assert.ok(
      (await server.db.auditEvents.findAll({ raw: true })).every((event) => !JSON.stringify(event).includes(code)),
    );
  });

  it('refuses what is no form of ours, with a page', async () => {
    const json = await page({ method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
    assert.deepEqual([json.status, json.headers.get('Content-Type')], [415, 'text/html; charset=utf-8']);
    assert.equal((await page({ method: 'POST', body: new URLSearchParams({ ma: 'x'.repeat(5000) }) })).status, 413);
    assert.equal((await page({ method: 'DELETE' })).status, 405);
  });

  it('refuses whoever asks too often', async () => {
    let last = await ask({});
    for (let i = 0; i < 60 && last.status !== 429; i += 1) last = await ask({});
    assert.equal(last.status, 429);
    assert.match(last.text, /<h1>Chưa tra cứu được<\/h1>/);
  });
});
