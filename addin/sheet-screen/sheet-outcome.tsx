/** What became of the push of the open workbook: numbers, open conflicts, lists, what comes next. */
import { Button, makeStyles } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { checkWords } from '../findings/check-words.js';
import type { FindingActs } from '../findings/finding-acts.js';
import { FindingsList } from '../findings/findings-list.js';
import { Disclosure } from '../parts/disclosure.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import type { CellLinks } from '../push/cell-name.js';
import { ConflictsPanel } from '../push/conflicts-panel.js';
import { Outcome } from '../push/outcome.js';
import { RefusedList } from '../push/refused-list.js';
import { SettledNotice } from '../push/settled-notice.js';
import { openConflicts, type Conflicts } from '../push/use-conflicts.js';
import { useWords } from '../words/words.js';
import type { SheetAnswer } from '../sheet/sheet-state.js';

const useStyles = makeStyles({ actions: row('8px') });

export interface SheetOutcomeProps {
  readonly answer: SheetAnswer;
  readonly conflicts: Conflicts;
  readonly links: CellLinks;
  readonly findingActs: FindingActs;
  readonly onClose: () => void;
}

export function SheetOutcome({ answer, conflicts, links, findingActs, onClose }: SheetOutcomeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { parts, pupils, issues } = answer;
  const { settled } = conflicts;
  const open = openConflicts(conflicts);
  return (
    <>
      <Outcome parts={parts} pupils={pupils} findings={issues} links={links} open={open}>
        {settled && <SettledNotice settled={settled} />}
        {settled && settled.refused.length > 0 && (
          <RefusedList refused={settled.refused} pupils={pupils} findings={issues} links={links} />
        )}
        {open > 0 && <ConflictsPanel conflicts={conflicts} pupils={pupils} links={links} />}
      </Outcome>
      <Section raised title={t('outcome.next')}>
        {issues.length > 0 && (
          <Disclosure label={`${t('sheet.show-all')}: ${checkWords(answer, t)}`}>
            <FindingsList findings={issues} pupils={pupils} acts={findingActs} />
          </Disclosure>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('sheet.close-outcome')}</Button>
          <Button onClick={() => goTo('tasks')}>{t('outcome.to-tasks')}</Button>
        </div>
      </Section>
    </>
  );
}
