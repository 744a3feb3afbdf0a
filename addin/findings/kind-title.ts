import { kinds as en } from '../../core/words/en/kinds.js';
import type { Locale } from '../../core/words/render.js';
import { kinds as vi } from '../../core/words/vi/kinds.js';
import type { FindingGroup } from './group.js';

/** A kind of finding in a few words; a kind this page does not know is shown by its first finding. */
export function kindTitle({ key, findings }: FindingGroup, locale: Locale): string {
  const titles: Readonly<Record<string, string | undefined>> = locale === 'vi' ? vi : en;
  return titles[key] ?? findings[0]?.message ?? key;
}
