import type { Declared } from '../declared.js';

/** Of what is reported to the office above, and of its answers by hand. */
export const REPORT_REFUSALS = {
  'report-nothing': [],
  'report-moved-on': [],
  'report-answered': [],
  'report-not-signed': [],
  'report-unit-held': ['names'],
  'report-too-large': [],
  'finalise-nothing': [],
  'recall-state': ['name'],
  'recall-file-needed': [],
  'answer-unreadable': [],
  'answer-incomplete': ['n'],
  'answer-twice': [],
  'answer-day': ['day'],
  'answer-of-none': ['code'],
  'answer-by-machine': [],
  'answer-own': [],
  'answer-decided': [],
  'answer-waits': [],
  'office-file-kind': [],
  'office-said': [],
} as const satisfies Declared;
