import type { Declared } from '../declared.js';

/** Around who holds which duty on which days, and changes that wait for the principal's word. */
export const DUTY_REFUSALS = {
  'duty-doubled': ['class', 'name', 'from'],
  'duty-repeated': ['class', 'name'],
  'duty-person-gone': ['name'],
  'duty-class-ended': ['class'],
  'duty-not-taught': ['class'],
  'duty-days': ['from', 'to'],
  'duty-ended-before': ['today'],
  'duty-moved-on': [],
  'duty-lasts': [],
  'hat-worn': ['name'],
  'hat-person-gone': ['name'],
  'hat-days': ['today'],
  'hat-scope': [],
  'hat-moved-on': [],
  'hat-principal-held': ['name'],
  'hat-lent-too-long': ['days'],
  'hat-last-administrator': [],
  'hat-last-principal': [],
  'committee-day': ['to'],
  'committee-twice': [],
  'committee-doubled': ['number'],
  'proposal-own': [],
} as const satisfies Declared;
