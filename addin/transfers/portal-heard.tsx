/** What the portal is still to hear of what was done while it was silent, or that it then said the other school was first. */
import type { PortalHeard as Heard } from '../../core/contract/transfers.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

export function PortalHeard({ heard }: { readonly heard: Heard }) {
  const { t } = useWords();
  if (heard === null) return null;
  if (heard === 'waiting' || heard === 'refused') return <Muted>{t(`transfers.portal-${heard}`)}</Muted>;
  return (
    <Notice tone="warning" title={t(`transfers.portal-${heard}`)}>
      {t(`transfers.portal-${heard}-do`)}
    </Notice>
  );
}
