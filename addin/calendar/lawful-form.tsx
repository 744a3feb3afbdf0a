/** The document of the office above that moves a lawful date: entered by one person, it waits for another. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarTouch, YearCalendar } from '../../core/contract/calendar.js';
import { SCAN_MOST } from '../../core/codes/scans.js';
import { LAWFUL_ACTS, type LawfulAct } from '../../core/law/lawful-days.js';
import { lawfulDayNow } from '../../core/law/lawful-day-now.js';
import { toBase64 } from '../../core/signing/base64.js';
import { FileButton } from '../parts/file-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { TouchNotice } from './touch-notice.js';

const useStyles = makeStyles({
  form: { ...column('16px'), ...paper },
  grid: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
  file: { ...column('4px'), alignItems: 'flex-start' },
});

export interface LawfulFormProps {
  readonly answer: YearCalendar;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly act: LawfulAct;
  readonly toDay: string;
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
}

export function LawfulForm({ answer, onDone, onClose }: LawfulFormProps) {
  const { t, day: shown } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { schoolYear: year, calendar } = answer;
  const [typed, setTyped] = useState<Typed>({ act: 'closing', toDay: '', number: '', day: '', issuer: '' });
  const [file, setFile] = useState<File | null>(null);
  const [touch, setTouch] = useState<CalendarTouch | null>(null);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Typed>): void => {
    setTyped({ ...typed, ...part });
    if (part.act !== undefined || part.toDay !== undefined) setTouch(null);
  };
  const missing = (value: string) =>
    tried && value.trim() === '' ? { validationMessage: t('dates.missing') } : undefined;
  const large = file !== null && file.size > SCAN_MOST;
  const whole =
    file !== null &&
    !large &&
    [typed.toDay, typed.number, typed.day, typed.issuer].every((value) => value.trim() !== '');

  const preview = (): void => {
    setTried(true);
    if (!whole) return;
    void act.run(async () => {
      const body = { act: typed.act, toDay: typed.toDay };
      const { touches } = await session.call('previewLawfulDay', { params: { year }, body });
      setTouch(touches);
      announce(t('dates.previewed', { pupils: touches.pupils }));
    });
  };
  const propose = (): void =>
    void act.run(async () => {
      if (file === null) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { number, issuer, ...days } = typed;
      await session.call('proposeLawfulDay', {
        params: { year },
        body: {
          ...days,
          ...{ number: number.trim(), issuer: issuer.trim(), fileName: file.name.slice(0, 200), file: toBase64(bytes) },
        },
      });
      announce(t('dates.proposed'));
      onDone();
      onClose();
    });
  const text = (name: 'number' | 'issuer', most: number) => (
    <Field label={t(`dates.document-${name}`)} {...missing(typed[name])}>
      <Input
        className={styles.box}
        value={typed[name]}
        maxLength={most}
        autoComplete="off"
        onChange={(_event, { value }) => set({ [name]: value })}
      />
    </Field>
  );
  const dayField = (name: 'toDay' | 'day', label: string) => (
    <Field
      label={label}
      {...(typed[name] !== '' && { hint: t('date.means', { day: shown(typed[name]) }) })}
      {...missing(typed[name])}
    >
      <Input
        className={styles.box}
        type="date"
        value={typed[name]}
        onChange={(_event, { value }) => set({ [name]: value })}
      />
    </Field>
  );
  return (
    <form
      className={styles.form}
      aria-label={t('dates.lawful')}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <Muted>{t('dates.lawful-lead')}</Muted>
      <div className={styles.grid}>
        <Field
          label={t('dates.lawful-which')}
          hint={t('dates.lawful-now', { day: shown(lawfulDayNow(year, calendar, typed.act)) })}
        >
          <ListSelect
            value={typed.act}
            onChoose={(value) => set({ act: LAWFUL_ACTS.find((one) => one === value) ?? 'closing' })}
          >
            {LAWFUL_ACTS.map((one) => (
              <option key={one} value={one}>
                {t(`dates.act-${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        {dayField('toDay', t('dates.lawful-to'))}
        {text('number', 100)}
        {dayField('day', t('dates.document-day'))}
        {text('issuer', 200)}
      </div>
      <div className={styles.file}>
        <FileButton label={t('dates.document-file')} accept=".pdf,.jpg,.jpeg,.png" onFile={setFile} />
        <Muted>{file === null ? t('dates.file-none') : file.name}</Muted>
        {large && <Muted>{t('dates.file-large', { mb: SCAN_MOST / 2 ** 20 })}</Muted>}
        {tried && file === null && <span role="alert">{t('dates.file-missing')}</span>}
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {touch && <TouchNotice touch={touch} />}
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={touch ? propose : preview}>
          {t(touch ? 'dates.propose' : 'dates.preview')}
        </Button>
        <Button onClick={onClose}>{t('dates.back')}</Button>
      </div>
    </form>
  );
}
