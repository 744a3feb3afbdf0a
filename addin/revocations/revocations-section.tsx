/** Thu hồi chứng thư lùi ngày, on the page of certificates: orders that wait or were carried out, and another one. */
import { useState } from 'react';
import type { Certificate } from '../../core/contract/certificates.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { OrderForm } from './order-form.js';
import { OrderItem } from './order-item.js';
import { commonName } from '../../core/signing/common-name.js';

export interface RevocationsSectionProps {
  readonly certificates: readonly Certificate[];
  /** A certificate has changed. */
  readonly onChanged: () => void;
}

export function RevocationsSection({ certificates, onChanged }: RevocationsSectionProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const { state, again, renew } = useAnswer('revocationOrders', {});
  const [said, setSaid] = useState<string | null>(null);
  const done = (words: string): void => {
    announce(words);
    setSaid(words);
    renew();
    onChanged();
  };
  const answer = state.kind === 'ready' ? state.answer : null;
  const standing = certificates.filter((one) => one.state === 'bound');
  return (
    <Section title={t('revocations.title')} lead={t('revocations.lead')}>
      {state.kind === 'loading' && <Loading text={t('revocations.loading')} rows={2} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {said !== null && <Notice tone="done" title={said} />}
      {answer?.can.includes('order-revocation') && (
        <OrderForm
          key={answer.orders[0]?.id ?? ''}
          certificates={standing}
          onOrdered={() => done(t('revocations.ordered'))}
        />
      )}
      {answer?.orders.length === 0 && <Muted>{t('revocations.none')}</Muted>}
      {answer && (
        <MoreList
          items={answer.orders}
          keyOf={({ id }) => id}
          place="order"
          label={t('list.find-in', { list: t('revocations.title') })}
          textOf={({ subject, orderedBy, reason }) => `${commonName(subject)} ${orderedBy} ${reason}`}
        >
          {(one) => <OrderItem order={one} can={answer.can} onDone={done} />}
        </MoreList>
      )}
    </Section>
  );
}
