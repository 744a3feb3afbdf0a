/** Records held back: what differs, and the two words that let one go (H28). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Holds } from '../../core/contract/trail.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { ReasonForm } from '../parts/reason-form.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { hatText } from './hat-text.js';

type Hold = Holds['holds'][number];

const SHORTEST = 10;
const useStyles = makeStyles({
  item: { ...column('8px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  acts: row('8px'),
});

export function HoldsView() {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('holds', {});
  if (state.kind === 'loading') return <Loading text={t('trail.loading')} rows={4} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { holds } = state.answer;
  if (holds.length === 0) return <Notice tone="done" title={t('trail.no-holds')} />;
  return (
    <MoreList
      items={holds}
      keyOf={({ id }) => id}
      place="find"
      textOf={({ name, className, schoolYear, found }) => [name, className, schoolYear, ...found].join(' ')}
    >
      {(hold) => <HoldItem hold={hold} onDone={renew} />}
    </MoreList>
  );
}

function HoldItem({ hold, onDone }: { readonly hold: Hold; readonly onDone: () => void }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const [writing, setWriting] = useState(false);
  const { id, name, className, schoolYear, found, foundAt, reason, first, released, own } = hold;
  const title = t('trail.hold-of', { name, class: className, year: schoolYear });
  const may = hold.can.includes('release-hold');
  const say = (body: { word: 'ask'; reason: string } | { word: 'agree' }, done: string): void =>
    void act.run(async () => {
      await session.call('releaseHold', { params: { id }, body });
      announce(done);
      setWriting(false);
      onDone();
    });
  const who = (word: NonNullable<Hold['first']>) => ({
    name: word.by,
    hat: hatText(word.hat, t),
    when: moment(word.at),
  });
  return (
    <article ref={box} tabIndex={-1} className={styles.item} aria-label={name}>
      <h2 className={styles.title}>{title}</h2>
      <Muted>{t(released ? 'trail.state-released' : 'trail.state-held')}</Muted>
      <p className={styles.text}>{t('trail.hold-found', { when: moment(foundAt) })}</p>
      <ul className={styles.list}>
        {found.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {reason !== null && <p className={styles.text}>{t('trail.hold-reason', { reason })}</p>}
      {first && <Muted>{t('trail.hold-first', who(first))}</Muted>}
      {released && <Muted>{t('trail.hold-released', who(released))}</Muted>}
      {!released && first && (own || !may) && <Muted>{t('trail.hold-waits')}</Muted>}
      {may && !writing && (
        <div className={styles.acts}>
          {first && !own && (
            <Button
              appearance="primary"
              disabledFocusable={act.busy}
              aria-label={t('trail.agree-of', { name })}
              onClick={() => say({ word: 'agree' }, t('trail.agreed'))}
            >
              {t('trail.agree')}
            </Button>
          )}
          <Button aria-label={t('trail.ask-of', { name })} onClick={() => setWriting(true)}>
            {t(first ? 'trail.ask-again' : 'trail.ask')}
          </Button>
        </div>
      )}
      {!writing && act.failure !== null && <FailureNotice failure={act.failure} />}
      {writing && (
        <ReasonForm
          label={t('trail.ask-of', { name })}
          shortest={SHORTEST}
          words={{
            reason: t('trail.reason'),
            hint: t('trail.reason-hint'),
            missing: t('trail.reason-missing'),
            send: t('trail.send'),
            back: t('trail.back'),
          }}
          act={act}
          onSend={(text) => say({ word: 'ask', reason: text }, t('trail.asked'))}
          onBack={() => setWriting(false)}
        />
      )}
    </article>
  );
}
