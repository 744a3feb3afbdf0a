/** The parts of an order, as they are chosen. */
import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { SHEET_PERIODS, type SheetPeriod } from '../../core/codes/periods.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { GRADES, type Grade } from '../../core/law/law.js';
import { LOCK_GROUPS, type LockGroup } from '../../core/locks/lock-groups.js';
import { ListSelect } from '../parts/list-select.js';
import { column } from '../parts/styles.js';
import { toldApart } from '../parts/told-apart.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { lengthText } from './order-words.js';
import type { OrderDraft } from './order-draft.js';
import { groupText } from '../words/group-text.js';

const useStyles = makeStyles({
  all: column('16px'),
  parts: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    // What is wrong with one of them moves no other.
    alignItems: 'start',
  },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

const SCOPES = ['school', 'grade', 'class', 'group', 'pupil'] as const;
/** Minutes: an hour, an evening, a day, three days, a week. */
const LENGTHS = ['60', '240', '1440', '4320', '10080'] as const;

export interface OrderFieldsProps {
  readonly draft: OrderDraft;
  readonly classes: readonly { readonly classId: string; readonly className: string }[];
  readonly missing: readonly ('place' | 'end' | 'reason')[];
  readonly onChange: (part: Partial<OrderDraft>) => void;
}

export function OrderFields({ draft, classes, missing, onChange }: OrderFieldsProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const { scope } = draft;
  const inClass = scope === 'class' || scope === 'group' || scope === 'pupil';
  return (
    <div className={styles.all}>
      <Field label={t('locks.what')}>
        <RadioGroup
          layout="horizontal"
          value={draft.kind}
          onChange={(_, { value }) => onChange({ kind: value as OrderDraft['kind'] })}
        >
          <Radio value="lock" label={t('locks.lock')} />
          <Radio value="open" label={t('locks.open')} />
        </RadioGroup>
      </Field>
      <div className={styles.parts}>
        <Field label={t('locks.scope')}>
          <ListSelect value={scope} onChoose={(value) => onChange({ scope: value as OrderDraft['scope'] })}>
            {SCOPES.map((one) => (
              <option key={one} value={one}>
                {t(`locks.choose-${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        {scope === 'grade' && (
          <Field label={t('locks.grade')}>
            <ListSelect value={String(draft.grade)} onChoose={(value) => onChange({ grade: Number(value) as Grade })}>
              {GRADES.map((grade) => (
                <option key={grade} value={grade}>
                  {t('locks.scope-grade', { grade })}
                </option>
              ))}
            </ListSelect>
          </Field>
        )}
        {inClass && (
          <Field
            label={t('locks.class')}
            {...(missing.includes('place') && { validationMessage: t('locks.place-missing') })}
          >
            <ListSelect value={draft.classId} onChoose={(classId) => onChange({ classId, pupil: '' })}>
              <option value="">{t('locks.choose')}</option>
              {classes.map(({ classId, className }) => (
                <option key={classId} value={classId}>
                  {className}
                </option>
              ))}
            </ListSelect>
          </Field>
        )}
        {scope === 'group' && (
          <Field label={t('locks.group')}>
            <ListSelect value={draft.group} onChoose={(value) => onChange({ group: value as LockGroup })}>
              {LOCK_GROUPS.map((group) => (
                <option key={group} value={group}>
                  {groupText(group, words)}
                </option>
              ))}
            </ListSelect>
          </Field>
        )}
        {scope === 'pupil' && draft.classId !== '' && (
          <PupilSelect
            key={draft.classId}
            classId={draft.classId}
            value={draft.pupil}
            onChoose={(pupil) => onChange({ pupil })}
          />
        )}
        <Field label={t('locks.period')}>
          <ListSelect value={draft.period} onChoose={(value) => onChange({ period: value as SheetPeriod | '' })}>
            <option value="">{t('locks.every-period')}</option>
            {SHEET_PERIODS.map((period) => (
              <option key={period} value={period}>
                {t(`period.${period}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        {draft.kind === 'open' && (
          <Field label={t('locks.length')}>
            <ListSelect value={draft.minutes} onChoose={(minutes) => onChange({ minutes })}>
              {LENGTHS.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {lengthText(Number(minutes), words)}
                </option>
              ))}
              <option value="">{t('locks.named-end')}</option>
            </ListSelect>
          </Field>
        )}
        {draft.kind === 'open' && draft.minutes === '' && (
          <Field label={t('locks.end')} {...(missing.includes('end') && { validationMessage: t('locks.end-missing') })}>
            <Input
              className={styles.box}
              type="datetime-local"
              value={draft.until}
              onChange={(_, { value }) => onChange({ until: value })}
            />
          </Field>
        )}
      </div>
      {draft.kind === 'lock' && (
        <Checkbox
          label={t('locks.strict-choice')}
          checked={draft.strict}
          onChange={(_, { checked }) => onChange({ strict: checked === true })}
        />
      )}
      {draft.kind === 'open' && (
        <Checkbox
          label={t('locks.reopen-choice')}
          checked={draft.reopen}
          onChange={(_, { checked }) => onChange({ reopen: checked === true })}
        />
      )}
      <Checkbox
        label={t('locks.urgent-choice')}
        checked={draft.urgent}
        onChange={(_, { checked }) => onChange({ urgent: checked === true })}
      />
      <Field
        label={t('locks.reason')}
        {...(missing.includes('reason') && { validationMessage: t('locks.reason-missing') })}
      >
        <Textarea
          textarea={{ maxLength: 500 }}
          value={draft.reason}
          resize="vertical"
          onChange={(_, { value }) => onChange({ reason: value })}
        />
      </Field>
    </div>
  );
}

interface PupilSelectProps {
  readonly classId: string;
  readonly value: string;
  readonly onChoose: (pupil: string) => void;
}

function PupilSelect({ classId, value, onChoose }: PupilSelectProps) {
  const { t } = useWords();
  const { state } = useAnswer('sheet', { params: { classId, period: RECORD_SHEET }, query: {} });
  const pupils = state.kind === 'ready' ? state.answer.pupils : [];
  const nameOf = toldApart(pupils);
  return (
    <Field label={t('locks.pupil')}>
      <ListSelect value={value} onChoose={onChoose}>
        <option value="">{t('locks.choose')}</option>
        {pupils.map(({ id }) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
}
