/** Ký: a teacher's class-subjects, and the records of her class. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Tasks } from '../../core/contract/session.js';
import type { SubjectToSign } from '../../core/contract/signing.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { Loading } from '../frame/loading.js';
import { goTo, usePlace } from '../frame/route.js';
import { type Asked, useAnswer } from '../session/use-answer.js';
import { type KeptKey, useKey } from '../signer/use-key.js';
import { useWords } from '../words/words.js';
import { ClassCard } from './class-card.js';
import { ClassView } from './class-view.js';
import type { ClassSubject } from './class-subject.js';
import { KeptKeyNote } from './kept-key-note.js';
import { ListsView } from './lists-view.js';
import { SubjectLines } from './subject-lines.js';
import { SubjectView } from './subject-view.js';
import { UnsentNote } from './unsent-note.js';

const useStyles = makeStyles({
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
});

interface OwnClass {
  readonly classId: string;
  readonly className: string;
}

/** What the address asks for inside the screen: lists to sign, a class of hers, a subject of one. */
type View =
  | { readonly kind: 'all' }
  | { readonly kind: 'subject'; readonly list: ClassSubject }
  | { readonly kind: 'lists'; readonly lists: readonly ClassSubject[] }
  | { readonly kind: 'class'; readonly own: OwnClass };

const LISTS = 'lists';
const all = (): void => goTo('sign');

/** Null where nothing of hers is there: an old link, or another person's. */
function viewOf(way: readonly string[], subjects: readonly SubjectToSign[], classes: readonly OwnClass[]): View | null {
  const [first, second, third] = way;
  if (first === undefined) return { kind: 'all' };
  if (first === LISTS) {
    const lists = subjects.filter((one) => (second === undefined ? one.ready > 0 : isAt(one, second, third)));
    return second !== undefined && lists.length === 0 ? null : { kind: 'lists', lists };
  }
  if (second === undefined) {
    const own = classes.find(({ classId }) => classId === first);
    return own ? { kind: 'class', own } : null;
  }
  const list = subjects.find((one) => isAt(one, first, second));
  return list ? { kind: 'subject', list } : null;
}

const isAt = (one: SubjectToSign, classId: string, subject: string | undefined): boolean =>
  one.classId === classId && one.subject === subject;

export function SignScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { way } = usePlace();
  const kept = useKey();
  const subjects = useAnswer('subjectsToSign', {});
  const tasks = useAnswer('tasks', {});
  // What is shown inside stays where only the counts around it could not be asked for again.
  const listed = useLast(subjects.state);
  const tasked = useLast(tasks.state);
  const failed = [subjects, tasks].find(({ state }) => state.kind === 'failed');
  const classes = tasked ? ownClasses(tasked) : [];
  const [own] = classes;
  const at = way.join('/');

  const content = () => {
    if (failed?.state.kind === 'failed' && (way.length === 0 || !listed || !tasked)) {
      return <FailureNotice failure={failed.state.failure} onRetry={failed.again} />;
    }
    if (!listed || !tasked) return <Loading text={t('sign.loading')} />;
    const view = viewOf(way, listed.subjects, classes);
    if (view === null) {
      return (
        <Notice
          tone="info"
          title={t('sign.not-here')}
          actions={<Button onClick={all}>{t('sign.back-to-sign')}</Button>}
        />
      );
    }
    if (view.kind === 'subject') {
      const { classId, subject } = view.list;
      return (
        <SubjectView key={at} list={view.list} onSign={() => goTo('sign', [LISTS, classId, subject])} onBack={all} />
      );
    }
    if (view.kind === 'lists') {
      return (
        <ListsView
          key={at}
          lists={view.lists}
          kept={kept}
          next={own ? { className: own.className, open: () => goTo('sign', [own.classId]) } : null}
          onSigned={subjects.renew}
          onBack={all}
        />
      );
    }
    if (view.kind === 'class') {
      return <ClassView key={at} {...view.own} kept={kept} onSigned={subjects.renew} onBack={all} />;
    }
    return <Overview subjects={listed.subjects} classes={classes} kept={kept} />;
  };
  return (
    <Screen title={t('sign.title')} focus={focus} at={at} {...(way.length === 0 && { lead: t('sign.lead') })}>
      <UnsentNote />
      {content()}
    </Screen>
  );
}

/** The newest answer there was; null before the first. */
function useLast<T>(state: Asked<T>): T | null {
  const last = useRef<T | null>(null);
  if (state.kind === 'ready') last.current = state.answer;
  return last.current;
}

/** Classes she is the homeroom teacher of, once each. */
function ownClasses({ tasks }: Pick<Tasks, 'tasks'>): readonly OwnClass[] {
  const own = new Map<string, OwnClass>();
  for (const { homeroom, classId, className } of tasks) if (homeroom) own.set(classId, { classId, className });
  return [...own.values()];
}

interface OverviewProps {
  readonly subjects: readonly SubjectToSign[];
  readonly classes: readonly OwnClass[];
  readonly kept: KeptKey;
}

function Overview({ subjects, classes, kept }: OverviewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const ready = subjects.filter((one) => one.ready > 0);
  return (
    <>
      <KeptKeyNote kept={kept} />
      {subjects.length === 0 && classes.length === 0 && <Notice tone="info" title={t('sign.nobody')} />}
      {subjects.length > 0 && (
        <Section raised title={t('sign.my-subjects')}>
          {ready.length > 0 && (
            <Button className={styles.main} appearance="primary" size="large" onClick={() => goTo('sign', [LISTS])}>
              {t('sign.sign-ready', { n: ready.length })}
            </Button>
          )}
          <SubjectLines subjects={subjects} onOpen={({ classId, subject }) => goTo('sign', [classId, subject])} />
        </Section>
      )}
      {classes.map((own) => (
        <ClassCard key={own.classId} {...own} primary={ready.length === 0} onOpen={() => goTo('sign', [own.classId])} />
      ))}
    </>
  );
}
