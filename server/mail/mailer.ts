/** Letters handed in by SMTP. The library's own log is off, and what goes wrong is told by a word and a code: servers repeat addresses. */
import { createTransport } from 'nodemailer';
import type { SmtpSetting } from './smtp-setting.js';

export interface Letter {
  /** With the sender's domain it is the Message-ID: the same however often it is handed in, so that it is one letter. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** `taken`: the server answers for it from now on; `refused`: it takes none for this address, ever (`code`: 550 and the like). */
export type HandedIn = { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly code: number };

/** What stands in the way of every letter: it goes later. */
export type MailTroubleKind = 'unreachable' | 'tls' | 'sign-in' | 'answered';
export class MailTrouble extends Error {
  override readonly name = 'MailTrouble';

  /** `code`: the server's, of three digits; null where it said none. */
  constructor(
    readonly kind: MailTroubleKind,
    readonly code: number | null,
  ) {
    super(code === null ? kind : `${kind} ${code}`);
  }
}

export interface Mailer {
  /** Of the addresses people open: `https://hocba.lan:8443`. */
  readonly origin: string;
  /** Rejects with MailTrouble; at once with its reason when `signal` stops it: nobody knows then whether the letter was taken. */
  readonly handIn: (letter: Letter, signal?: AbortSignal) => Promise<HandedIn>;
  /** Whether the server is there, speaks TLS and lets us in. Rejects with MailTrouble. */
  readonly tryOut: () => Promise<void>;
}

/** ms. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

export interface MailerOptions {
  readonly origin: string;
  /** PEM of what the server's certificate is trusted by; of what this machine trusts where none is given. */
  readonly ca?: string;
}

export function openMailer({ host, port, secure, plain, account, from }: SmtpSetting, options: MailerOptions): Mailer {
  const transport = () =>
    createTransport({
      ...{ host, port, secure, ...PATIENCE },
      // On this machine nobody listens in between; anywhere else nothing is said before TLS, and its certificate counts.
      ...(plain ? { ignoreTLS: true } : { requireTLS: true, tls: { ...(options.ca && { ca: options.ca }) } }),
      ...(account && { auth: { user: account.user, pass: account.password } }),
      ...{ logger: false, disableFileAccess: true, disableUrlAccess: true },
    });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    origin: options.origin,
    async handIn({ id, to, subject, text }, signal) {
      const way = transport();
      try {
        await way.sendMail({
          ...{ from, to: { name: '', address: to }, envelope: { from, to: [to] }, subject, text },
          ...(signal && { signal }),
          textEncoding: 'base64',
          messageId: `<${id}@${domain}>`,
          // Nobody's absence note answers a program (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'taken' };
      } catch (error) {
        signal?.throwIfAborted();
        const refused = refusedBy(error);
        if (refused !== null) return { kind: 'refused', code: refused };
        throw troubleOf(error);
      } finally {
        way.close();
      }
    },
    async tryOut() {
      const way = transport();
      try {
        await way.verify();
      } catch (error) {
        throw troubleOf(error);
      } finally {
        way.close();
      }
    },
  };
}

interface Failure {
  readonly code?: string;
  /** Of the socket, where the library has one of its own for it. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
  /** As the server said it: `550 5.1.1 No such user`. */
  readonly response?: string;
}

/** No such mailbox, no such domain, none in this form, moved, takes no mail, closed (RFC 3463; RFC 7505 for the last but one). */
const OF_THE_ADDRESS: ReadonlySet<string> = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);
/** Of servers that say no such code: no mailbox, or none by such a name (RFC 5321, 4.2.3). */
const NO_MAILBOX: ReadonlySet<number> = new Set([550, 553]);

/**
 * Said of the address itself, and for good. At the same step servers say that they pass nothing on for us, that our sender is wrong
 * or that we have to sign in: one wrong setting, which strikes out nobody's address.
 */
function refusedBy(error: unknown): number | null {
  const { code, command = '', responseCode = 0, response = '' } = error as Failure;
  if (code !== 'EENVELOPE' || !command.startsWith('RCPT')) return null;
  const [enhanced] = /\b[245]\.\d{1,3}\.\d{1,3}\b(?!\.)/.exec(response) ?? [];
  const ofTheAddress =
    enhanced === undefined
      ? NO_MAILBOX.has(responseCode) && !/relay|authenti|sender/i.test(response)
      : responseCode >= 500 && OF_THE_ADDRESS.has(enhanced);
  return ofTheAddress ? responseCode : null;
}

function troubleOf(error: unknown): MailTrouble {
  const { code = '', originalCode = '', responseCode } = error as Failure;
  const said = responseCode ?? null;
  if (code === 'EAUTH' || code === 'ENOAUTH') return new MailTrouble('sign-in', said);
  if (code === 'ETLS' || /CERT|SSL|TLS|SELF_SIGNED|ISSUER/.test(`${code} ${originalCode}`))
    return new MailTrouble('tls', said);
  return said === null ? new MailTrouble('unreachable', null) : new MailTrouble('answered', said);
}
