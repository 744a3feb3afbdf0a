/** Sổ vi phạm dữ liệu cá nhân: who is in charge, what happened with its 72 hours, and the notice. `#/school/vi-pham/<breach>` */
import '../words/of-late-screens.js';
import { type ReactNode, useState } from 'react';
import type { Breaches } from '../../core/contract/breaches.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { usePlace } from '../frame/route.js';
import { MoreList } from '../lists/more-list.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { BreachForm } from './breach-form.js';
import { BreachItem } from './breach-item.js';
import { NoticePage } from './notice-page.js';
import { OfficerSection } from './officer-section.js';

export interface BreachesScreenProps {
  readonly focus: boolean;
  /** The row that leads to the other parts of the place it stands in. */
  readonly parts: ReactNode;
}

export function BreachesScreen({ focus, parts }: BreachesScreenProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const [, shown] = usePlace().way;
  const { state, again, renew } = useAnswer('breaches', {});
  const [said, setSaid] = useState<string | null>(null);
  const done = (words: string): void => {
    announce(words);
    setSaid(words);
    renew();
  };
  const breach = state.kind === 'ready' ? state.answer.breaches.find(({ id }) => id === shown) : undefined;
  if (state.kind === 'ready' && breach) return <NoticePage answer={state.answer} breach={breach} />;
  return (
    <Screen title={t('breaches.title')} lead={t('breaches.lead')} focus={focus} at={shown ?? ''}>
      {parts}
      {said !== null && <Notice tone="done" title={said} />}
      {state.kind === 'loading' && <Loading text={t('breaches.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Book answer={state.answer} onDone={done} />}
    </Screen>
  );
}

interface BookProps {
  readonly answer: Breaches;
  readonly onDone: (said: string) => void;
}

function Book({ answer, onDone }: BookProps) {
  const { t } = useWords();
  const box = useKeptFocus<HTMLElement>();
  const { breaches, now, can } = answer;
  return (
    <>
      <OfficerSection answer={answer} onDone={onDone} />
      <Section title={t('breaches.register')} lead={t('breaches.no-child')} box={box}>
        {can.includes('enter-breach') && (
          // Entered, it is closed and empty again.
          <Disclosure key={breaches.length} label={t('breaches.enter')}>
            <BreachForm now={now} onDone={onDone} />
          </Disclosure>
        )}
        {breaches.length === 0 && <Muted>{t('breaches.none')}</Muted>}
        <MoreList
          items={breaches}
          keyOf={({ id, supplements, decisions }) => `${id} ${supplements.length} ${decisions.length}`}
          place="find"
          textOf={({ year, number, what }) => `${number}/${year} ${what}`}
        >
          {(one) => <BreachItem breach={one} now={now} can={can} onDone={onDone} />}
        </MoreList>
      </Section>
    </>
  );
}
