/** What to import, a file to begin with, and the imports there were. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ActName } from '../../core/rights/rights.js';
import { IMPORT_KINDS, type ImportKind } from '../../core/import/kinds.js';
import { type ChosenFile, readChosen } from '../files/chosen-file.js';
import { DownloadButton } from '../files/download-button.js';
import { FilePicker } from '../files/file-picker.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { Working } from '../frame/working.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { LatestImports } from './latest-imports.js';

const useStyles = makeStyles({
  box: column('16px'),
  narrow: { maxWidth: '320px', '& input': { minWidth: 0 } },
  export: { alignSelf: 'flex-start' },
});

interface OfKind {
  readonly right: ActName;
  readonly bring: 'importPupils' | 'importTeachers' | 'importAssignments' | 'importProfiles';
  readonly take: 'pupilsWorkbook' | 'teachersWorkbook' | 'assignmentsWorkbook' | 'profilesWorkbook';
  readonly mayTake: ActName;
}

const OF: Readonly<Record<ImportKind, OfKind>> = {
  pupils: { right: 'import-pupils', bring: 'importPupils', take: 'pupilsWorkbook', mayTake: 'export-pupils' },
  teachers: { right: 'import-teachers', bring: 'importTeachers', take: 'teachersWorkbook', mayTake: 'read-accounts' },
  assignments: {
    right: 'import-assignments',
    bring: 'importAssignments',
    take: 'assignmentsWorkbook',
    mayTake: 'read-duties',
  },
  profiles: { right: 'import-profiles', bring: 'importProfiles', take: 'profilesWorkbook', mayTake: 'export-profiles' },
};

export function StartImport() {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('imports', {});
  const [of, setOf] = useChosen('of');
  const can: readonly ActName[] = state.kind === 'ready' ? state.answer.can : [];
  const kinds = IMPORT_KINDS.filter((kind) => can.includes(OF[kind].right));
  const what = kinds.find((kind) => kind === of) ?? kinds[0];
  return (
    <div className={styles.box}>
      {state.kind === 'loading' && <Loading text={t('imports.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {what !== undefined && (
        <>
          {kinds.length > 1 && (
            <Field className={styles.narrow} label={t('imports.what')}>
              <ListSelect value={what} onChoose={setOf}>
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`imports.what-${kind}`)}
                  </option>
                ))}
              </ListSelect>
            </Field>
          )}
          <Bringing key={what} what={what} can={can} />
        </>
      )}
      {state.kind === 'ready' && <LatestImports imports={state.answer.imports} />}
    </div>
  );
}

function Bringing({ what, can }: { readonly what: ImportKind; readonly can: readonly ActName[] }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [from, setFrom] = useState('');
  const take = ([first]: readonly File[]): void => {
    if (!first) return;
    setFile(null);
    void act.run(async () => {
      const chosen = await readChosen(first, locale);
      setFile(chosen);
      const query = { name: chosen.name.slice(-200), ...(from !== '' && { day: from }) };
      const { id } = await session.call(OF[what].bring, { query, body: chosen.bytes });
      goTo('imports', [id!]);
    });
  };
  return (
    <>
      {(what === 'pupils' || what === 'assignments') && (
        <Field className={styles.narrow} label={t(`imports.day-${what}`)} hint={t(`imports.day-hint-${what}`)}>
          <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
      )}
      <FilePicker file={file} input={input} primary onFiles={take} />
      {act.busy && file && <Working text={t('imports.reading', { file: file.name })} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {can.includes(OF[what].mayTake) && (
        <div className={styles.export}>
          <DownloadButton label={t('imports.export')} fetchFile={(call) => call(OF[what].take, {})} />
        </div>
      )}
    </>
  );
}
