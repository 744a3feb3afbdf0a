/** What became of a push: numbers first, then what was refused and what others changed. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IssueBody } from '../../core/contract/cells.js';
import type { UploadPart } from '../../core/contract/sheet.js';
import { goTo } from '../frame/route.js';
import { Section } from '../parts/section.js';
import { Sign, type Tone } from '../parts/sign.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { CellLinks } from './cell-name.js';
import { OthersList } from './others-list.js';
import { RefusedList } from './refused-list.js';
import { RefusedParts } from '../findings/refused-parts.js';
import { sheetTitle } from '../words/sheet-title.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
  ask: { alignSelf: 'flex-start' },
});

/** Refusals an order to open helps against. */
const ASKED_FOR = ['closed-by-calendar', 'closed-by-order', 'closed-by-strict-order'];

export interface OutcomeProps {
  readonly parts: readonly UploadPart[];
  readonly pupils: Readonly<Record<string, string>>;
  /** Where refused cells stand is read off the findings. */
  readonly findings: readonly IssueBody[];
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
  /** Conflicts still open. */
  readonly open: number;
  /** Stands between the numbers and the lists, for it waits for the person. */
  readonly children?: ReactNode;
}

export function Outcome({ parts, pupils, findings, links, open, children }: OutcomeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const stored = parts.flatMap((part) => (part.answer ? [{ part, answer: part.answer }] : []));
  const refused = stored.flatMap(({ answer }) => answer.refused);
  const others = stored.flatMap(({ answer }) => answer.othersChanged);
  const several = stored.length > 1;
  const line = (tone: Tone, text: string, key = text) => (
    <li key={key} className={styles.line}>
      <Sign tone={tone} /> <span>{text}</span>
    </li>
  );
  return (
    <>
      <Section raised focus title={t('outcome.title')}>
        <RefusedParts parts={parts} />
        <ul className={styles.list}>
          {stored.map(({ part, answer }) => {
            const text = answer.accepted > 0 ? t('outcome.accepted', { n: answer.accepted }) : t('outcome.nothing');
            return line('done', several ? `${sheetTitle(part, t)}: ${text}` : text, `${part.classId} ${part.period}`);
          })}
          {open > 0 && line('warning', t('outcome.conflicts', { n: open }))}
          {refused.length > 0 && line('error', t('outcome.refused', { n: refused.length }))}
          {others.length > 0 && line('info', t('outcome.others', { n: others.length }))}
        </ul>
      </Section>
      {children}
      {refused.length > 0 && (
        <Section raised title={t('outcome.refused-title')} lead={t('outcome.refused-lead')}>
          <RefusedList refused={refused} pupils={pupils} findings={findings} links={links} />
          {stored.map(({ part, answer }) => {
            const closed = answer.refused.filter(({ refusal }) => ASKED_FOR.includes(refusal.code));
            const cells = closed.map(({ pupil, field }) => `${pupil} ${field}`).join();
            if (closed.length === 0) return null;
            return (
              <Button
                key={`${part.classId} ${part.period}`}
                className={styles.ask}
                onClick={() => goTo('locks', ['ask', part.classId, part.period], { cells })}
              >
                {several ? `${t('tasks.ask')}: ${sheetTitle(part, t)}` : t('tasks.ask')}
              </Button>
            );
          })}
        </Section>
      )}
      {others.length > 0 && (
        <Section
          raised
          title={t('outcome.others-title')}
          lead={t(links ? 'outcome.others-written' : 'outcome.others-lead')}
        >
          <OthersList changes={others} pupils={pupils} links={links} />
        </Section>
      )}
    </>
  );
}
