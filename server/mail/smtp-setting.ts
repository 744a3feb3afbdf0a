/** Where letters are handed in: one line of the environment, so that nobody who lists programs sees the password. */
import { isIP } from 'node:net';

export interface SmtpSetting {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); else it is begun by STARTTLS, and nothing is said before. */
  readonly secure: boolean;
  /** Without TLS: on this machine alone. */
  readonly plain: boolean;
  /** Null where the server asks for nobody's name. */
  readonly account: { readonly user: string; readonly password: string } | null;
  /** Address the letters come from. */
  readonly from: string;
}

/** The line cannot be read; `detail` says why and holds nothing of it: what is taken for the host may be the end of a password. */
export class BadSmtp extends Error {
  override readonly name = 'BadSmtp';
}

const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const;

/** Of `HOCBA_SMTP`; an empty line of an environment file says nothing. */
export const smtpLine = (): string | undefined => process.env['HOCBA_SMTP'] || undefined;

/** `smtps://user:password@host:465?from=address`, or `smtp://…` (STARTTLS). Throws BadSmtp. */
export function smtpSetting(line: string): SmtpSetting {
  if (!URL.canParse(line)) throw new BadSmtp('not a URL');
  const url = new URL(line);
  const { protocol, hostname } = url;
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new BadSmtp('neither smtps:// nor smtp://');
  if (hostname === '') throw new BadSmtp('no host');
  if (url.pathname !== '' && url.pathname !== '/') throw new BadSmtp('something after the host');
  // Signs that end an address, of a password in which they were not written as %XX.
  if (line.includes('#')) throw new BadSmtp('# must be %23');
  const host = hostname.replace(/^\[|\]$/g, '');
  const user = decoded(url.username);
  const from = fromOf(url.search) ?? user;
  if (!isMailAddress(from)) throw new BadSmtp('no ?from=address');
  const secure = protocol === 'smtps:';
  return {
    ...{ host, secure, plain: !secure && isLoopback(host), from },
    port: url.port === '' ? PORTS[protocol] : Number(url.port),
    account: user === '' ? null : { user, password: decoded(url.password) },
  };
}

/** Null where none is given. Not as forms have it, where + is a blank: addresses have a + of their own. */
function fromOf(search: string): string | null {
  if (search === '' || search === '?') return null;
  const [, from] = /^\?from=([^&]*)$/.exec(search) ?? [];
  if (from === undefined) throw new BadSmtp('something other than ?from=address after the host');
  return decoded(from);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BadSmtp('name, password or address not percent-encoded');
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The most RFC 5321 lets an address have (4.5.3.1.3, without its brackets). */
export const LONGEST_ADDRESS = 254;
const ADDRESS =
  /^(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** One address as every mail server takes it (RFC 5321 Dot-string at a domain): no name beside it, no second one, no quotes. */
export const isMailAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && ADDRESS.test(text);
