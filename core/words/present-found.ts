/** What checking the trail found, in the words of who reads it. */
import type { TrailFinding } from '../audit/trail-finding.js';
import { fill } from '../text/fill.js';
import { trailFound as en } from './en/trail-found.js';
import type { Locale } from './render.js';
import { trailFound as vi } from './vi/trail-found.js';

const NOWHERE = { seq: '', table: '', key: '', part: '', now: '', record: '', unit: '', pupil: '', classId: '' };

export const foundWords = ({ code, ...where }: TrailFinding, locale: Locale): string =>
  fill((locale === 'vi' ? vi : en)[`found-${code}`], { ...NOWHERE, ...where });
