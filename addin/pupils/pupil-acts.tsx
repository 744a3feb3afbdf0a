/** What the office does with one pupil: each act a small form of its own. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pupil, Pupils } from '../../core/contract/pupils.js';
import { ASSESSMENT_MODES } from '../../core/sheet/context.js';
import { ListSelect } from '../parts/list-select.js';
import { row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { ActForm } from '../forms/act-form.js';
import { CorrectForm } from './correct-form.js';
import { DayField, PlaceFields, TextField } from './fields.js';

const useStyles = makeStyles({ acts: row('8px') });

export interface FormProps {
  readonly pupil: Pupil;
  readonly school: Pupils;
  readonly onAnswer: (answer: Pupil) => void;
  readonly onCancel: () => void;
}

const ACTS = ['numbers', 'move', 'leave', 'mode', 'correct'] as const;
type ActOf = (typeof ACTS)[number];

const FORMS: Readonly<Record<ActOf, (props: FormProps) => React.ReactNode>> = {
  numbers: NumbersForm,
  move: MoveForm,
  leave: LeaveForm,
  mode: ModeForm,
  correct: CorrectForm,
};

export function PupilActs({ pupil, school, onAnswer }: Omit<FormProps, 'onCancel'>) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState<ActOf | null>(null);
  const isHere = pupil.times.some(
    ({ schoolYear, toDay }) => schoolYear === school.schoolYear && (toDay === null || toDay >= school.today),
  );
  const offered = ACTS.filter((act) => {
    if (act === 'correct') return pupil.can.includes('correct-identity');
    return pupil.can.includes('keep-pupils') && (act === 'numbers' || isHere);
  });
  if (offered.length === 0) return null;
  const Form = open && FORMS[open];
  return (
    <div ref={box} tabIndex={-1}>
      {Form ? (
        <Form
          pupil={pupil}
          school={school}
          onCancel={() => setOpen(null)}
          onAnswer={(answer) => {
            setOpen(null);
            onAnswer(answer);
          }}
        />
      ) : (
        <div className={styles.acts}>
          {offered.map((act) => (
            <Button key={act} onClick={() => setOpen(act)}>
              {t(`pupils.act-${act}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function NumbersForm({ pupil, onAnswer, onCancel }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const [personalId, setPersonalId] = useState(pupil.personalId ?? '');
  const [lifelong, setLifelong] = useState(pupil.lifelongCode ?? '');
  const save = async (): Promise<void> => {
    const body = { personalId: personalId.trim() || null, lifelongCode: lifelong.trim() || null };
    onAnswer(await session.call('setPupilNumbers', { params: { pupilId: pupil.code }, body }));
  };
  return (
    <ActForm title={t('pupils.act-numbers')} save={save} onCancel={onCancel}>
      <TextField label={t('pupils.personal-id')} value={personalId} onChange={setPersonalId} />
      <TextField label={t('pupils.lifelong')} value={lifelong} onChange={setLifelong} />
    </ActForm>
  );
}

function MoveForm({ pupil, school, onAnswer, onCancel }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const { classId, grade } = pupil.times.at(-1)!;
  const [place, setPlace] = useState({ classId, grade });
  const [day, setDay] = useState(school.today);
  const save = async (): Promise<void> => {
    const params = { pupilId: pupil.code };
    onAnswer(await session.call('movePupil', { params, body: { ...place, day: day || school.today } }));
  };
  return (
    <ActForm title={t('pupils.act-move')} save={save} onCancel={onCancel}>
      <PlaceFields {...place} classes={school.classes} onChange={(id, of) => setPlace({ classId: id, grade: of })} />
      <DayField label={t('pupils.day')} value={day} onChange={setDay} />
    </ActForm>
  );
}

function LeaveForm({ pupil, school, onAnswer, onCancel }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const [day, setDay] = useState(school.today);
  const save = async (): Promise<void> => {
    const params = { pupilId: pupil.code };
    onAnswer(await session.call('pupilLeaves', { params, body: { day: day || school.today } }));
  };
  return (
    <ActForm title={t('pupils.act-leave')} lead={t('pupils.leave-lead')} save={save} onCancel={onCancel}>
      <DayField label={t('pupils.last-day')} value={day} onChange={setDay} />
    </ActForm>
  );
}

function ModeForm({ pupil, onAnswer, onCancel }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const [mode, setMode] = useState(pupil.times.at(-1)!.mode);
  const save = async (): Promise<void> =>
    onAnswer(await session.call('setPupilMode', { params: { pupilId: pupil.code }, body: { mode } }));
  return (
    <ActForm title={t('pupils.act-mode')} save={save} onCancel={onCancel}>
      <Field label={t('pupils.mode')}>
        <ListSelect
          value={mode}
          onChoose={(chosen) => setMode(ASSESSMENT_MODES.find((one) => one === chosen) ?? 'normal')}
        >
          {ASSESSMENT_MODES.map((one) => (
            <option key={one} value={one}>
              {t(`pupils.mode-${one}`)}
            </option>
          ))}
        </ListSelect>
      </Field>
    </ActForm>
  );
}
