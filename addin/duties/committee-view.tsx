/** Ban Quản trị: the decision in force with its members and deputies; a new one is entered whole. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Committee } from '../../core/contract/committee.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CommitteeForm } from './committee-form.js';

const useStyles = makeStyles({
  list: { ...column('8px'), ...breaks, listStyleType: 'none', margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  way: { alignSelf: 'flex-start' },
});

export function CommitteeView({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('committee', {});
  return (
    <Screen title={t('committee.title')} lead={t('committee.lead')} focus={focus} at="committee">
      <Button className={styles.way} onClick={() => goTo('duties')}>
        {t('duties.to-classes')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('committee.loading')} rows={3} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Decision answer={state.answer} onChanged={renew} />}
    </Screen>
  );
}

function Decision({ answer, onChanged }: { readonly answer: Committee; readonly onChanged: () => void }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [entering, setEntering] = useState(false);
  const { now } = answer;
  return (
    <>
      {answer.waiting > 0 && <Notice tone="waiting" title={t('committee.waiting', { n: answer.waiting })} />}
      {!now?.members.some(({ deputy, active }) => deputy && active) && (
        <Notice tone="warning" title={t('work.no-deputy')}>
          {t('work.no-deputy-why')}
        </Notice>
      )}
      <Section
        raised
        box={box}
        title={now ? t('committee.decision', { number: now.number, day: day(now.day) }) : t('committee.none')}
      >
        <ul className={styles.list}>
          {now?.members.map(({ userId, name, task, deputy, active }) => (
            <li key={userId}>
              <span className={styles.name}>{name}</span>
              {`: ${task}`}
              {deputy && ` (${t('committee.deputy')})`}
              {!active && ` (${t('duties.gone')})`}
            </li>
          ))}
        </ul>
        {!entering && answer.can.includes('change-hats') && (
          <Button className={styles.way} onClick={() => setEntering(true)}>
            {t('committee.enter')}
          </Button>
        )}
        {entering && (
          <CommitteeForm
            answer={answer}
            onDone={(changed) => {
              setEntering(false);
              if (changed) onChanged();
            }}
          />
        )}
        {!answer.can.includes('change-hats') && now === null && <Muted>{t('committee.ask')}</Muted>}
      </Section>
    </>
  );
}
