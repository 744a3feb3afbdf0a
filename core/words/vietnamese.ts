/** The screens' words as the server says them itself: in letters, whose reader's language it does not know. */
import { shownDay } from '../codes/day.js';
import type { Locale } from '../codes/locale.js';
import { translatorOf } from './translate.js';
import { ui } from './vi/ui.js';

export const VIETNAMESE = { t: translatorOf(ui, 'vi'), locale: 'vi' as Locale, day: shownDay };
