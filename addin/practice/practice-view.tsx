/** Lớp tập at the desk: made, made anew, taken away; who has practised and who has not yet. */
import '../words/of-late-screens.js';
import { Button, Field, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Practice } from '../../core/contract/practice.js';
import { GRADES, type Grade } from '../../core/law/law.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { hashOf } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  acts: { ...row('8px'), flexWrap: 'wrap' },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  grade: { maxWidth: '200px' },
});

export function PracticeView({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('practice', {});
  return (
    <Screen title={t('practice.title')} lead={t('practice.lead')} focus={focus} at="practice">
      <Link href={hashOf('readiness')}>{t('practice.back')}</Link>
      {state.kind === 'loading' && <Loading text={t('practice.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Desk answer={state.answer} onChanged={renew} />}
    </Screen>
  );
}

function Desk({ answer, onChanged }: { readonly answer: Practice; readonly onChanged: () => void }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { now, practised, notYet, can } = answer;
  return (
    <>
      {can.includes('keep-practice') ? (
        <Keep now={now} onChanged={onChanged} />
      ) : (
        <Muted>
          {now ? t('practice.now', { class: now.className, grade: now.grade, n: now.pupils }) : t('practice.none')}
        </Muted>
      )}
      <Section raised title={t('practice.done', { n: practised.length })}>
        {practised.length === 0 && <Muted>{t('practice.done-none')}</Muted>}
        <ul className={styles.list}>
          {practised.map(({ name, pushes, at }) => (
            <li key={`${name} ${at}`}>{t('practice.person', { name, n: pushes, when: moment(at) })}</li>
          ))}
        </ul>
      </Section>
      <Section raised title={t('practice.not-yet', { n: notYet.length })}>
        <Muted>{notYet.length === 0 ? t('practice.not-yet-none') : notYet.join(', ')}</Muted>
      </Section>
    </>
  );
}

function Keep({ now, onChanged }: { readonly now: Practice['now']; readonly onChanged: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const [grade, setGrade] = useState<Grade>(now?.grade ?? 4);
  const [done, setDone] = useState<string | null>(null);
  const [sure, setSure] = useState<'anew' | 'end' | null>(null);
  const run = (what: () => Promise<unknown>, said: string): void =>
    void act.run(async () => {
      setDone(null);
      await what();
      setDone(said);
      setSure(null);
      announce(said);
      onChanged();
    });
  const make = (): void => run(() => session.call('makePractice', { body: { grade } }), t('practice.made'));
  const end = (): void => run(() => session.call('endPractice', { body: {} }), t('practice.ended'));
  const ask = (what: 'anew' | 'end'): void => {
    setDone(null);
    setSure(what);
  };
  return (
    <Section
      raised
      box={box}
      title={now ? t('practice.now', { class: now.className, grade: now.grade, n: now.pupils }) : t('practice.none')}
    >
      {(!now || sure === 'anew') && (
        <Field label={t('practice.grade')} className={styles.grade}>
          <ListSelect
            value={String(grade)}
            onChoose={(to) => setGrade(GRADES.find((one) => String(one) === to) ?? grade)}
          >
            {GRADES.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </ListSelect>
        </Field>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {done !== null && <Notice tone="done" title={done} />}
      {!now && (
        <div className={styles.acts}>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={make}>
            {t('practice.make')}
          </Button>
        </div>
      )}
      {now && sure === null && (
        <div className={styles.acts}>
          <Button onClick={() => ask('anew')}>{t('practice.anew')}</Button>
          <Button onClick={() => ask('end')}>{t('practice.end')}</Button>
        </div>
      )}
      {now && sure !== null && (
        <>
          <span>{t(sure === 'anew' ? 'practice.anew-sure' : 'practice.end-sure', { grade })}</span>
          <div className={styles.acts}>
            <Button appearance="primary" disabledFocusable={act.busy} onClick={sure === 'anew' ? make : end}>
              {t(sure === 'anew' ? 'practice.anew-do' : 'practice.end-do')}
            </Button>
            <Button onClick={() => setSure(null)}>{t('practice.not')}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
