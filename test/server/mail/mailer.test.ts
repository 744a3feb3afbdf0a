/** The line of the environment, TLS before anything is said, and what a mail server's words become. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { examineMailServer } from '../../../server/cli/doctor/mail.js';
import { MailTrouble, openMailer } from '../../../server/mail/mailer.js';
import { BadSmtp, isMailAddress, smtpSetting } from '../../../server/mail/smtp-setting.js';
import { authorityCertificate, serverCertificate } from '../../../server/pki/server-certificate.js';
import { startSmtp } from '../../support/smtp.js';

const LETTER = { id: 'one', to: 'thu@truong.example', subject: 'Nhắc', text: 'Xin chào' };
const trouble = (kind: string, code: number | null) => (error: unknown) => {
  assert.ok(error instanceof MailTrouble);
  assert.deepEqual([error.kind, error.code], [kind, code]);
  return true;
};

describe('the line that names a mail server', () => {
  it('is a host, a port, an account and an address; without TLS on this machine alone', () => {
    const { account, ...more } = smtpSetting('smtps://hocba%40truong.example:m%E1%BA%ADt@mail.truong.example');
    assert.deepEqual(account, { user: 'hocba@truong.example', password: 'mật' });
    const from = 'hocba@truong.example';
    assert.deepEqual(more, { host: 'mail.truong.example', port: 465, secure: true, plain: false, from });
    for (const plus of ['a+b@c.example', 'a%2Bb@c.example'])
      assert.equal(smtpSetting(`smtp://mail.example?from=${plus}`).from, 'a+b@c.example');
    const plain = (host: string) => smtpSetting(`smtp://${host}:25?from=${from}`).plain;
    assert.deepEqual(
      ['localhost', '127.0.0.1', '[::1]', 'mail.truong.example', '192.168.1.10', '127.evil.example'].map(plain),
      [true, true, true, false, false, false],
    );
  });

  it('is refused with a reason that never holds the password', () => {
    for (const line of [
      'secret',
      'http://a:secret@mail.example?from=a@b.example',
      'smtp://a:secret@mail.example',
      'smtp://a:secret@mail.example?from=A <a@b.example>',
      'smtp://a:secret%@mail.example?from=a@b.example',
      'smtp://a:secret@mail.example/more?from=a@b.example',
      'smtp://u@truong.example:p@secret#1@mail.example?from=a@b.example',
      'smtp://u@truong.example:p@secret?1@mail.example?from=a@b.example',
      'smtp://u@truong.example:p@secret?from=1@mail.example?from=a@b.example',
      'smtp://a:secret@mail.example?from=a@b.example&tls=no',
      'smtp://a:secret@mail.example?from=a@b.example&from=c@d.example',
    ])
      assert.throws(
        () => smtpSetting(line),
        (error) => error instanceof BadSmtp && !error.message.includes('secret'),
        line,
      );
  });

  it('has one address in one form', () => {
    for (const good of ['thu.tran@truong.edu.vn', 'a+b@x-y.example']) assert.ok(isMailAddress(good), good);
    const long = `${'a'.repeat(65)}@b.example`;
    for (const bad of [
      '',
      'thu',
      'thu@',
      'thu@truong',
      'a@b.vn, c@d.vn',
      'Thu <a@b.vn>',
      'a@b.vn\r\nBcc: c@d.vn',
      '.a@b.vn',
      'thủ@b.vn',
      long,
    ])
      assert.ok(!isMailAddress(bad), bad);
  });
});

describe('a mail server', () => {
  let dir: string;
  let tls: { readonly key: string; readonly cert: string };
  let ca: string;
  before(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'hocba-mail-'));
    const now = new Date();
    const { keyPem, chainPem } = await serverCertificate(dir, ['localhost'], now);
    tls = { key: keyPem, cert: chainPem };
    ca = await authorityCertificate(dir, 'localhost', now);
  });
  after(() => rm(dir, { recursive: true, force: true }));
  const through = (port: number, parts: object = {}, more: object = {}) =>
    openMailer(
      {
        ...{ host: 'localhost', port, secure: false, plain: false, account: null, from: 'hocba@truong.example' },
        ...parts,
      },
      { origin: 'https://hocba.lan', ...more },
    );

  it('that offers no TLS is told nothing, neither name nor letter', async () => {
    const smtp = await startSmtp({ disabledCommands: ['STARTTLS'], authOptional: true });
    const account = { user: 'a', password: 'đúng' };
    await assert.rejects(through(smtp.port, { account }).handIn(LETTER), trouble('tls', 500));
    assert.deepEqual([smtp.letters.length, smtp.tried], [0, []]);
    await smtp.stop();
  });

  it('whose certificate nobody vouches for is told nothing; one that is trusted takes the letter, by STARTTLS or from the first byte', async () => {
    const account = { user: 'a', password: 'đúng' };
    for (const secure of [false, true]) {
      const smtp = await startSmtp({ ...tls, secure });
      await assert.rejects(through(smtp.port, { account, secure }).handIn(LETTER), trouble('tls', null));
      assert.deepEqual([smtp.letters.length, smtp.tried], [0, []]);
      assert.deepEqual(await through(smtp.port, { account, secure }, { ca }).handIn(LETTER), { kind: 'taken' });
      assert.deepEqual(smtp.tried, ['a:đúng']);
      const [{ to, subject, text, headers } = assert.fail()] = smtp.letters;
      assert.deepEqual([to, subject, text.trim()], [['thu@truong.example'], 'Nhắc', 'Xin chào']);
      assert.equal(headers.get('message-id'), '<one@truong.example>');
      await smtp.stop();
    }
  });

  it('that lets us not in, or says no to an address for now, is trouble; for good it is that address refused', async () => {
    const guarded = await startSmtp({ ...tls });
    const wrong = { user: 'a', password: 'sai' };
    await assert.rejects(through(guarded.port, { account: wrong }, { ca }).handIn(LETTER), trouble('sign-in', 535));
    await guarded.stop();
    const smtp = await startSmtp();
    const plain = through(smtp.port, { plain: true, host: '127.0.0.1' });
    smtp.refuses.set('thu@truong.example', 450);
    await assert.rejects(plain.handIn(LETTER), trouble('answered', 450));
    smtp.refuses.set('thu@truong.example', 550);
    assert.deepEqual(await plain.handIn(LETTER), { kind: 'refused', code: 550 });
    for (const gone of [
      '550 5.1.1 No such user',
      '553 5.1.3 Bad form',
      '556 5.1.10 No mail here',
      '550 #5.2.1 Closed',
    ]) {
      smtp.refuses.set('thu@truong.example', gone);
      assert.deepEqual(await plain.handIn(LETTER), { kind: 'refused', code: Number(gone.slice(0, 3)) }, gone);
    }
    await smtp.stop();
    await assert.rejects(plain.handIn(LETTER), trouble('unreachable', null));
  });

  it('that passes nothing on for us, takes not our sender or wants us to sign in says nothing of the address', async () => {
    const smtp = await startSmtp();
    const plain = through(smtp.port, { plain: true, host: '127.0.0.1' });
    const ours = ['554 5.7.1 Relay access denied', '553 not in my rcpthosts (#5.7.1)', '530 5.7.0 Sign in first'];
    for (const said of [...ours, '550 relay not permitted', '550 5.1.8 Bad sender', '552 5.2.2 Mailbox full']) {
      smtp.refuses.set('thu@truong.example', said);
      await assert.rejects(plain.handIn(LETTER), trouble('answered', Number(said.slice(0, 3))), said);
    }
    await smtp.stop();
  });

  it('that says nothing is left at once when the server is to stop', async function () {
    // Less than our patience with a silent server.
    this.timeout(10_000);
    const connected = new Set<net.Socket>();
    const silent = net.createServer((socket) => void connected.add(socket));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as net.AddressInfo;
    const stop = new AbortController();
    silent.once('connection', () => stop.abort());
    const handed = through(port, { plain: true, host: '127.0.0.1' }).handIn(LETTER, stop.signal);
    await assert.rejects(handed, { name: 'AbortError' });
    for (const socket of connected) socket.destroy();
    await new Promise((done) => silent.close(done));
  });

  it('is examined by doctor: none named, a line that cannot be read, there, away', async () => {
    const said = async (line: string | undefined) => {
      const { state, says, params } = await examineMailServer(line);
      assert.doesNotMatch(JSON.stringify(params), /secret/);
      return [state, says];
    };
    const smtp = await startSmtp();
    const line = `smtp://127.0.0.1:${smtp.port}?from=hocba@truong.example`;
    assert.deepEqual(await said(undefined), ['well', 'mail-not-set']);
    assert.deepEqual(await said('smtp://a:secret@'), ['fail', 'bad-smtp']);
    assert.deepEqual(await said(line), ['well', 'mail-ok']);
    await smtp.stop();
    assert.deepEqual(await said(line), ['fail', 'mail-away']);
  });
});
