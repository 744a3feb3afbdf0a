/** A reminder as a letter: the text to copy, once, never to who wants none; refused or delayed, whoever reminded is told. */
import assert from 'node:assert/strict';
import { byPerson } from '../../../addin/rehearsal/sums.js';
import { formats } from '../../../addin/words/format.js';
import { translator } from '../../../addin/words/text.js';
import { HELD_MINUTES, MAILS_DAYS, type MailSetting, TRIED_DAYS } from '../../../core/contract/mail.js';
import type { MyAccount } from '../../../core/contract/my-account.js';
import type { Reminded, Rehearsal } from '../../../core/contract/rehearsal.js';
import { personMessage } from '../../../core/words/person-message.js';
import { examineWaiting } from '../../../server/cli/doctor/mail.js';
import { mailJobs } from '../../../server/acts/mail/parts/mail-jobs.js';
import { sendDueMails } from '../../../server/acts/mail/send-due-mails.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { prune } from '../../../server/acts/school/prune.js';
import { type Mailer, openMailer } from '../../../server/mail/mailer.js';
import { smtpSetting } from '../../../server/mail/smtp-setting.js';
import { buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startSmtp, type TestSmtp } from '../../support/smtp.js';
import { findingsOf } from '../../support/trail.js';

const ORIGIN = 'https://hocba.lan:8443';
const DAY = 86_400_000;
const HELD = HELD_MINUTES * 60_000;
const AN = 'an.nhac@truong.example';
const THU = 'thu@truong.example';

