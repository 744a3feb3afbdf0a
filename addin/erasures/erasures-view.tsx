/** Xóa dữ liệu lưu nhầm, a part of Nhật ký: orders that wait or were carried out, and another one. */
import { useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { MoreList } from '../lists/more-list.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ErasureForm } from './erasure-form.js';
import { ErasureItem } from './erasure-item.js';

export function ErasuresView() {
  const { t } = useWords();
  const announce = useAnnounce();
  const { state, again, renew } = useAnswer('erasures', {});
  const [said, setSaid] = useState<string | null>(null);
  const done = (words: string): void => {
    announce(words);
    setSaid(words);
    renew();
  };
  const answer = state.kind === 'ready' ? state.answer : null;
  return (
    <Section title={t('erasures.title')} lead={t('erasures.lead')}>
      {state.kind === 'loading' && <Loading text={t('erasures.loading')} rows={2} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {said !== null && <Notice tone="done" title={said} />}
      {answer?.can.includes('order-erasure') && (
        <ErasureForm
          key={answer.orders.map(({ id }) => id).join()}
          rows={answer.rows}
          onOrdered={() => done(t('erasures.ordered'))}
        />
      )}
      {answer?.orders.length === 0 && <Muted>{t('erasures.none')}</Muted>}
      {answer && (
        <MoreList
          items={answer.orders}
          keyOf={({ id }) => id}
          place="order"
          label={t('list.find-in', { list: t('erasures.title') })}
          textOf={({ name, pupil, schoolYear, document, reason }) =>
            `${name ?? pupil} ${schoolYear} ${document} ${reason}`
          }
        >
          {(one) => <ErasureItem order={one} can={answer.can} onDone={done} />}
        </MoreList>
      )}
    </Section>
  );
}
