/** Codes and parameters to words, in the asked language. */
import type { RefusalBody } from '../contract/cells.js';
import type { Params, Refusal } from '../refusal.js';
import { refusals as enRefusals } from './en/refusals.js';
import { rules as enRules } from './en/rules.js';
import { refusals as viRefusals } from './vi/refusals.js';
import { rules as viRules, type RuleCode } from './vi/rules.js';
import type { RefusalWords, RuleWords } from './words.js';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Put parameters in place of `{name}`; a name without a parameter stays as it is, to be seen in a test. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** A refusal with its words, ready to be sent or shown. */
export function refusalBody({ code, params }: Refusal, locale: Locale): RefusalBody {
  const words: RefusalWords = (locale === 'vi' ? viRefusals : enRefusals)[code];
  return { code, reason: fill(words.reason, params), remedy: fill(words.remedy, params) };
}

/** A finding's words. Fields, levels and results among the parameters are given in words by the caller. */
export function ruleWords(rule: RuleCode, params: Params, locale: Locale): RuleWords {
  const words: RuleWords = (locale === 'vi' ? viRules : enRules)[rule];
  return { message: fill(words.message, params), remedy: fill(words.remedy, params) };
}
