/** Trường: what the school is called, since when and by which decision; told, corrected and changed here. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import type { FactsPeriod, SchoolOnWire } from '../../core/contract/school.js';
import { TOLD_FACTS } from '../../core/record/school-facts.js';
import { BREACHES } from '../breaches/breaches-place.js';
import { BreachesScreen } from '../breaches/breaches-screen.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { usePlace } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { FactsForm } from './facts-form.js';
import { FactsList } from './facts-list.js';
import { SchoolParts } from './school-parts.js';
import { Seals } from './seals.js';
import { Withdraw } from './withdraw.js';

const useStyles = makeStyles({ acts: { ...row('8px'), flexWrap: 'wrap' } });

/** `#/school/vi-pham` is the register of breaches of its data. */
export function SchoolScreen({ focus }: { readonly focus: boolean }) {
  const [part] = usePlace().way;
  if (part === BREACHES) return <BreachesScreen focus={focus} parts={<SchoolParts at={BREACHES} />} />;
  return <SchoolFacts focus={focus} />;
}

function SchoolFacts({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('school', {});
  return (
    <Screen title={t('app.school')} lead={t('school.lead')} focus={focus}>
      <SchoolParts at="facts" />
      {state.kind === 'loading' && <Loading text={t('school.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Periods answer={state.answer} renew={renew} />}
    </Screen>
  );
}

const isEmpty = ({ facts }: FactsPeriod): boolean => TOLD_FACTS.some((fact) => facts[fact] === '');

function Periods({ answer, renew }: { readonly answer: SchoolOnWire; readonly renew: () => void }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const box = useKeptFocus<HTMLElement>();
  const [form, setForm] = useChosen('form');
  const { periods, today, can, unsigned, withdrawable } = answer;
  const newest = periods[0]!;
  const comes = newest.from !== null && newest.from > today;
  const corrects = unsigned && newest.from === null;
  const tells = can.includes('tell-school') && !comes && (corrects || isEmpty(newest));
  const changes = can.includes('change-school') && !comes;
  const close = (): void => setForm('');
  const done = (said: string): void => {
    announce(said);
    close();
    renew();
  };
  return (
    <>
      {periods.map((period, at) => {
        const now = at === 0 ? !comes : at === 1 && comes;
        const title =
          at === 0 && comes ? t('school.coming', { day: day(period.from!) }) : t(now ? 'school.now' : 'school.former');
        return (
          <Section key={period.from ?? ''} raised title={title} {...(at === 0 && { box })}>
            <Since period={period} />
            {at === 0 && isEmpty(period) && <Notice tone="warning" title={t('school.empty-lead')} />}
            <FactsList facts={period.facts} after={periods[at + 1]?.facts ?? null} />
            {at === 0 && form === '' && (tells || changes || (withdrawable && can.includes('change-school'))) && (
              <div className={styles.acts}>
                {tells && (
                  <Button onClick={() => setForm('tell')}>{t(corrects ? 'school.correct' : 'school.tell')}</Button>
                )}
                {changes && <Button onClick={() => setForm('change')}>{t('school.change')}</Button>}
                {withdrawable && can.includes('change-school') && (
                  <Withdraw
                    from={period.from!}
                    withdraw={async () => {
                      await session.call('withdrawSchoolChange', { body: { from: period.from! } });
                      done(t('school.withdrawn'));
                    }}
                  />
                )}
              </div>
            )}
            {at === 0 && form === 'tell' && tells && (
              <FactsForm
                first={period.facts}
                open={corrects ? TOLD_FACTS : TOLD_FACTS.filter((fact) => period.facts[fact] === '')}
                lead={corrects ? t('school.correct-lead') : null}
                change={null}
                save={async ({ facts }) => {
                  await session.call('tellSchool', { body: { facts } });
                  done(t('school.saved'));
                }}
                onClose={close}
              />
            )}
            {at === 0 && form === 'change' && changes && (
              <FactsForm
                first={period.facts}
                open={TOLD_FACTS}
                lead={t('school.change-lead')}
                change={{ today }}
                save={async ({ facts, from, decision }) => {
                  await session.call('changeSchool', { body: { facts, from, decision } });
                  done(t('school.changed', { day: day(from) }));
                }}
                onClose={close}
              />
            )}
          </Section>
        );
      })}
      {!can.includes('change-school') && <Muted>{t('school.principal')}</Muted>}
      <Seals seals={answer.seals} />
    </>
  );
}

function Since({ period: { from, to, decision } }: { readonly period: FactsPeriod }) {
  const { t, day } = useWords();
  const since =
    from === null || decision === null
      ? t('school.always')
      : t('school.since', { day: day(from), number: decision.number, signed: day(decision.day) });
  return <Muted>{to === null ? since : `${since} ${t('school.until', { day: day(to) })}`}</Muted>;
}
