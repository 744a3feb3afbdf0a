/** What the portal is still to hear of what was done while it was silent, what it then said otherwise, and how that ended. */
import type { Can } from '../../core/contract/can.js';
import type { PortalHeard as Heard, Settled } from '../../core/contract/transfers.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import { SettleForm } from './settle-form.js';

export interface PortalHeardProps {
  readonly transfer: string;
  readonly heard: Heard;
  readonly settled: Settled;
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function PortalHeard({ transfer, heard, settled, can, onDone }: PortalHeardProps) {
  const { t, day, moment } = useWords();
  if (settled !== null) {
    const { childAt, reason, document, documentDay, by, at } = settled;
    return (
      <Muted>
        {t(`transfers.settled-${childAt}`, { document, day: day(documentDay), reason, by, when: moment(at) })}
      </Muted>
    );
  }
  if (heard === null) return null;
  if (heard === 'waiting' || heard === 'refused') return <Muted>{t(`transfers.portal-${heard}`)}</Muted>;
  return (
    <>
      <Notice tone="warning" title={t(`transfers.portal-${heard}`)}>
        {t(`transfers.portal-${heard}-do`)}
      </Notice>
      {can.includes('make-transfer') && <SettleForm transfer={transfer} onDone={onDone} />}
    </>
  );
}
