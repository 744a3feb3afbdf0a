/** Thu hồi học bạ: the principal chooses records of a class, says why, and brings the document along where the office decides. */
import { Button, Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Recallable } from '../../core/contract/reports.js';
import { FileButton } from '../parts/file-button.js';
import { Loading } from '../frame/loading.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { Muted } from '../parts/muted.js';
import { SHORTEST_REASON } from '../parts/reason-form.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { sentFile } from './document-fields.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  form: column('12px'),
  acts: row('8px'),
  file: { ...column('4px'), alignItems: 'flex-start' },
  way: { alignSelf: 'flex-start' },
});

export function RecallSection({ onDone }: { readonly onDone: (said: string) => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [open, setOpen] = useState(false);
  return (
    <Section raised box={box} title={t('reports.recall')} lead={t('reports.recall-lead')}>
      {open ? (
        <Choose
          onBack={() => setOpen(false)}
          onDone={(said) => {
            setOpen(false);
            onDone(said);
          }}
        />
      ) : (
        <Button className={styles.way} onClick={() => setOpen(true)}>
          {t('reports.recall-open')}
        </Button>
      )}
    </Section>
  );
}

interface Props {
  readonly onBack: () => void;
  readonly onDone: (said: string) => void;
}

function Choose(props: Props) {
  const { t } = useWords();
  const { state, again } = useAnswer('recallable', {});
  if (state.kind === 'loading') return <Loading text={t('reports.recall-loading')} rows={3} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  return <RecallForm {...props} units={state.answer.units} />;
}

function RecallForm({ units, onBack, onDone }: Props & Recallable) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const classes = [
    ...new Map(units.map(({ classId, className, schoolYear }) => [classId, `${className}, ${schoolYear}`])),
  ];
  const [classId, setClass] = useState(classes[0]?.[0] ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const shown = units.filter((unit) => unit.classId === classId);
  const byOffice = shown.some(({ unit, byOffice: office }) => office && chosen.has(unit));
  const short = reason.trim().length < SHORTEST_REASON;
  const lacks = chosen.size === 0 || short || (byOffice && (document.trim() === '' || file === null));
  const recall = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (lacks) return;
    void act.run(async () => {
      const attachments = file === null ? [] : [await sentFile(file)];
      const body = { units: [...chosen], reason: reason.trim(), document: document.trim(), attachments };
      const { recalled, reports } = await session.call('recallUnits', { body });
      onDone(reports.length > 0 ? t('reports.recall-asked') : t('reports.recalled', { n: recalled }));
    });
  };
  if (units.length === 0) return <Muted>{t('reports.recall-none')}</Muted>;
  return (
    <form className={styles.form} aria-label={t('reports.recall')} noValidate onSubmit={recall}>
      <Field label={t('reports.recall-class')}>
        <Select
          value={classId}
          onChange={(_, { value }) => {
            setClass(value);
            setChosen(new Set());
          }}
        >
          {classes.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <CheckGroup
        name={t('reports.recall-whom')}
        fault={tried && chosen.size === 0 ? t('reports.recall-nobody') : undefined}
      >
        <FoundList key={classId} items={shown} keyOf={({ unit }) => String(unit)} textOf={({ name }) => name}>
          {({ unit, name, state, possible }) => (
            <Checkbox
              label={`${name}: ${t(`record-state.${state}`)}`}
              disabled={!possible}
              checked={chosen.has(unit)}
              onChange={(_, { checked }) => {
                const next = new Set(chosen);
                if (checked === true) next.add(unit);
                else next.delete(unit);
                setChosen(next);
              }}
            />
          )}
        </FoundList>
      </CheckGroup>
      <LongTextField
        label={t('reports.recall-reason')}
        value={reason}
        onChange={setReason}
        limit={500}
        fault={tried && short ? t('reports.missing') : null}
      />
      <Muted>{t(byOffice ? 'reports.recall-by-office' : 'reports.recall-by-school')}</Muted>
      <TextField
        label={t('reports.recall-document')}
        value={document}
        onChange={setDocument}
        limit={100}
        fault={tried && byOffice && document.trim() === '' ? t('reports.missing') : null}
      />
      <div className={styles.file}>
        <FileButton label={t('reports.recall-file')} accept=".pdf,.jpg,.jpeg,.png" onFile={setFile} />
        {file !== null && <Muted>{t('reports.chosen', { name: file.name })}</Muted>}
        {tried && byOffice && file === null && <span role="alert">{t('reports.scan-missing')}</span>}
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('reports.recall-do', { n: chosen.size })}
        </Button>
        <Button onClick={onBack}>{t('reports.back')}</Button>
      </div>
    </form>
  );
}
