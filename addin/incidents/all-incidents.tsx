/** What everybody reported, for whoever answers: by state, with what the machine said and the picture, and the answer. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ANSWERED_DAYS, CLOSED_DAYS, INCIDENT_STATES, type Incidents } from '../../core/contract/incidents.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { DiagnosisLines } from './diagnosis-lines.js';
import { IncidentWords } from './incident-words.js';
import { LetterForm } from './letter-form.js';
import { BlobPicture } from './picture-choice.js';

const ALL = 'all';
const useStyles = makeStyles({ item: column('8px'), acts: row('8px'), choice: { maxWidth: '320px' } });

type One = Incidents['incidents'][number];
interface Done {
  readonly onDone: (said: string) => void;
}

export function AllIncidents({ incidents, onDone }: Omit<Incidents, 'can'> & Done) {
  const { t } = useWords();
  const styles = useStyles();
  const some = incidents.some(({ state }) => state === 'new');
  const [state, setState] = useState<string>(some ? 'new' : ALL);
  const shown = incidents.filter((one) => state === ALL || one.state === state);
  const days = { closed: String(CLOSED_DAYS), answered: String(ANSWERED_DAYS) };
  return (
    <Section title={t('incidents.all')} lead={t('incidents.kept', days)}>
      {incidents.length === 0 ? (
        <Muted>{t('incidents.all-none')}</Muted>
      ) : (
        <>
          <Field className={styles.choice} label={t('incidents.show')}>
            <ListSelect value={state} onChoose={setState}>
              <option value={ALL}>{t('incidents.show-all')}</option>
              {INCIDENT_STATES.map((one) => (
                <option key={one} value={one}>
                  {t(`incidents.state-${one}`)}
                </option>
              ))}
            </ListSelect>
          </Field>
          {shown.length === 0 && <Muted>{t('incidents.none-such')}</Muted>}
          <MoreList
            items={shown}
            keyOf={({ id }) => id}
            textOf={({ by, text, letters }) => [by, text, ...letters.map((letter) => letter.text)].join(' ')}
          >
            {(one) => <Item incident={one} onDone={onDone} />}
          </MoreList>
        </>
      )}
    </Section>
  );
}

function Item({ incident, onDone }: { readonly incident: One } & Done) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [picture, setPicture] = useState<Blob | null>(null);
  const params = { incident: incident.id };
  const see = (): void =>
    void act.run(async () => setPicture((await session.call('incidentPicture', { params })).content));
  const close = (): void =>
    void act.run(async () => {
      await session.call('closeIncident', { params });
      onDone(t('incidents.closed'));
    });
  const answer = (closes: boolean) => async (letter: { readonly id: string; readonly text: string }) => {
    await session.call('answerIncident', { params, body: { ...letter, close: closes } });
    onDone(t('incidents.answered'));
  };
  return (
    <div className={styles.item}>
      <IncidentWords incident={incident} by={incident.by} />
      <Disclosure label={t('incidents.diagnosis-shown')}>
        <DiagnosisLines diagnosis={incident.diagnosis} />
      </Disclosure>
      {picture !== null && <BlobPicture bytes={picture} alt={t('incidents.picture-alt')} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {incident.picture && picture === null && (
          <Button disabledFocusable={act.busy} onClick={see}>
            {t('incidents.see-picture')}
          </Button>
        )}
        {incident.state === 'answered' && (
          <Button disabledFocusable={act.busy} onClick={close}>
            {t('incidents.close')}
          </Button>
        )}
      </div>
      {incident.state === 'new' && (
        <LetterForm
          about={`answer ${incident.id}`}
          label={t('incidents.answer-text')}
          ways={[
            { label: t('incidents.answer'), primary: true, send: answer(false) },
            { label: t('incidents.answer-close'), send: answer(true) },
          ]}
        />
      )}
    </div>
  );
}
