/** Names an authority may certify (RFC 5280 section 4.2.1.10): whether a certificate's names keep within them. */
import type { ChainBudget } from './budget.js';
import type { NameConstraints } from './extensions.js';
import type { Form } from './form.js';
import type { GeneralName, NameKind } from './general-name.js';
import { EMAIL_ATTRIBUTE, type NameKey } from './name-key.js';

export type NameAnswer = 'within' | 'outside' | 'unknown';

/** Every one of `all` constraints is held against every name. Throws BudgetSpent. */
export function namesWithin(form: Form, all: readonly NameConstraints[], budget: ChainBudget): NameAnswer {
  const names = namesOf(form);
  // A long name costs as much as several.
  const weight = names.reduce((sum, { text, bytes }) => sum + 1 + Math.floor((text.length + bytes.length) / 64), 0);
  let answer: NameAnswer = 'within';
  for (const { permitted, excluded, distances } of all) {
    budget.comparisons(weight * (permitted.length + excluded.length));
    if (distances) answer = 'unknown';
    for (const name of names) {
      const found = nameWithin(name, permitted, excluded);
      if (found === 'outside') return 'outside';
      if (found === 'unknown') answer = 'unknown';
    }
  }
  return answer;
}

/** The subject is a directory name; its addresses count where no other name says them (section 4.2.1.6). */
function namesOf({ subject, names }: Form): GeneralName[] {
  const other = names ?? [];
  const directory = { kind: 'directory', choice: 4, text: '', bytes: new Uint8Array(), key: subject } as const;
  const addresses = other.some(({ kind }) => kind === 'email') ? [] : addressesIn(subject);
  return [
    ...(subject.length > 0 ? [directory] : []),
    ...addresses.map((text) => ({ kind: 'email', choice: 1, text, bytes: new Uint8Array(), key: [] }) as const),
    ...other,
  ];
}

const addressesIn = (subject: NameKey): string[] =>
  subject.flatMap((part) => {
    const found = part.startsWith(`${EMAIL_ATTRIBUTE}="`) ? [part.slice(EMAIL_ATTRIBUTE.length + 1)] : [];
    return found.map((text) => JSON.parse(text) as string);
  });

function nameWithin(
  name: GeneralName,
  permitted: readonly GeneralName[],
  excluded: readonly GeneralName[],
): NameAnswer {
  const same = ({ choice }: GeneralName): boolean => choice === name.choice;
  const [may, mayNot] = [permitted.filter(same), excluded.filter(same)];
  if (may.length + mayNot.length === 0) return 'within';
  if (name.kind === 'other') return 'unknown';
  const within = WITHIN[name.kind];
  if (![name, ...may, ...mayNot].every(isWellFormed)) return 'outside';
  if (mayNot.some((base) => within(name, base) || reaches(name, base))) return 'outside';
  return may.length === 0 || may.some((base) => within(name, base)) ? 'within' : 'outside';
}

const IPV4 = 4;
const IPV6 = 16;

/** As a name or as a constraint; a name nobody can read keeps within nothing. */
function isWellFormed({ kind, text, bytes }: GeneralName): boolean {
  if (kind === 'address') return [IPV4, 2 * IPV4, IPV6, 2 * IPV6].includes(bytes.length);
  if (kind === 'dns') return text === '' || /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(text);
  if (kind === 'email') return !/@.*@|@$|\s/.test(text);
  return true;
}

type Within = (name: GeneralName, base: GeneralName) => boolean;

const lower = (text: string): string => text.toLowerCase();
/** The host itself or one below it. */
const atOrBelow = (host: string, base: string): boolean =>
  base === '' || lower(host) === lower(base) || lower(host).endsWith(`.${lower(base)}`);
/** As addresses and URIs have it: a host is that host, `.host` is what lies below it. */
const hostWithin = (host: string, base: string): boolean =>
  base.startsWith('.') ? lower(host).endsWith(lower(base)) : lower(host) === lower(base);

const WITHIN: Readonly<Record<Exclude<NameKind, 'other'>, Within>> = {
  directory: (name, base) => base.key.every((part, index) => name.key[index] === part),
  dns: (name, base) => atOrBelow(name.text, base.text),
  email: ({ text }, base) => {
    const at = text.lastIndexOf('@');
    const [local, host] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
    const [baseLocal, baseHost] = base.text.split('@') as [string, string | undefined];
    if (baseHost !== undefined) return local === baseLocal && lower(host) === lower(baseHost);
    return hostWithin(host, baseLocal);
  },
  uri: (name, base) => {
    const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:[\]]+)/i.exec(name.text)?.[1];
    return host !== undefined && hostWithin(host, base.text);
  },
  address: ({ bytes }, base) =>
    base.bytes.length === 2 * bytes.length &&
    bytes.every((byte, index) => ((byte ^ base.bytes[index]!) & base.bytes[bytes.length + index]!) === 0),
};

/** A wildcard stands for hosts that are excluded, too. */
const reaches = (name: GeneralName, base: GeneralName): boolean =>
  name.kind === 'dns' && name.text.startsWith('*.') && atOrBelow(base.text, name.text.slice(2));
