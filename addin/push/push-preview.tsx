/** What a push would change, sheet by sheet, before anything is stored (decision 4: deletions are shown first). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UploadPart } from '../../core/contract/sheet.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { CellLinks } from './cell-name.js';
import { DeletedList } from './deleted-list.js';
import { EndingsNote } from './endings-note.js';
import { ForeseenList } from './foreseen-list.js';
import { RefusedParts } from '../findings/refused-parts.js';
import { sheetTitle } from '../words/sheet-title.js';

type Previewed = Pick<
  UploadPart,
  'classId' | 'className' | 'period' | 'changes' | 'withheld' | 'deleted' | 'refused' | 'endings' | 'foreseen'
>;

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  part: { ...row('2px 16px'), justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  counts: row('4px 16px'),
  note: { display: 'flex', gap: '8px', margin: 0 },
  deleted: column('8px'),
  actions: row('8px'),
});

export const sizeOf = ({ changes: { added, changed, deleted } }: Pick<Previewed, 'changes'>): number =>
  added + changed + deleted;

export interface PushPreviewProps {
  readonly parts: readonly Previewed[];
  readonly pupils: Readonly<Record<string, string>>;
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

export function PushPreview({ parts, pupils, links, busy, onSend, onBack }: PushPreviewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const taken = parts.filter(({ refused }) => refused === null);
  const sum = (countOf: (part: Previewed) => number): number => taken.reduce((so, part) => so + countOf(part), 0);
  const total = sum(sizeOf);
  const errors = sum(({ withheld }) => withheld.wrong);
  const foreign = sum(({ withheld }) => withheld.foreign);
  const taking = total - errors - foreign;
  if (total === 0) {
    return (
      <Section raised focus title={t('preview.title')}>
        <RefusedParts parts={parts} />
        {taken.length > 0 && <Notice tone="done" title={t('preview.nothing')} />}
        <div className={styles.actions}>
          <Button onClick={onBack}>{t('preview.back')}</Button>
        </div>
      </Section>
    );
  }
  return (
    <Section raised focus title={t('preview.title')} lead={t('preview.lead')}>
      <RefusedParts parts={parts} />
      <ul className={styles.list}>
        {taken.map((part) => (
          <li key={`${part.classId} ${part.period}`} className={styles.part}>
            <span className={styles.name}>{sheetTitle(part, t)}</span>
            <PartCounts part={part} />
          </li>
        ))}
      </ul>
      {taken.some(({ changes }) => changes.deleted > 0) && (
        <div className={styles.note}>
          <Sign tone="warning" />
          <div className={styles.deleted}>
            <span>{t('preview.deleted-hint')}</span>
            {taken.map((part) => (
              <DeletedList key={`${part.classId} ${part.period}`} part={part} pupils={pupils} links={links} />
            ))}
          </div>
        </div>
      )}
      <ForeseenList parts={taken} pupils={pupils} links={links} />
      <EndingsNote parts={taken} pupils={pupils} />
      {errors > 0 && (
        <p className={styles.note}>
          <Sign tone="error" /> <span>{t('preview.with-errors', { n: errors })}</span>
        </p>
      )}
      {foreign > 0 && (
        <p className={styles.note}>
          <Sign tone="warning" /> <span>{t('preview.foreign', { n: foreign })}</span>
        </p>
      )}
      <div className={styles.actions}>
        {taking > 0 && (
          <Button appearance="primary" size="large" disabledFocusable={busy} onClick={onSend}>
            {t('preview.send', { n: taking })}
          </Button>
        )}
        <Button size="large" disabledFocusable={busy} onClick={onBack}>
          {t('preview.back')}
        </Button>
      </div>
    </Section>
  );
}

function PartCounts({ part }: { readonly part: Previewed }) {
  const { t } = useWords();
  const styles = useStyles();
  if (sizeOf(part) === 0) return <span>{t('preview.same')}</span>;
  return (
    <span className={styles.counts}>
      {(['added', 'changed', 'deleted'] as const).map((kind) => (
        <span key={kind}>{t(`preview.${kind}`, { n: part.changes[kind] })}</span>
      ))}
    </span>
  );
}
