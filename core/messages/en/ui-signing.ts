import type { signing as vi } from '../vi/ui-signing.js';

/** The same in English. */
export const signing: Readonly<Record<keyof typeof vi, string>> = {
  'sign.title': 'Sign',
};
