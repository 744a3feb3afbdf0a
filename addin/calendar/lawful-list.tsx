/** Documents that move lawful dates: what waits for a second person, what became of the others. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LawfulMoveOnWire } from '../../core/contract/calendar.js';
import { DownloadButton } from '../files/download-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0 },
  item: { ...column('6px'), ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface LawfulListProps {
  readonly moves: readonly LawfulMoveOnWire[];
  readonly onDecided: () => void;
}

export function LawfulList({ moves, onDecided }: LawfulListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {moves.map((move) => (
        <LawfulItem key={move.id} move={move} onDecided={onDecided} />
      ))}
    </ul>
  );
}

function LawfulItem({ move, onDecided }: { readonly move: LawfulMoveOnWire; readonly onDecided: () => void }) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { id, own, decision } = move;
  const title = t('dates.lawful-move', {
    ...{ what: t(`dates.act-${move.act}`), from: day(move.from), to: day(move.to) },
  });
  const decide = (accept: boolean): void =>
    void act.run(async () => {
      await session.call('decideLawfulDay', { params: { id }, body: { accept } });
      announce(t(accept ? 'dates.confirmed' : 'dates.dropped'));
      onDecided();
    });
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>{title}</h3>
      <Muted>{t('dates.document', { number: move.number, day: day(move.day), issuer: move.issuer })}</Muted>
      <Muted>{t('dates.entered', { name: move.by, when: moment(move.at) })}</Muted>
      <Muted>
        {decision === null
          ? t('dates.waits')
          : t(decision.accepted ? 'dates.confirmed-by' : 'dates.dropped-by', {
              name: decision.by,
              when: moment(decision.at),
            })}
      </Muted>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {move.can.includes('decide-lawful-day') && (
          <>
            {!own && (
              <Button
                appearance="primary"
                disabledFocusable={act.busy}
                aria-label={t('dates.confirm-of', { what: title })}
                onClick={() => decide(true)}
              >
                {t('dates.confirm')}
              </Button>
            )}
            <Button
              disabledFocusable={act.busy}
              aria-label={t(own ? 'dates.take-back-of' : 'dates.drop-of', { what: title })}
              onClick={() => decide(false)}
            >
              {t(own ? 'dates.take-back' : 'dates.drop')}
            </Button>
          </>
        )}
        {move.can.includes('read-lawful-document') && (
          <DownloadButton
            label={t('dates.fetch', { number: move.number })}
            fetchFile={(call) => call('lawfulDocument', { params: { id } })}
          />
        )}
      </div>
    </li>
  );
}
