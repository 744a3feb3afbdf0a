/** Yêu cầu của gia đình: what was asked with its clock, another one entered, answered; who looked at a child's data. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyRequests } from '../../core/contract/families.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { RequestForm } from './request-form.js';
import { RequestItem } from './request-item.js';

const useStyles = makeStyles({ box: column('16px'), back: { alignSelf: 'flex-start' } });

export function FamiliesScreen() {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const { state, again, renew } = useAnswer('familyRequests', {});
  const [said, setSaid] = useState<string | null>(null);
  const [entered, setEntered] = useState(0);
  const done = (words: string | null): void => {
    if (words !== null) announce(words);
    setSaid(words);
    renew();
  };
  return (
    <div className={styles.box}>
      <Button className={styles.back} onClick={() => goTo('pupils')}>
        {t('families.back')}
      </Button>
      {said !== null && <Notice tone="done" title={said} />}
      {state.kind === 'loading' && <Loading text={t('families.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && (
        <Book
          {...state.answer}
          entered={entered}
          onEntered={(words) => {
            setEntered(entered + 1);
            done(words);
          }}
          onDone={done}
        />
      )}
    </div>
  );
}

type BookProps = FamilyRequests & {
  /** How many she has entered here: each begins with an empty form, however long the list is. */
  readonly entered: number;
  readonly onEntered: (said: string) => void;
  readonly onDone: (said: string | null) => void;
};

function Book({ today, requests, can, entered, onEntered, onDone }: BookProps) {
  const { t } = useWords();
  return (
    <Section title={t('families.title')} lead={t('families.lead')}>
      {can.includes('enter-family-request') && <RequestForm key={entered} today={today} onDone={onEntered} />}
      {requests.length === 0 && <Muted>{t('families.none')}</Muted>}
      <MoreList
        items={requests}
        keyOf={({ id }) => id}
        place="find"
        textOf={({ year, number, kind, name, asker, purpose }) =>
          [`${number}/${year}`, t(`families.kind-${kind}`), name, asker, purpose].join(' ')
        }
      >
        {(one) => <RequestItem request={one} today={today} can={can} onDone={onDone} />}
      </MoreList>
    </Section>
  );
}
