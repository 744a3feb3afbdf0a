import type { Declared } from '../declared.js';

/** Of years that pupils bring along. */
export const BROUGHT_REFUSALS = {
  'brought-year-year': ['year'],
  'brought-year-period': ['year'],
  'brought-year-grade': ['grade'],
  'brought-year-since': ['year'],
  'brought-year-own': ['year'],
  'brought-year-waiting': ['year'],
  'brought-year-value': ['what', 'typed'],
  'brought-year-result': [],
  'brought-year-empty': [],
  'brought-year-file': ['kb'],
  'brought-year-unreadable': [],
  'brought-year-forged': [],
  'brought-year-other-pupil': ['name', 'day'],
  'brought-year-decided': [],
  'brought-year-second': [],
  'brought-year-altered': [],
} as const satisfies Declared;
