/** Records released without a personal number (H14): kept back, and replaced once it has come. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import type { Reports } from '../../core/contract/reports.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ line: { ...row('4px 12px'), alignItems: 'center' } });

interface Props {
  readonly keptBack: Reports['keptBack'];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function KeptBackSection({ keptBack, can, onDone }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const replace = (unit: number): void =>
    void act.run(async () => {
      const body = { units: [unit], reason: t('reports.replace-reason'), document: '', attachments: [] };
      const { recalled } = await session.call('recallUnits', { body });
      onDone(t('reports.recalled', { n: recalled }));
    });
  return (
    <Section raised title={t('reports.kept-back')} lead={t('reports.kept-back-lead')}>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <MoreList items={keptBack} keyOf={({ unit }) => String(unit)} textOf={({ name, className }) => `${name} ${className}`}>
        {({ unit, name, className, schoolYear, replaceable }) => (
          <span className={styles.line}>
            {t(replaceable ? 'reports.kept-back-ready' : 'reports.kept-back-line', {
              ...{ name, class: className, year: schoolYear },
            })}
            {replaceable && can.includes('recall') && (
              <Button
                aria-label={t('reports.replace-of', { name })}
                disabledFocusable={act.busy}
                onClick={() => replace(unit)}
              >
                {t('reports.replace')}
              </Button>
            )}
          </span>
        )}
      </MoreList>
    </Section>
  );
}
