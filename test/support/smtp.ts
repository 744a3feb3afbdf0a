/** A real mail server on a free port: what it was handed, and what it says. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface GotLetter {
  readonly to: readonly string[];
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly text: string;
  /** As it came over the wire. */
  readonly raw: string;
}

export interface TestSmtp {
  readonly port: number;
  readonly letters: GotLetter[];
  /** Names and passwords that were tried. */
  readonly tried: string[];
  /** By address: the code it is refused with, or all that is said (`550 5.1.1 No such user`). */
  readonly refuses: Map<string, number | string>;
  stop(): Promise<void>;
}

export async function startSmtp(options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] }, port = 0) {
  const letters: GotLetter[] = [];
  const tried: string[] = [];
  const refuses = new Map<string, number | string>();
  const server = new SMTPServer({
    ...{ logger: false, closeTimeout: 1000 },
    onAuth({ username = '', password = '' }, _session, done) {
      tried.push(`${username}:${password}`);
      if (password === 'đúng') done(null, { user: username });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, done) {
      const said = refuses.get(address);
      if (said === undefined) return done(null);
      const [responseCode, words] =
        typeof said === 'number' ? [said, `not here: ${address}`] : [Number(said.slice(0, 3)), said.slice(4)];
      done(Object.assign(new Error(words), { responseCode }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push(
          letterOf(
            Buffer.concat(chunks).toString('latin1'),
            envelope.rcptTo.map(({ address }) => address),
          ),
        );
        done();
      });
    },
    ...options,
  });
  // Broken off on purpose by who finds no TLS.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await new Promise((done) => listening.once('listening', done));
  const started: TestSmtp = {
    ...{ letters, tried, refuses, port: (listening.address() as AddressInfo).port },
    stop: () => new Promise((done) => server.close(() => done())),
  };
  return started;
}

function letterOf(raw: string, to: readonly string[]): GotLetter {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 2)]));
  const subject = (headers.get('subject') ?? '').replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, text: string) =>
    Buffer.from(text, 'base64').toString(),
  );
  const text = Buffer.from(raw.slice(at), 'base64').toString().replaceAll('\r\n', '\n');
  return { to, headers, subject, text, raw };
}
