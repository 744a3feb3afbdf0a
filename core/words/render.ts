/** Codes and parameters to words, in the asked language. */
import type { RefusalBody } from '../contract/cells.js';
import type { Locale } from '../codes/locale.js';
import type { Params, Refusal } from '../codes/refusal.js';
import type { RuleCode } from '../codes/rules.js';
import { fill } from '../text/fill.js';
import { refusals as enRefusals } from './en/refusals.js';
import { rules as enRules } from './en/rules.js';
import { refusals as viRefusals } from './vi/refusals.js';
import { rules as viRules } from './vi/rules.js';
import type { RefusalWords, RuleWords } from './words.js';

/** Whoever asks for words asks in a language: it comes with them. */
export { LOCALES, type Locale } from '../codes/locale.js';

/** A number as people write it: 8,5; in English 8.5. */
export const numberWords = (value: number, locale: Locale): string =>
  locale === 'vi' ? String(value).replace('.', ',') : String(value);

/** Parameters with their numbers in words of the language. */
export const shownParams = (params: Params, locale: Locale): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? numberWords(value, locale) : value,
    ]),
  );

/** A refusal with its words, ready to be sent or shown. */
export function refusalBody({ code, params }: Refusal, locale: Locale): RefusalBody {
  const words: RefusalWords = (locale === 'vi' ? viRefusals : enRefusals)[code];
  const shown = shownParams(params, locale);
  return { code, reason: fill(words.reason, shown), remedy: fill(words.remedy, shown) };
}

/** A finding's words. Fields, levels and results among the parameters are given in words by the caller. */
export function ruleWords(rule: RuleCode, params: Params, locale: Locale): RuleWords {
  const words: RuleWords = (locale === 'vi' ? viRules : enRules)[rule];
  const shown = shownParams(params, locale);
  return { message: fill(words.message, shown), remedy: fill(words.remedy, shown) };
}
