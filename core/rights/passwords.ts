/** What a password has to be, and whose accounts are guarded how. */
import type { PlainRefusalCode } from '../codes/refusal.js';
import type { Hat } from '../codes/hats.js';

/** NIST SP 800-63B: length counts, not kinds of characters; long enough that guessing under the limits is hopeless. */
export const PASSWORD_LEAST = 12;
/** Days a first password is good for: a school’s holidays fit in. */
export const FIRST_PASSWORD_DAYS = 14;
/** Who must have a second factor in a real school that has not said otherwise (issue 11.4). */
export const FACTOR_HATS: readonly Hat[] = ['principal', 'administrator', 'clerk'];
/** Whose password is given anew by two persons (H19); the administrator’s too, who could give herself theirs. */
export const GUARDED_HATS: readonly Hat[] = ['principal', 'vice-principal', 'clerk', 'administrator'];

export const isGuarded = (hats: readonly Hat[]): boolean => hats.some((hat) => GUARDED_HATS.includes(hat));

/** What still has to be done before anything else: choose a password of one’s own, then set up a second factor. */
export type Must = 'password' | 'factor';

export const mustOf = (is: {
  readonly firstPassword: boolean;
  readonly hasFactor: boolean;
  readonly hats: readonly Hat[];
  readonly factorHats: readonly Hat[];
}): Must | null => {
  if (is.firstPassword) return 'password';
  return !is.hasFactor && is.hats.some((hat) => is.factorHats.includes(hat)) ? 'factor' : null;
};

/** Letters and digits without marks, case and spaces: how names hide in passwords. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly school: string;
}

/** Digits and signs that people put around a name do not hide it. */
const withoutDigits = (text: string): string => text.replace(/\p{N}/gu, '');

/** What is wrong with a password without any list: too short, or nothing but names with digits around. Null: nothing. */
export function passwordFault(
  password: string,
  { account, name, school }: Person,
): PlainRefusalCode | 'password-short' | null {
  if (Array.from(password.normalize('NFC')).length < PASSWORD_LEAST) return 'password-short';
  const typed = bare(password);
  const names = [account, name, school].map(bare);
  if (names.some((one) => one !== '' && (typed === one || withoutDigits(typed) === withoutDigits(one)))) {
    return 'password-names-her';
  }
  return null;
}