describe('reminders by e-mail', function () {
  this.timeout(60_000);
  let smtp: TestSmtp;
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  /** Set, it comes between the school and its mail server. */
  let between: ((mailer: Mailer) => Mailer['handIn']) | null = null;
  before(async () => {
    smtp = await startSmtp();
    const real = openMailer(smtpSetting(`smtp://127.0.0.1:${smtp.port}?from=hocba@truong.example`), { origin: ORIGIN });
    const mailer: Mailer = { ...real, handIn: (letter, signal) => (between?.(real) ?? real.handIn)(letter, signal) };
    server = await startTestServer({ more: { mailer, random: () => 0.5 } });
    school = await buildSigningClass(server);
    admin = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
    await pinTables(server.deps);
  });
  after(async () => {
    await server?.stop();
    await smtp?.stop();
  });

  const setOwn = (who: 'music' | 'thu', address: string | null, off = false) =>
    school[who].post('/my-account/mail-addresses', { address, off });
  const own = async (who: 'music' | 'thu') =>
    (await expectOk(school[who].get('/my-account/mail-addresses'))).body as MailSetting;
  const byAdmin = (id: string, address: string | null) =>
    server.send('POST', `/people/${id}/mail-addresses`, { headers: admin, body: { address } });
  /** Of a sheet nobody was reminded of yet: each thing is said once a day. Its letter is due at once unless it is `held`. */
  const press = async (who: 'music' | 'thu', period: string, held = false) => {
    const body = { day: '2027-06-30', by: 'calendar', userIds: [school[who].user.id], period };
    const { body: reminded } = await expectOk(school.principal.post('/lock-rehearsals/reminders', body));
    // Not by the clock: whoever is signed in would be idle for too long.
    const nextAt = server.deps.clock().toISOString();
    if (!held) await server.db.mails.update({ nextAt }, { where: { state: 'waiting', tries: 0 } });
    return reminded as Reminded;
  };
  const rehearsal = async (period: string) =>
    (await expectOk(school.principal.get(`/lock-rehearsals?day=2027-06-30&by=calendar&period=${period}`)))
      .body as Rehearsal;
  const gone = async () => {
    await sendDueMails(server.deps);
    await mailJobs(server.deps).idle();
  };
  /** A reminder asked for `ago` ms before now and due `after` ms. */
  const queue = async (who: 'music' | 'thu', id: string, { ago = 0, after = 0 } = {}) => {
    const at = (ms: number) => new Date(server.deps.clock().getTime() + ms).toISOString();
    const [askedAt, nextAt] = [at(-ago), at(after)];
    const whom = { userId: school[who].user.id, askedBy: school.principal.user.id };
    await server.db.mails.create({ id, batchId: id, ...whom, askedAt, nextAt, text: id, state: 'waiting' });
  };
  const states = async () =>
    (await server.db.mails.findAll({ raw: true, order: ['askedAt', 'id'] })).map(({ state }) => state);
  const news = async () =>
    ((await expectOk(school.principal.get('/my-account'))).body as MyAccount).news.map(({ kind, by }) => [kind, by]);

  it('has an address she or the administrator enters, in one form, and her own word whether she wants letters', async () => {
    assert.deepEqual(await own('music'), { offered: true, address: null, off: false, refused: false });
    for (const bad of ['thu', 'a@b.vn, c@d.vn', 'a@b.vn\nBcc: c@d.vn'])
      assert.equal((await setOwn('music', bad)).body.code, 'mail-address');
    await expectOk(setOwn('music', AN, true));
    await expectOk(byAdmin(school.music.user.id, `  ${AN} `));
    assert.deepEqual(await own('music'), { offered: true, address: AN, off: true, refused: false }, 'off is hers');
    await expectOk(byAdmin(school.thu.user.id, THU));
    const shown = await server.send('GET', `/people/${school.thu.user.id}/mail-addresses`, { headers: admin });
    assert.equal(shown.body.address, THU);
    const told = (await expectOk(school.thu.get('/my-account'))).body as MyAccount;
    assert.deepEqual(
      told.news.map(({ kind }) => kind),
      ['mail-set'],
      'said to her, who alone knows whether it is hers',
    );
    const events = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => data).join();
    assert.doesNotMatch(events, /truong\.example/, 'the trail knows that there is one, not which');
  });

  it('goes to nobody who has switched it off, and says to whom it does not', async () => {
    assert.deepEqual((await press('music', 'mid-term-1')).mails, { going: 0, without: 1 });
    await gone();
    assert.deepEqual([smtp.letters.length, await states()], [0, []]);
  });

  it('is the text to copy, sent once, with no pupil’s name and no mark; whoever leads sees that it went', async () => {
    await expectOk(setOwn('music', AN));
    const [person] = byPerson((await rehearsal('year-end')).rows).filter(
      ({ userId }) => userId === school.music.user.id,
    );
    const t = translator('vi');
    const copied = personMessage(person!, '2027-06-30', { locale: 'vi', t, ...formats('vi', t) }, ORIGIN);
    const reminded = await press('music', 'year-end');
    assert.deepEqual([reminded.people, reminded.mails], [1, { going: 1, without: 0 }]);
    await gone();
    await gone();
    const [letter, ...others] = smtp.letters;
    assert.equal(others.length, 0);
    assert.deepEqual([letter!.to, letter!.subject], [[AN], 'Học Bạ: nhắc việc']);
    const [text, footer] = letter!.text.split('\n\n-- \n');
    assert.equal(text, copied);
    const { name } = (await server.db.school.findByPk(1, { raw: true }))!;
    assert.ok(footer!.includes(name) && footer!.includes('báo nhà trường'), 'a stranger learns what to do');
    assert.ok(copied.includes(`${ORIGIN}/#/tasks`));
    const pupils = await server.db.pupils.findAll({ raw: true });
    for (const { id, name } of pupils) assert.ok(!letter!.text.includes(name) && !letter!.text.includes(id), name);
    const [mail] = await server.db.mails.findAll({ raw: true });
    assert.equal(letter!.headers.get('message-id'), `<${mail!.id}@truong.example>`);
    const debts = (await rehearsal('year-end')).rows
      .flatMap((row) => row.debts)
      .filter((debt) => debt.reminded !== null);
    assert.ok(debts.length > 0);
    for (const debt of debts) if (debt.kind === 'enter') assert.equal(debt.mail, 'sent');
  });

  it('handed in and killed before that was written goes again under the same number: one letter', async () => {
    smtp.letters.length = 0;
    between = (real) => async (letter) => {
      await real.handIn(letter);
      throw new Error('killed');
    };
    await press('music', 'mid-term-2');
    await gone();
    between = null;
    server.pass(60_000);
    await gone();
    const ids = smtp.letters.map(({ headers }) => headers.get('message-id'));
    assert.deepEqual([ids.length, new Set(ids).size], [2, 1]);
    assert.deepEqual(await states(), ['sent', 'sent']);
  });

  it('waits some minutes for others to the same person, all of which go as one', async () => {
    smtp.letters.length = 0;
    await press('music', 'term-1', true);
    server.pass(HELD - 1000);
    await gone();
    assert.equal(smtp.letters.length, 0, 'not yet');
    await queue('music', 'other', { after: HELD });
    server.pass(1000);
    await gone();
    const parts = await server.db.mails.findAll({ raw: true, order: [['askedAt', 'DESC']], limit: 2 });
    parts.reverse();
    assert.deepEqual(
      parts.map(({ state, letterId }) => [state, letterId]),
      [0, 1].map(() => ['sent', parts[0]!.id]),
    );
    const [{ text, headers } = assert.fail(), ...others] = smtp.letters;
    assert.deepEqual([others.length, headers.get('message-id')], [0, `<${parts[0]!.id}@truong.example>`]);
    assert.equal(text.slice(0, text.indexOf('\n\n-- \n')), parts.map((part) => part.text).join('\n\n'));
  });

  it('asks at each letter whether she is still written to, and where: others may have waited long before it', async () => {
    smtp.letters.length = 0;
    await queue('music', 'first', { ago: 1000 });
    await queue('thu', 'second');
    await expectOk(setOwn('thu', THU));
    between = (real) => async (letter, signal) => {
      await expectOk(setOwn('thu', 'thu.moi@truong.example'));
      return real.handIn(letter, signal);
    };
    await gone();
    between = null;
    assert.deepEqual(
      smtp.letters.map(({ to }) => to[0]),
      [AN, 'thu.moi@truong.example'],
    );
    await expectOk(setOwn('thu', THU));
  });

  it('in hand when the server stops is given back as it was: nothing was tried', async () => {
    await queue('music', 'stopped');
    const { newId } = server.deps;
    // A server of its own beside it, for one that has ended begins nothing any more.
    const deps = { ...server.deps, db: Object.create(server.deps.db) as typeof server.deps.db, newId };
    let inHand = (): void => undefined;
    const waits = new Promise<void>((resolve) => (inHand = resolve));
    between = () => (_letter, signal) =>
      new Promise((_, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        inHand();
      });
    await sendDueMails(deps);
    await waits;
    await mailJobs(deps).end();
    between = null;
    const mail = (await server.db.mails.findByPk('stopped', { raw: true }))!;
    assert.deepEqual([mail.state, mail.tries, mail.trouble], ['waiting', 0, null]);
    smtp.letters.length = 0;
    mailJobs(server.deps).wake();
    await gone();
    assert.equal(smtp.letters.length, 1);
  });

  it('refused by her mail server is said to whoever reminded, and nothing more goes there until it is entered anew', async () => {
    smtp.letters.length = 0;
    smtp.refuses.set(THU, 550);
    assert.deepEqual((await press('thu', 'mid-term-1')).mails, { going: 1, without: 0 });
    await gone();
    assert.deepEqual(await news(), [['mail-refused', school.thu.user.name]]);
    assert.equal((await own('thu')).refused, true);
    assert.deepEqual((await press('thu', 'mid-term-2')).mails, { going: 0, without: 1 });
    assert.doesNotMatch(JSON.stringify(server.logged), /truong\.example/, 'no address in the log');
    smtp.refuses.clear();
    await expectOk(setOwn('thu', THU));
    assert.equal((await own('thu')).refused, false);
  });

  it('waits where the mail server is away, longer each time; given up after days, that is said', async () => {
    let tries = 0;
    const away: Mailer = {
      ...openMailer(smtpSetting('smtp://127.0.0.1:1?from=a@b.example'), { origin: ORIGIN }),
    };
    between = () => (letter) => ((tries += 1), away.handIn(letter));
    await press('thu', 'year-end');
    await gone();
    await gone();
    assert.equal(tries, 1, 'not before its time');
    server.pass(31_000);
    await gone();
    assert.equal(tries, 2);
    const waiting = (await server.db.mails.findAll({ where: { state: 'waiting' }, raw: true }))[0]!;
    assert.deepEqual([waiting.trouble, waiting.tries], ['unreachable', 2]);
    const shown = (await rehearsal('year-end')).rows.flatMap(({ debts }) => debts.map(({ mail }) => mail));
    assert.ok(shown.includes('waiting'));
    const asked = (minutes: number) => new Date(Date.parse(waiting.askedAt) + minutes * 60_000);
    assert.deepEqual(await examineWaiting(server.db, asked(HELD_MINUTES + 9)), [], 'usual: nobody need be told');
    const [found] = await examineWaiting(server.db, asked(HELD_MINUTES + 11));
    assert.deepEqual([found?.says, found?.params?.['count']], ['mails-wait', 1]);
    // As if it had been asked for three days before: another clock would leave events of days to come.
    const askedAt = new Date(server.deps.clock().getTime() - TRIED_DAYS * DAY).toISOString();
    await server.db.mails.update({ askedAt, nextAt: askedAt }, { where: { id: waiting.id } });
    await gone();
    assert.equal(tries, 2, 'what is old is not even tried: the server may have been off for weeks');
    between = null;
    assert.equal((await server.db.mails.findByPk(waiting.id, { raw: true }))!.state, 'given-up');
    assert.ok((await news()).some(([kind]) => kind === 'mail-given-up'));
    assert.equal(smtp.letters.length, 0);
  });

  it('is given up and its address can be taken away where no letters are handed in any more', async () => {
    await queue('thu', 'kept', { ago: TRIED_DAYS * DAY });
    await expectOk(setOwn('thu', THU, true));
    const { mailer } = server.deps;
    Object.assign(server.deps, { mailer: null });
    try {
      await gone();
      assert.equal((await server.db.mails.findByPk('kept', { raw: true }))!.state, 'given-up');
      assert.deepEqual(await own('thu'), { offered: false, address: THU, off: true, refused: false });
      assert.equal((await setOwn('thu', AN, true)).body.code, 'mail-not-set');
      await expectOk(setOwn('thu', null, true));
      assert.equal((await own('thu')).address, null);
    } finally {
      Object.assign(server.deps, { mailer });
    }
  });

  it('that has not gone when she wants none any more is dropped', async () => {
    await queue('music', 'x');
    await expectOk(setOwn('music', AN, true));
    await gone();
    assert.equal((await server.db.mails.findByPk('x', { raw: true }))!.state, 'dropped');
    assert.equal(smtp.letters.length, 0);
  });

  it('ends with the account, goes after its days, and the trail explains it', async () => {
    const id = school.music.user.id;
    await expectOk(server.send('POST', `/people/${id}/ends`, { headers: admin, body: {} }));
    assert.equal(await server.db.mailAddresses.findByPk(id), null);
    const after = (days: number) => ({
      ...server.deps,
      clock: () => new Date(server.deps.clock().getTime() + days * DAY),
    });
    const kept = (await states()).length;
    await prune(after(MAILS_DAYS - 1));
    assert.equal((await states()).length, kept);
    await prune(after(MAILS_DAYS + 1));
    assert.deepEqual(await states(), []);
    assert.deepEqual(await findingsOf(server.deps), []);
  });
});
