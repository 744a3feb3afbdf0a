/** After choices went through, the file that came back is out of date: the sheets anew, as the system holds them. */
import { SUPPLEMENTARY } from '../../core/codes/periods.js';
import { isRecordSheet } from '../../core/law/record-sheet.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { UploadPart } from '../../core/contract/sheet.js';
import type { Send } from '../api/transport.js';
import type { Download } from '../api/call-types.js';
import { column } from '../parts/styles.js';
import { sheetTitle } from '../words/sheet-title.js';
import { useWords } from '../words/words.js';
import { DownloadButton } from './download-button.js';
import { inYear } from './in-year.js';

const useStyles = makeStyles({
  box: { ...column('8px'), alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Part = Pick<UploadPart, 'classId' | 'className' | 'period' | 'answer'>;

/** One class: its workbook for its homeroom teacher, and of what is assessed anew for everybody. Several, or a class she only teaches: her own workbook. */
async function fetchNew(call: Send, [first, ...others]: readonly [Part, ...Part[]]): Promise<Download> {
  const { classId, period } = first;
  const mine = (await call('tasks', {})).tasks;
  const year = mine.find((task) => task.classId === classId)?.schoolYear;
  const homeroom =
    others.length === 0 && mine.some((task) => task.classId === classId && task.period === period && task.homeroom);
  return homeroom || (others.length === 0 && period === SUPPLEMENTARY)
    ? call('classWorkbook', { params: { classId, period }, query: {} })
    : call('teacherWorkbook', { params: { period }, query: inYear(year) });
}

export function NewSheets({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useWords();
  const styles = useStyles();
  const all = parts.filter(({ answer }) => answer !== null);
  // The year-end workbook of a class brings the profile of the year along.
  const atYearEnd = new Set(all.flatMap(({ period, classId }) => (isRecordSheet(period) ? [classId] : [])));
  const stored = all.filter(({ period, classId }) => period !== 'year' || !atYearEnd.has(classId));
  const periods = [...new Set(stored.map(({ period }) => period))];
  return (
    <div className={styles.box}>
      <span className={styles.hint}>{t('conflict.settled-hint')}</span>
      {periods.map((period) => {
        const [first, ...others] = stored.filter((part) => part.period === period);
        if (!first) return null;
        const name = others.length === 0 ? sheetTitle(first, t) : t(`period.${period}`);
        return (
          <DownloadButton
            key={period}
            label={t('outcome.new-sheet', { sheet: name })}
            fetchFile={(call) => fetchNew(call, [first, ...others])}
          />
        );
      })}
    </div>
  );
}
