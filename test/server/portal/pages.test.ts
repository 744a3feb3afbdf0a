/** Officers' pages and what is public, over HTTP as a browser and a stranger's program ask. */
import assert from 'node:assert/strict';
import { shownDay } from '../../../core/codes/day.js';
import { readNote } from '../../../core/audit/signed-note.js';
import { connectionSchema } from '../../../core/wire/connection.js';
import { TRANSACTIONS } from '../../../core/wire/transactions.js';
import { readVerifier } from '../../../server/ground/audit-key.js';
import type { NewAccount } from '../../../server/portal/acts/offices.js';
import { fingerprintOf } from '../../support/checkers-file.js';
import {
  buildUnit,
  connectSchool,
  declarationOf,
  SCHOOL,
  type SchoolAtPortal,
  startPortal,
  type TestPortal,
  type TestUnit,
} from '../../support/portal.js';
import { certificateOf } from '../../support/signed-record.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser without script: it keeps its cookie and sends the forms it is shown. */
class Browsing {
  #cookie = '';
  constructor(readonly url: string) {}

  async get(path: string): Promise<Answer> {
    return this.#send(path, { method: 'GET' });
  }

  /** With the token of a form on the page; `csrf` in its place. */
  async post(path: string, fields: Record<string, string>, from = '/can-bo', csrf?: string): Promise<Answer> {
    const token = csrf ?? /name="csrf" value="([^"]+)"/.exec((await this.get(from)).text)?.[1] ?? '';
    return this.#send(path, { method: 'POST', body: new URLSearchParams({ csrf: token, ...fields }) });
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const reply = await fetch(`${this.url}${path}`, { ...init, redirect: 'manual', headers: { cookie: this.#cookie } });
    const set = reply.headers.get('Set-Cookie');
    if (set !== null) this.#cookie = set.split(';')[0]!;
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  }

  signIn({ account, password }: Pick<NewAccount, 'account' | 'password'>): Promise<Answer> {
    return this.post('/can-bo/dang-nhap', { 'tai-khoan': account, 'mat-khau': password }, '/can-bo', '');
  }
}

const OWN = 'chín con trâu qua sông';

describe('officers’ pages', () => {
  let portal: TestPortal;
  let school: SchoolAtPortal;
  let first: Browsing;
  let second: Browsing;

  before(async () => {
    portal = await startPortal();
    school = await connectSchool(portal, { approved: false });
    [first, second] = [new Browsing(portal.url), new Browsing(portal.url)];
  });
  after(() => portal.close());

  it('show the sign-in alone to whoever is not signed in, and never say which part was wrong', async () => {
    for (const path of ['', `/truong/${SCHOOL}`, '/thu-hoi/1', '/don-vi', '/doi-mat-khau']) {
      const { status, text } = await first.get(`/can-bo${path}`);
      assert.equal(status, 401, path);
      assert.ok(!text.includes(SCHOOL));
    }
    const wrong = await first.signIn({ account: portal.accounts[2]!.account, password: 'wrong' });
    const unknown = await first.signIn({ account: 'nobody', password: 'wrong' });
    assert.deepEqual([wrong.status, unknown.status], [401, 401]);
    assert.equal(
      wrong.text.replace(/nonce="[^"]+"|value="[^"]*"/g, ''),
      unknown.text.replace(/nonce="[^"]+"|value="[^"]*"/g, ''),
    );
  });

  it('want a password of her own before anything else', async () => {
    for (const [at, browsing] of [first, second].entries()) {
      const account = portal.accounts[2 + at]!;
      assert.equal((await browsing.signIn(account)).status, 303);
      assert.match((await browsing.get('/can-bo')).text, /Đổi mật khẩu/);
      const early = await browsing.post(`/can-bo/truong/${SCHOOL}/dong`, {});
      assert.equal(early.status, 403);
      const weak = await browsing.post('/can-bo/doi-mat-khau', { cu: account.password, moi: 'ngắn' });
      assert.equal(weak.status, 422);
      const changed = await browsing.post('/can-bo/doi-mat-khau', { cu: account.password, moi: `${OWN} ${at}` });
      assert.equal(changed.status, 303, changed.text);
      assert.match((await browsing.get('/can-bo')).text, /Phòng VHXH phường Từ Liêm/);
    }
  });

  it('lead a certificate through two persons, and a connection file to the school', async () => {
    await school.post('register', await declarationOf('seal'));
    const page = `/can-bo/truong/${SCHOOL}`;
    const dau = fingerprintOf(certificateOf('seal'));
    assert.ok((await first.get(page)).text.replace(/ /g, '').includes(dau));
    assert.equal((await first.post(`${page}/chung-thu/de-nghi`, { dau })).status, 303);
    const own = await first.post(`${page}/chung-thu/phe-duyet`, { dau });
    assert.equal(own.status, 403);
    assert.match(own.text, /phải là hai người/);
    assert.equal((await second.post(`${page}/chung-thu/phe-duyet`, { dau })).status, 303);
    assert.match((await first.get(page)).text, /Đã phê duyệt/);

    const file = await first.post(`${page}/ket-noi`, {});
    assert.match(file.headers.get('Content-Disposition') ?? '', /ket-noi-cong-tiep-nhan\.json/);
    const connection = connectionSchema.parse(JSON.parse(file.text));
    assert.notEqual(connection.token, school.connection.token);
    assert.equal(
      (await school.post('units', { ma_tra_cuu_uuid: ['3f2b8c1e-5d4a-4f7b-9c61-0a2e8d7b4c10'] }))['error'],
      'TK01',
    );
    assert.equal((await first.post(`${page}/dong`, {})).status, 303);
    assert.match((await first.get(page)).text, /Đã đóng/);
  });

  it('do nothing without the form’s own token, from elsewhere, or for another commune', async () => {
    const page = `/can-bo/truong/${SCHOOL}`;
    assert.equal((await first.post(`${page}/dong`, {}, '/can-bo', 'guessed')).status, 403);
    assert.equal((await first.get('/can-bo/truong/00000000')).status, 404);
    assert.equal((await first.get('/can-bo/thu-hoi/99')).status, 404);
    assert.equal((await first.get('/can-bo/thu-hoi/x')).status, 404);
    assert.equal((await first.get('/can-bo/don-vi')).status, 404);
    const typed = await first.post('/can-bo/truong', { ma: '<b>', ten: 'Trường' });
    assert.equal(typed.status, 422);
    assert.ok(typed.text.includes('value="&lt;b&gt;"'), 'what was typed is still there');
  });

  it('end with signing out and after fifteen idle minutes', async () => {
    await second.post('/can-bo/dang-xuat', {});
    assert.equal((await second.get('/can-bo')).status, 401);
    portal.at = new Date(portal.at.getTime() + 15 * 60_000);
    assert.equal((await first.get('/can-bo')).status, 401);
  });
  it('take away ended sign-ins and old tries with the next sign-in', async () => {
    const { db } = portal.served.deps;
    const count = async (table: string): Promise<number> =>
      Number((await db.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`, []))[0]!.n);
    await first.signIn({ account: 'nobody at all', password: 'wrong' });
    assert.ok((await count('sessions')) > 0);
    assert.ok((await count('sign_in_tries')) > 1);
    portal.at = new Date(portal.at.getTime() + 61 * 24 * 60 * 60_000);
    const { account } = portal.accounts[2]!;
    assert.equal((await first.signIn({ account, password: `${OWN} 0` })).status, 303);
    assert.equal(await count('sessions'), 1);
    // That she has signed in from here is what is left.
    assert.equal(await count('sign_in_tries'), 1);
  });
});

describe('what is public at the portal', () => {
  let portal: TestPortal;
  let school: SchoolAtPortal;
  let unit: TestUnit;
  const browsing = (): Browsing => new Browsing(portal.url);

  before(async () => {
    portal = await startPortal({ lookup: 30, states: 30, wire: 60 });
    school = await connectSchool(portal);
    unit = await buildUnit();
    await school.submit([unit.text]);
  });
  after(() => portal.close());

  const ask = async (typed: Record<string, string>): Promise<Answer> => {
    const reply = await fetch(`${portal.url}/tra-cuu`, { method: 'POST', body: new URLSearchParams(typed) });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };
  const right = () => ({
    ma: unit.code,
    ngay: shownDay(unit.record.pupil.birthDate),
    cuoi: unit.record.pupil.personalId!.slice(-4),
  });
  const state = async (code: string): Promise<unknown> =>
    JSON.parse((await browsing().get(`/trang-thai-ma/${code}`)).text);
  const firstWord = ({ text }: Answer): string => /<h1>([^<]*)<\/h1>/.exec(text)?.[1] ?? '';

  it('says first what a code is worth, masked, and one thing for everything wrong', async () => {
    const shown = await ask(right());
    assert.deepEqual([firstWord(shown), shown.status], ['Chưa có hiệu lực', 200]);
    assert.match(shown.text, /Trần Đ\. Ấ\./);
    assert.ok(!shown.text.includes(unit.record.pupil.name) && !shown.text.includes('kiem-tra'));
    assert.deepEqual(await state(unit.code), { trang_thai: 'CHUA_CO_HIEU_LUC' });
    const unknown = { ...right(), ma: '11111111-2222-4333-8444-555555555555' };
    for (const typed of [unknown, { ...right(), cuoi: '0000' }, { ...right(), ngay: '01/01/2017' }]) {
      assert.deepEqual([firstWord(await ask(typed))], ['Không tìm thấy']);
    }
    assert.deepEqual(await state(unknown.ma), { trang_thai: 'KHONG_TIM_THAY' });
    const codes = { ma_tra_cuu_uuid: [unit.code], thoi_diem: portal.at.toISOString() };
    await school.post('finalise', codes);
    assert.equal(firstWord(await ask(right())), 'Có hiệu lực');
    assert.deepEqual(await state(unit.code), { trang_thai: 'CO_HIEU_LUC' });
  });

  it('of a recalled unit shows its state and day, then that it is replaced, and lists the code under its own signature', async () => {
    const recalled = await buildUnit();
    await school.submit([recalled.text]);
    await school.recall([recalled.item]);
    assert.deepEqual(await state(recalled.code), { trang_thai: 'DA_THU_HOI' });
    const typed = { ...right(), ma: recalled.code, cuoi: recalled.record.pupil.id.slice(-4) };
    const shown = await ask(typed);
    assert.match(firstWord(shown), /^Đã thu hồi/);
    assert.ok(!shown.text.includes('Trần Đ. Ấ.'));
    const replacement = await buildUnit({ pupil: recalled.record.pupil });
    await school.submit([replacement.text]);
    const replaced = await ask(typed);
    assert.equal(firstWord(replaced), 'Đã thay thế');
    assert.ok(!replaced.text.includes(replacement.code));

    const list = (await browsing().get('/danh-sach-thu-hoi')).text;
    const note = readNote(list)!;
    assert.equal(readVerifier(school.connection.khoa_ghi_chu)!.check(note), true);
    const day = '2027-06-10';
    assert.deepEqual(note.text.split('\n').slice(2, -1), ['1', `${recalled.code} ${day}`]);
    const altered = readNote(list.replace(day, '2027-06-11'))!;
    assert.equal(readVerifier(school.connection.khoa_ghi_chu)!.check(altered), false);
  });

  it('answers every bad request by name, and never with 500', async () => {
    const wire = portal.served.wireUrl;
    const body = async (init: RequestInit, path: string = TRANSACTIONS.submit.path) => {
      const reply = await fetch(new URL(path, wire), { method: 'POST', ...init });
      const text = await reply.text();
      return { status: reply.status, text };
    };
    const error = async (init: RequestInit): Promise<unknown> =>
      (JSON.parse((await body(init)).text) as Record<string, unknown>)['Error'];
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"authenticationRequest":{"messageid":3}}',
      '\u0000',
      '{"a":'.repeat(50),
    ]) {
      assert.match(String(await error({ body: text })), /^GT0[123]$/, text);
    }
    assert.equal(await error({ body: '{}', headers: { 'X-Hocba-Wire': '2.0' } }), 'GT05');
    assert.equal(await error({ body: 'x'.repeat(11 * 2 ** 20) }), 'GT04');
    assert.equal((await body({ method: 'GET' })).status, 405);
    assert.equal((await body({ body: '{}' }, 'khong-co')).status, 404);
    for (const path of ['/khong-co', '/trang-thai-ma/%00', '/tra-cuu?ma=%FF', '/can-bo/truong/%E0%A4%A']) {
      const { status } = await browsing().get(path);
      assert.ok(status < 500, `${path}: ${status}`);
    }
  });

  it('slows down whoever asks too much', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 40; n += 1) statuses.add((await browsing().get(`/trang-thai-ma/${unit.code}`)).status);
    assert.ok(statuses.has(429));
    const answers = [];
    for (let n = 0; n < 70; n += 1)
      answers.push((await fetch(new URL('nop-hoc-ba', portal.served.wireUrl), { method: 'POST', body: '{}' })).status);
    assert.equal(answers.at(-1), 429);
  });
});
