/** Bìa của một lớp: each pupil's, what is to be done with them next and by whom. `#/classes/4a/covers`. */
import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { shownDay } from '../../core/codes/day.js';
import type { Covers } from '../../core/contract/covers.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FoundList } from '../lists/found-list.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ConfirmSection } from './confirm-section.js';
import { CoverItem } from './cover-item.js';
import { SlipsSection } from './slips-section.js';
import { SignSection } from './sign-section.js';

const useStyles = makeStyles({ back: { alignSelf: 'flex-start' } });

export interface ClassCoversProps {
  readonly classId: string;
  readonly focus: boolean;
}

export function ClassCovers({ classId, focus }: ClassCoversProps) {
  const { t } = useWords();
  const styles = useStyles();
  const covers = useAnswer('covers', { params: { classId } });
  const { state } = covers;
  const name = state.kind === 'ready' ? state.answer.className : '';
  return (
    <Screen title={t('covers.class', { class: name })} lead={t('covers.lead')} focus={focus}>
      <Button className={styles.back} onClick={() => goTo('classes')}>
        {t('covers.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('covers.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={covers.again} />}
      {state.kind === 'ready' && <Ready answer={state.answer} onChanged={covers.renew} />}
    </Screen>
  );
}

function Ready({ answer, onChanged }: { readonly answer: Covers; readonly onChanged: () => void }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { classId, deadline, late, covers: lines, can } = answer;
  const day = shownDay(deadline);
  if (lines.length === 0) return <Notice tone="info" title={t('covers.no-pupils')} />;
  const changed = lines.filter((line) => line.changed.length > 0);
  const shown = onlyChanged ? changed : lines;
  const reopened = (name: string): void => {
    announce(t('covers.reopened-done', { name }));
    onChanged();
  };
  return (
    <>
      {late ? (
        <Notice tone="warning" title={t('covers.overdue', { day })} />
      ) : (
        <Muted>{t('covers.deadline', { day })}</Muted>
      )}
      {can.includes('keep-cover-slips') && <SlipsSection classId={classId} lines={lines} onChanged={onChanged} />}
      {can.includes('confirm-cover') && <ConfirmSection classId={classId} lines={lines} onChanged={onChanged} />}
      {can.includes('sign-cover') && (
        <SignSection classId={classId} by="principal" lines={lines} onChanged={onChanged} />
      )}
      {can.includes('seal-cover') && <SignSection classId={classId} by="seal" lines={lines} onChanged={onChanged} />}
      {changed.length > 0 && (
        <Switch
          label={t('covers.filter-changed')}
          checked={onlyChanged}
          onChange={(_, { checked }) => setOnlyChanged(checked)}
        />
      )}
      <FoundList items={shown} keyOf={({ pupil }) => pupil} textOf={({ name }) => name} place="name">
        {(line) => <CoverItem classId={classId} line={line} onReopened={reopened} />}
      </FoundList>
    </>
  );
}
