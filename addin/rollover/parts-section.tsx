/** What was carried out: by whom, when, whom; each taken back by itself. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Rollover, RolloverPart } from '../../core/contract/rollover.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import type { RolloverActs } from './rollover-acts.js';

const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('4px 12px'), justifyContent: 'space-between' },
  what: { ...column('0'), ...breaks, flexGrow: 1, minWidth: '160px' },
});

export interface PartsSectionProps {
  readonly answer: Pick<Rollover, 'parts'>;
  readonly acts: RolloverActs | null;
}

export function PartsSection({ answer: { parts }, acts }: PartsSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  return (
    <Section raised box={box} title={t('rollover.parts')}>
      <ul className={styles.list}>
        {parts.map((part) => (
          <PartLine key={part.id} part={part} acts={acts} />
        ))}
      </ul>
    </Section>
  );
}

function PartLine({ part, acts }: { readonly part: RolloverPart; readonly acts: RolloverActs | null }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const act = useAct();
  const { id, className, grade, pupils, by, at } = part;
  const name =
    className === null ? t('rollover.part-loose') : t('rollover.part-of', { class: className, grade: grade ?? '' });
  const undo = (): void =>
    void act.run(async () => {
      await acts!.undo(id);
      announce(t('rollover.undone'));
    });
  return (
    <li>
      <div className={styles.line}>
        <div className={styles.what}>
          <span>{name}</span>
          <span>{t('rollover.part', { by, at: moment(at), n: pupils.length })}</span>
        </div>
        {acts && (
          <Button
            size="small"
            aria-label={t('rollover.undo', { part: name })}
            disabledFocusable={act.busy}
            onClick={undo}
          >
            {t('rollover.undo-short')}
          </Button>
        )}
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </li>
  );
}
