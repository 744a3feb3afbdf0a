/** Ký: a teacher's class-subjects, and the records of her class. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubjectToSign } from '../../core/contract/signing.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { Working } from '../frame/working.js';
import { useAnswer } from '../session/use-answer.js';
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

type View =
  | { readonly kind: 'all' }
  | { readonly kind: 'subject'; readonly list: ClassSubject }
  | { readonly kind: 'lists'; readonly lists: readonly ClassSubject[] }
  | { readonly kind: 'class'; readonly own: OwnClass };

export function SignScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const kept = useKey();
  const subjects = useAnswer('subjectsToSign', {});
  const tasks = useAnswer('tasks', {});
  const [view, setView] = useState<View>({ kind: 'all' });
  const all = (): void => setView({ kind: 'all' });
  const failed = [subjects, tasks].find(({ state }) => state.kind === 'failed');
  const classes = tasks.state.kind === 'ready' ? ownClasses(tasks.state.answer.tasks) : [];

  const [own] = classes;

  const content = () => {
    if (view.kind === 'subject') {
      return (
        <SubjectView list={view.list} onSign={() => setView({ kind: 'lists', lists: [view.list] })} onBack={all} />
      );
    }
    if (view.kind === 'lists') {
      return (
        <ListsView
          lists={view.lists}
          kept={kept}
          next={own ? { className: own.className, open: () => setView({ kind: 'class', own }) } : null}
          onSigned={subjects.renew}
          onBack={all}
        />
      );
    }
    if (view.kind === 'class') {
      return <ClassView {...view.own} kept={kept} onSigned={subjects.renew} onBack={all} />;
    }
    if (failed?.state.kind === 'failed') return <FailureNotice failure={failed.state.failure} onRetry={failed.again} />;
    if (subjects.state.kind !== 'ready' || tasks.state.kind !== 'ready') return <Working text={t('sign.loading')} />;
    return <Overview subjects={subjects.state.answer.subjects} classes={classes} kept={kept} setView={setView} />;
  };
  return (
    <Screen title={t('sign.title')} focus={focus} {...(view.kind === 'all' && { lead: t('sign.lead') })}>
      <UnsentNote />
      {content()}
    </Screen>
  );
}

/** Classes she is the homeroom teacher of, once each. */
function ownClasses(tasks: readonly (OwnClass & { readonly homeroom: boolean })[]): readonly OwnClass[] {
  const own = new Map<string, OwnClass>();
  for (const { homeroom, classId, className } of tasks) if (homeroom) own.set(classId, { classId, className });
  return [...own.values()];
}

interface OverviewProps {
  readonly subjects: readonly SubjectToSign[];
  readonly classes: readonly OwnClass[];
  readonly kept: KeptKey;
  readonly setView: (view: View) => void;
}

function Overview({ subjects, classes, kept, setView }: OverviewProps) {
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
            <Button
              className={styles.main}
              appearance="primary"
              size="large"
              onClick={() => setView({ kind: 'lists', lists: ready })}
            >
              {t('sign.sign-ready', { n: ready.length })}
            </Button>
          )}
          <SubjectLines subjects={subjects} onOpen={(list) => setView({ kind: 'subject', list })} />
        </Section>
      )}
      {classes.map((own) => (
        <ClassCard
          key={own.classId}
          {...own}
          primary={ready.length === 0}
          onOpen={() => setView({ kind: 'class', own })}
        />
      ))}
    </>
  );
}
