import assert from 'node:assert/strict';
import { noteCertificateEnd } from '../../server/cli/note-certificate-end.js';
import { terminal } from '../../server/cli/terminal.js';
import { newCertificates, serverCertificate } from '../../server/pki/server-certificate.js';
import { emptyDir } from './run-hocba.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-09-01T02:00:00Z');
const HOSTS = ['hocba.truong.edu.vn'];

describe('what a start says of the server’s certificate', () => {
  const data = emptyDir();
  const notesAt = (now: Date, certificate: Parameters<typeof noteCertificateEnd>[1], locale: 'vi' | 'en' = 'vi') => {
    const notes: string[] = [];
    noteCertificateEnd({ ...terminal(locale), note: (line) => notes.push(line) }, certificate, {
      now,
      data,
      hosts: HOSTS,
    });
    return notes;
  };

  it('is nothing until sixty days before its end, then the days and what to do, at every start', async () => {
    await newCertificates(data, { hosts: HOSTS, passphrase: 'câu mật khẩu của trường', now: NOW });
    const made = await serverCertificate(data, HOSTS, NOW);
    const before = (days: number) => new Date(made.validTo.getTime() - days * DAY);
    assert.deepEqual(notesAt(NOW, made), []);
    assert.deepEqual(notesAt(before(60), made), []);
    for (const [days, said] of [
      [59.9, 59],
      [59, 59],
      [1, 1],
      [0.5, 0],
    ] as const) {
      const [line, ...more] = notesAt(before(days), made);
      assert.deepEqual(more, []);
      assert.match(line!, new RegExp(`^! .*\\b${said} ngày`));
      assert.ok(line!.includes('https renew'), line);
      assert.match(notesAt(before(days), made, 'en')[0]!, new RegExp(`\\b${said} days?`));
    }
  });

  it('is that it has ended, with the day and the remedy', async () => {
    const made = await serverCertificate(data, HOSTS, NOW);
    const [line, remedy] = notesAt(new Date(made.validTo.getTime() + DAY), made);
    assert.match(line!, /^✕ /);
    assert.ok(line!.includes(new Intl.DateTimeFormat('vi-VN', { year: 'numeric' }).format(made.validTo)), line);
    assert.match(remedy!, /→ .*https renew/);
  });

  it('is of the root alone where that ends, which takes a new kit', () => {
    const ends = (root: number, server: number) => ({
      needsRenewal: true,
      validTo: new Date(NOW.getTime() + server * DAY),
      rootValidTo: new Date(NOW.getTime() + root * DAY),
    });
    assert.deepEqual(notesAt(NOW, ends(60, 60)), []);
    const [line, ...more] = notesAt(NOW, ends(59, 10));
    assert.deepEqual(more, []);
    assert.match(line!, /\b59 ngày/);
    assert.ok(line!.includes(HOSTS[0]!));
    assert.notEqual(line, notesAt(NOW, ends(3000, 59))[0]);
  });

  it('is nothing of one that is made anew by itself', () => {
    const ended = new Date(NOW.getTime() - DAY);
    assert.deepEqual(notesAt(NOW, { needsRenewal: false, validTo: ended, rootValidTo: ended }), []);
  });
});
