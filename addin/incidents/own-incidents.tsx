/** What she reported herself: its answers, that she has read them, one more word. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnIncidents } from '../../core/contract/incidents.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { IncidentWords } from './incident-words.js';
import { LetterForm } from './letter-form.js';

const useStyles = makeStyles({ item: column('8px'), acts: row('8px') });

type Own = OwnIncidents['incidents'][number];

export const isUnread = ({ letters }: Own): boolean =>
  letters.some(({ kind, readAt }) => kind === 'answer' && readAt === null);

export interface OwnIncidentsProps {
  readonly incidents: readonly Own[];
  readonly onDone: (said: string) => void;
}

export function OwnIncidentsList({ incidents, onDone }: OwnIncidentsProps) {
  const { t } = useWords();
  return (
    <Section title={t('incidents.own')}>
      {incidents.length === 0 ? (
        <Muted>{t('incidents.own-none')}</Muted>
      ) : (
        <MoreList items={incidents} keyOf={({ id }) => id} textOf={({ text }) => text}>
          {(one) => <Item incident={one} onDone={onDone} />}
        </MoreList>
      )}
    </Section>
  );
}

function Item({ incident, onDone }: { readonly incident: Own } & Pick<OwnIncidentsProps, 'onDone'>) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [writing, setWriting] = useState(false);
  const params = { incident: incident.id };
  const read = (): void =>
    void act.run(async () => {
      await session.call('readIncidentAnswers', { params });
      onDone(t('incidents.read-done'));
    });
  return (
    <div className={styles.item}>
      <IncidentWords incident={incident} by={null} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {isUnread(incident) && (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={read}>
            {t('incidents.read')}
          </Button>
        )}
        {incident.mayWriteAgain && !writing && <Button onClick={() => setWriting(true)}>{t('incidents.again')}</Button>}
      </div>
      {incident.mayWriteAgain && writing && (
        <LetterForm
          about={`again ${incident.id}`}
          label={t('incidents.again-text')}
          ways={[
            {
              label: t('incidents.send'),
              primary: true,
              send: async (body) => {
                await session.call('writeIncidentAgain', { params, body });
                onDone(t('incidents.again-sent'));
              },
            },
          ]}
        />
      )}
    </div>
  );
}
