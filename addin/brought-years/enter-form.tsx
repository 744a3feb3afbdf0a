/** A year entered: from paper field by field with its scan, or as a signed file that says it of itself. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type BroughtKind, BROUGHT_KINDS } from '../../core/brought-years/brought-states.js';
import { PERIODS, type Period } from '../../core/codes/periods.js';
import { type BroughtYears, MOST_BROUGHT } from '../../core/contract/brought-years.js';
import { GRADES, type Grade } from '../../core/law/law.js';
import { toBase64 } from '../../core/signing/base64.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { FileButton } from '../parts/file-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { shrinkPhoto } from '../device/shrink-photo.js';
import { type Typed, ValueFields } from './value-fields.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  grid: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  file: { ...column('4px'), alignItems: 'flex-start' },
  acts: row('8px'),
});

export interface EnterFormProps {
  readonly answer: BroughtYears;
  readonly one: BroughtYears['pupils'][number];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** `2025-2026` of 2026-2027. */
const yearBefore = (year: string): string => `${Number(year.slice(0, 4)) - 1}-${year.slice(0, 4)}`;

export function EnterForm({ answer, one, onDone, onCancel }: EnterFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [kind, setKind] = useState<BroughtKind>('paper');
  const [byHand, setByHand] = useState(false);
  const [period, setPeriod] = useState<Period>(RECORD_SHEET);
  const [grade, setGrade] = useState<Grade>(1);
  const [told, setTold] = useState({ schoolYear: yearBefore(answer.schoolYear), school: '', source: '' });
  const [course, setCourse] = useState({ className: '', since: '' });
  const [typed, setTyped] = useState<Typed>({});
  const [file, setFile] = useState<{ readonly name: string; readonly bytes: Blob } | null>(null);
  const [tried, setTried] = useState(false);
  const types = kind === 'paper' || byHand;
  const large = file !== null && file.bytes.size > MOST_BROUGHT;
  const whole = file !== null && !large && (!types || Object.values(told).every((value) => value.trim() !== ''));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!whole) return;
    void act.run(async () => {
      const values = Object.entries(typed).flatMap(([field, value = '']) =>
        value.trim() === '' ? [] : [{ field, value }],
      );
      const { state } = await session.call('enterBroughtYear', {
        params: { classId: answer.classId },
        body: {
          ...{ pupil: one.pupil, kind, period, told: types ? { ...told, ...course, grade, values } : null },
          ...{ fileName: file.name.slice(0, 200), file: toBase64(new Uint8Array(await file.bytes.arrayBuffer())) },
        },
      });
      announce(t(state === 'confirmed' ? 'brought.done-confirmed' : 'brought.done-waiting'));
      onDone();
    });
  };
  const text = (name: keyof typeof told, hint?: string) => (
    <TextField
      label={t(`brought.${name === 'schoolYear' ? 'school-year' : name}`)}
      {...(hint !== undefined && { hint })}
      fault={tried && told[name].trim() === '' ? t('brought.missing') : null}
      value={told[name]}
      limit={name === 'schoolYear' ? 9 : 200}
      onChange={(value) => setTold({ ...told, [name]: value })}
    />
  );
  return (
    <form className={styles.form} aria-label={t('brought.form', { name: one.name })} noValidate onSubmit={send}>
      <div className={styles.grid}>
        <Field label={t('brought.kind')}>
          <ListSelect
            value={kind}
            onChoose={(chosen) => {
              setKind(BROUGHT_KINDS.find((each) => each === chosen) ?? 'paper');
              setFile(null);
            }}
          >
            {BROUGHT_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`brought.kind-${each}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        <Field label={t('brought.period')}>
          <ListSelect
            value={period}
            onChoose={(chosen) => setPeriod(PERIODS.find((each) => each === chosen) ?? RECORD_SHEET)}
          >
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {t(`period.${each}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
      </div>
      {kind === 'signed' && (
        <>
          <Muted>{t('brought.signed-lead')}</Muted>
          <Checkbox
            label={t('brought.by-hand')}
            checked={byHand}
            onChange={(_, { checked }) => setByHand(checked === true)}
          />
        </>
      )}
      <div className={styles.file}>
        <FileButton
          label={t(kind === 'paper' ? 'brought.scan' : 'brought.xml')}
          accept={kind === 'paper' ? '.pdf,.jpg,.jpeg,.png' : '.xml'}
          onFile={(chosen) => void shrinkPhoto(chosen).then((bytes) => setFile({ name: chosen.name, bytes }))}
        />
        <Muted>{file === null ? t('brought.file-none') : file.name}</Muted>
        {large && <span role="alert">{t('brought.file-large', { kb: MOST_BROUGHT / 2 ** 10 })}</span>}
        {tried && file === null && <span role="alert">{t('brought.file-missing')}</span>}
      </div>
      {types && (
        <>
          <div className={styles.grid}>
            {text('schoolYear', t('brought.school-year-hint'))}
            <Field label={t('brought.grade')}>
              <ListSelect value={String(grade)} onChoose={(chosen) => setGrade(Number(chosen) as Grade)}>
                {GRADES.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </ListSelect>
            </Field>
            {text('school')}
            {text('source', t('brought.source-hint'))}
            <TextField
              label={t('brought.class-name')}
              hint={t('brought.course-hint')}
              value={course.className}
              limit={20}
              onChange={(className) => setCourse({ ...course, className })}
            />
            <Field label={t('brought.since')}>
              <Input
                type="date"
                value={course.since}
                onChange={(_, { value }) => setCourse({ ...course, since: value })}
              />
            </Field>
          </div>
          <ValueFields typed={typed} set={(part) => setTyped({ ...typed, ...part })} />
        </>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('brought.send')}
        </Button>
        <Button onClick={onCancel}>{t('brought.cancel')}</Button>
      </div>
    </form>
  );
}
