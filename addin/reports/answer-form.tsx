/** The office's answer as its document says it, or the portal's own answer file. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ReportLines } from '../../core/contract/reports.js';
import { Loading } from '../frame/loading.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { AnswerActs } from './answer-acts.js';
import { DocumentFields, isAnswerFile, isWhole, NO_DOCUMENT, sentDocument } from './document-fields.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({ form: column('12px') });

export interface AnswerFormProps {
  readonly report: string;
  readonly onBack: () => void;
  readonly onEntered: () => void;
}

export function AnswerForm(props: AnswerFormProps) {
  const { t } = useWords();
  const { state, again } = useAnswer('reportLines', { params: { report: props.report } });
  if (state.kind === 'loading') return <Loading text={t('reports.lines-loading')} rows={3} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  return <Form {...props} lines={state.answer.lines.filter(({ outcome }) => outcome === null)} />;
}

function Form({ report, lines, onBack, onEntered }: AnswerFormProps & Pick<ReportLines, 'lines'>) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState(NO_DOCUMENT);
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map());
  const [tried, setTried] = useState(false);
  const fromFile = isAnswerFile(typed.file);
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWhole(typed)) return;
    void act.run(async () => {
      const said = lines.map(({ unit }) => ({ unit, agreed: !refused.has(unit), says: refused.get(unit) ?? '' }));
      const body = { ...(await sentDocument(typed)), lines: fromFile ? null : said };
      await session.call('enterAnswer', { params: { report }, body });
      onEntered();
    });
  };
  const set = (unit: number, why: string | null): void => {
    const next = new Map(refused);
    if (why === null) next.delete(unit);
    else next.set(unit, why);
    setRefused(next);
  };
  return (
    <form className={styles.form} aria-label={t('reports.enter')} noValidate onSubmit={enter}>
      <DocumentFields typed={typed} onChange={setTyped} tried={tried} />
      {fromFile ? (
        <Muted>{t('reports.from-file')}</Muted>
      ) : (
        <CheckGroup name={t('reports.all-agreed')}>
          <FoundList
            items={lines}
            keyOf={({ unit }) => String(unit)}
            textOf={({ name, className }) => `${name} ${className}`}
          >
            {({ unit, name, className }) => (
              <>
                <Checkbox
                  label={t('reports.line', { name, class: className })}
                  checked={refused.has(unit)}
                  onChange={(_, { checked }) => set(unit, checked === true ? '' : null)}
                />
                {refused.has(unit) && (
                  <TextField
                    label={t('reports.refused-why', { name })}
                    value={refused.get(unit)!}
                    onChange={(why) => set(unit, why)}
                    limit={2000}
                    fault={null}
                  />
                )}
              </>
            )}
          </FoundList>
        </CheckGroup>
      )}
      <AnswerActs act={act} onBack={onBack} />
    </form>
  );
}
