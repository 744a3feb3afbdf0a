/** Vai trò: who wears which hat on which days; given and ended one at a time. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { HATS } from '../../core/codes/hats.js';
import type { Hats } from '../../core/contract/hats.js';
import { addDays } from '../../core/codes/day.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { capital, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { HatForm } from './hat-form.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('4px 12px'), ...breaks, justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  way: { alignSelf: 'flex-start' },
});

export function HatsView({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('hats', {});
  return (
    <Screen title={t('hats.title')} lead={t('hats.lead')} focus={focus} at="hats">
      <Button className={styles.way} onClick={() => goTo('duties')}>
        {t('duties.to-classes')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('hats.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <HatLists answer={state.answer} onChanged={renew} />}
    </Screen>
  );
}

function HatLists({ answer, onChanged }: { readonly answer: Hats; readonly onChanged: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const [giving, setGiving] = useState(false);
  const box = useKeptFocus<HTMLElement>();
  const changes = answer.can.includes('change-hats');
  return (
    <>
      {answer.waiting > 0 && (
        <Notice
          tone="waiting"
          title={t('hats.waiting', { n: answer.waiting })}
          {...(changes && {
            actions: <Button onClick={() => goTo('changes')}>{t('duties.waiting-open')}</Button>,
          })}
        />
      )}
      {changes && (
        <Section box={box} title={t('hats.give')}>
          {giving ? (
            <HatForm
              answer={answer}
              onDone={(changed) => {
                setGiving(false);
                if (changed) onChanged();
              }}
            />
          ) : (
            <Button className={styles.way} onClick={() => setGiving(true)}>
              {t('hats.give')}
            </Button>
          )}
        </Section>
      )}
      {HATS.filter((hat) => hat !== 'teacher').map((hat) => {
        const lines = answer.lines.filter((line) => line.hat === hat);
        return (
          <Section key={hat} raised title={t(`hats.${hat}`)}>
            {lines.length === 0 && <Muted>{t('hats.nobody')}</Muted>}
            <ul className={styles.list}>
              {lines.map((line) => (
                <HatLine key={line.userId} line={line} answer={answer} onChanged={onChanged} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

interface HatLineProps {
  readonly line: Hats['lines'][number];
  readonly answer: Hats;
  readonly onChanged: () => void;
}

function HatLine({ line, answer, onChanged }: HatLineProps) {
  const { t, day, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { userId, hat, name, fromDay, toDay, scope } = line;
  const end = (): void =>
    void act.run(async () => {
      // From today on, as everything of this page.
      const lastDay = addDays(answer.today, -1);
      const { waits } = await session.call('changeHats', {
        body: { changes: [{ kind: 'end', userId, hat, lastDay }] },
      });
      announce(t(waits === null ? 'hats.saved' : 'hats.sent'));
      onChanged();
    });
  const days = [
    ...(scope?.grades ?? []).map((grade) => t('hats.grade', { grade })),
    ...(scope?.subjects ?? []).map((subject) => capital(subjectTitle(subject, locale))),
    ...(fromDay === null ? [] : [t('duties.from', { from: day(fromDay) })]),
    ...(toDay === null ? [] : [t('duties.to', { to: day(toDay) })]),
  ];
  return (
    <li>
      <div className={styles.line}>
        <span>
          <span className={styles.name}>{name}</span>
          {days.length > 0 && ` (${days.join(', ')})`}
        </span>
        {answer.can.includes('change-hats') && (
          <Button
            disabledFocusable={act.busy}
            aria-label={t('hats.end-of', { name, hat: t(`hats.${hat}`) })}
            onClick={end}
          >
            {t('hats.end')}
          </Button>
        )}
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </li>
  );
}
