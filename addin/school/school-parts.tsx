/** The row that leads from what the school is called to the breaches of its data, for who may see both. */
import { BREACHES } from '../breaches/breaches-place.js';
import { PartsRow } from '../frame/screen-parts.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

const FACTS = 'facts';
export type SchoolPart = typeof FACTS | typeof BREACHES;

export function SchoolParts({ at }: { readonly at: SchoolPart }) {
  const { t } = useWords();
  const can = useMe()?.can ?? [];
  const parts = can.includes('read-breaches') ? ([FACTS, BREACHES] as const) : ([FACTS] as const);
  return (
    <PartsRow
      route="school"
      label={t('app.school')}
      parts={parts}
      at={at}
      nameOf={(part) => t(part === FACTS ? 'school.part-facts' : 'breaches.title')}
    />
  );
}
