/** Account names: what people type at sign-in, made of their own names. */

/** Letters, digits, dots and hyphens: what every keyboard types whatever the typing program makes of it. */
const ACCOUNT = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/;
export const ACCOUNT_LIMIT = 40;

/** Accounts are compared without case and in NFC, as people type them. */
export const accountKey = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

export const isAccountName = (account: string): boolean => account.length <= ACCOUNT_LIMIT && ACCOUNT.test(account);

/** Small letters without marks, `Đặng Thị Ánh` → `dang thi anh`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

/**
 * An account of a full name that nobody has yet: the given name, then the initials of the others, then a number from 2 on.
 * `Trần Thị Thu` → `thutt`, `thutt2`. A name without Latin letters gives `nguoidung`.
 */
export function proposedAccount(name: string, taken: ReadonlySet<string>): string {
  const words = plain(name)
    .split(/\s+/)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  const made = (given + initials.join('')).slice(0, ACCOUNT_LIMIT - 4);
  const base = made.length < 2 ? 'nguoidung' : made;
  for (let n = 1; ; n++) {
    const account = n === 1 ? base : `${base}${n}`;
    if (!taken.has(account)) return account;
  }
}
