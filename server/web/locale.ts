import type { Request } from 'express';
import { type Locale, LOCALES } from '../../core/words/render.js';

const isLocale = (text: unknown): text is Locale => (LOCALES as readonly unknown[]).includes(text);

/** The language asked for by `?lang=` or Accept-Language; Vietnamese where nothing understandable is asked. */
export function localeOf(req: Request): Locale {
  if (isLocale(req.query.lang)) return req.query.lang;
  const accepted = req.acceptsLanguages([...LOCALES]);
  return isLocale(accepted) ? accepted : 'vi';
}
