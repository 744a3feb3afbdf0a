/** What an event says, as a person reads it: each part in a few words. Digests, ids and what has no words are left to the technical text. */
import type { AuditData } from '../audit/event.js';
import { dayInVietnam, isDay, shownDay, timeInVietnam } from '../codes/day.js';
import { isSubject } from '../fields/subjects.js';
import { fill } from '../text/fill.js';
import * as en from './en/trail-details.js';
import { refusals as enRefusals } from './en/refusals.js';
import { subjectName } from './fields.js';
import type { Locale } from './render.js';
import * as vi from './vi/trail-details.js';
import { refusals as viRefusals } from './vi/refusals.js';

type Detail = keyof typeof vi.trailDetails;

/** Names of who and what events know by their ids. */
export interface EventNames {
  readonly person: (id: string) => string;
}

const isDetail = (name: string): name is Detail => name in vi.trailDetails;
/** What stands beside the event already, or is told by another part. */
const ELSEWHERE: readonly string[] = ['lock', 'open', 'no', 'first_hat'];

export function eventDetails({ kind: _, ...said }: AuditData, names: EventNames, locale: Locale): readonly string[] {
  const words = locale === 'vi' ? vi : en;
  const told: string[] = [];
  for (const [name, value] of Object.entries(said as Record<string, unknown>)) {
    const detail = detailOf(name, value);
    const text = detail === null ? null : valueText(detail, value, { names, locale });
    if (detail !== null && text !== null) told.push(fill(words.trailDetails[detail], { value: text }));
  }
  return told;
}

function detailOf(name: string, value: unknown): Detail | null {
  if (name === 'accepted' || name === 'agreed') return value === false ? 'no' : name;
  if (name === 'what' && (value === 'lock' || value === 'open')) return value;
  // Whether a password was the first one is told by its hat alone where a hold was released.
  if (name === 'first') return typeof value === 'string' ? 'first_hat' : null;
  return isDetail(name) && !ELSEWHERE.includes(name) ? name : null;
}

interface In {
  readonly names: EventNames;
  readonly locale: Locale;
}

/** Null where there is nothing to say. */
function valueText(detail: Detail, value: unknown, at: In): string | null {
  if (value === null || value === undefined || value === false || value === 0) return null;
  if (Array.isArray(value)) return listText(detail, value as unknown[], at);
  if (typeof value === 'object') {
    const { number } = value as { number?: unknown };
    return typeof number === 'string' ? number : null;
  }
  return oneText(detail, value as string | number | true, at);
}

function oneText(detail: Detail, value: string | number | true, { names, locale }: In): string | null {
  const words = locale === 'vi' ? vi : en;
  const text = String(value);
  switch (detail) {
    case 'userId':
      return names.person(text);
    case 'period':
      return (words.trailPeriods as Readonly<Record<string, string>>)[text] ?? text;
    case 'slot':
      return (words.trailSlots as Readonly<Record<string, string>>)[text] ?? text;
    case 'first_hat':
      return (words.trailHats as Readonly<Record<string, string>>)[text] ?? text;
    case 'subject':
      return isSubject(text) ? subjectName(text, locale) : text;
    case 'code':
      return refusalText(text, locale);
    case 'number':
    case 'decision':
      // A count of versions is no number of a document.
      return typeof value === 'string' ? value : null;
    default:
      return dayText(text);
  }
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** Days and moments as people here write them, not as they are stored. */
const dayText = (text: string): string => {
  if (isDay(text)) return shownDay(text);
  if (!MOMENT.test(text)) return text;
  const at = new Date(text);
  // Whoever writes to the database without the server writes what there is not, too.
  if (Number.isNaN(at.getTime())) return text;
  return `${timeInVietnam(at)} ${shownDay(dayInVietnam(at))}`;
};

function refusalText(code: string, locale: Locale): string {
  const words = (locale === 'vi' ? viRefusals : enRefusals) as Readonly<Record<string, { readonly reason: string }>>;
  const reason = words[code]?.reason;
  // An event keeps the code alone: a sentence with places to be filled in would say nothing.
  return reason === undefined || reason.includes('{') ? code : reason.replace(/\.$/, '');
}

const MOST_NAMES = 5;

function listText(detail: Detail, list: readonly unknown[], { names, locale }: In): string | null {
  if (list.length === 0) return null;
  const words = locale === 'vi' ? vi : en;
  const joined = (texts: readonly string[]): string => {
    const each = [...new Set(texts)];
    const rest = each.length - MOST_NAMES;
    return each.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` (+${rest})` : '');
  };
  if (detail === 'hats') {
    return joined(list.map((hat) => (words.trailHats as Readonly<Record<string, string>>)[String(hat)] ?? String(hat)));
  }
  if (detail === 'subjects') {
    return joined(
      list.map((one) => (isSubject(String(one)) ? subjectName(String(one) as never, locale) : String(one))),
    );
  }
  if (detail === 'users') return joined(list.map((id) => names.person(String(id))));
  if (detail === 'given' || detail === 'ended' || detail === 'members') {
    const ids = list.map((one) => (one as { userId?: unknown }).userId).filter((id) => typeof id === 'string');
    return ids.length === 0 ? null : joined(ids.map(names.person));
  }
  return String(list.length);
}
