/** Names of backup files: letters every file system and mail server takes, the school's code, and the moment in Viet Nam. */
import { momentInVietnam } from '../codes/day.js';

export const BACKUP_END = '.age';
const WHOLE = /^hocba-([A-Za-z0-9]+)-(\d{8})-(\d{6})\.age$/;
const LATER = /^hocba-([A-Za-z0-9]+)-(\d{8})-(\d{6})-them-(\d{5})-(\d{8})-(\d{6})\.age$/;
/** Of a file that is being written, behind its name. */
const PART = /\.[0-9a-f]{8}\.part$/;

/** `20261129-213000`. */
const shortMoment = (at: Date): string => momentInVietnam(at).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');

const safe = (code: string): string => code.replace(/[^A-Za-z0-9]+/g, '') || 'truong';

/** Name of a whole backup, of the school's code and when it was made. */
export const wholeName = (code: string, at: Date): string => `hocba-${safe(code)}-${shortMoment(at)}${BACKUP_END}`;

/** Name of what was added after a whole backup: its number from 1, and when it was made. */
export const laterName = (whole: string, number: number, at: Date): string =>
  `${whole.slice(0, -BACKUP_END.length)}-them-${String(number).padStart(5, '0')}-${shortMoment(at)}${BACKUP_END}`;

/** What the name of a file says; null for a file that is none of ours. */
export type NamedBackup =
  | { readonly kind: 'whole'; readonly code: string; readonly at: Date }
  | {
      readonly kind: 'later';
      readonly code: string;
      readonly whole: string;
      readonly number: number;
      readonly at: Date;
    };

/** Whether a file is of the school of this code: schools may share a folder, and none counts or tidies another's. */
export const isOf = (code: string, named: NamedBackup): boolean => named.code === safe(code);

/** Name of a file while it is written; `mark`: eight hex digits that nobody else takes. */
export const partName = (name: string, mark: string): string => `${name}.${mark}.part`;

/** What a file that is being written, or was when somebody pulled the plug, is to be; null for any other. */
export const readPart = (name: string): NamedBackup | null =>
  PART.test(name) ? readName(name.replace(PART, '')) : null;

export function readName(name: string): NamedBackup | null {
  const later = LATER.exec(name);
  if (later) {
    const [, code, day, time, number, atDay, atTime] = later;
    return momentOf(atDay!, atTime!, (at) => ({
      kind: 'later',
      code: code!,
      whole: `hocba-${code}-${day}-${time}${BACKUP_END}`,
      number: Number(number),
      at,
    }));
  }
  const whole = WHOLE.exec(name);
  return whole && momentOf(whole[2]!, whole[3]!, (at) => ({ kind: 'whole', code: whole[1]!, at }));
}

function momentOf<T>(day: string, time: string, make: (at: Date) => T): T | null {
  const [date, clock] = [day.replace(/(....)(..)(..)/, '$1-$2-$3'), time.replace(/(..)(..)(..)/, '$1:$2:$3')];
  const at = new Date(`${date}T${clock}+07:00`);
  return Number.isNaN(at.getTime()) ? null : make(at);
}
