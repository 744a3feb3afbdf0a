/** The checking page's state: the file that is open, what was corrected of what was understood, what was found. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { hasLaw, isSchoolYear } from '../../core/law/law-for.js';
import { schoolYearOn } from '../../core/law/school-year.js';
import type { Judged } from '../../core/vendor-sheet/judge-sheet.js';
import type { Corrections } from '../../core/vendor-sheet/locate-sheet.js';
import type { FindingsWords, WordedFinding } from '../../core/workbook/plan-findings.js';
import { Stopped } from '../api/failures.js';
import { today } from '../words/today.js';
import { VendorWorker } from './ask-worker.js';
import type { Checked, SeenSheet, Unreadable } from './vendor-file.js';

/** What has to be known of a sheet; null where neither file nor person has said it. */
export type Choice = { readonly [K in keyof Judged]: Judged[K] | null };

export interface OpenVendorFile {
  readonly file: File;
  readonly sheets: readonly SeenSheet[];
}

export interface Vendor {
  readonly busy: 'reading' | 'checking' | 'marking' | null;
  readonly opened: OpenVendorFile | null;
  readonly unreadable: Unreadable | null;
  readonly failure: unknown;
  readonly sheet: number;
  readonly choice: Choice | null;
  readonly corrections: Corrections;
  /** Null while something has to be chosen first. */
  readonly checked: Checked | null;
  readonly open: (file: File) => void;
  readonly stop: () => void;
  readonly chooseSheet: (at: number) => void;
  readonly choose: (part: Partial<Choice>) => void;
  readonly correct: (corrections: Corrections) => void;
  readonly mark: (findings: readonly WordedFinding[], words: FindingsWords) => Promise<Uint8Array | null>;
}

/** A file larger than this is not even read. */
const MOST_BYTES = 5 * 1024 * 1024;

export function useVendor(): Vendor {
  const worker = useRef<VendorWorker | null>(null);
  const [busy, setBusy] = useState<Vendor['busy']>(null);
  const [opened, setOpened] = useState<OpenVendorFile | null>(null);
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [sheet, setSheet] = useState(0);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [corrections, setCorrections] = useState<Corrections>({});
  const [checked, setChecked] = useState<Checked | null>(null);
  /** What was asked last; answers to anything before it are nobody's. */
  const round = useRef(0);
  useEffect(() => {
    worker.current = new VendorWorker();
    return () => worker.current?.end();
  }, []);

  const forget = (): void => {
    setOpened(null);
    setUnreadable(null);
    setFailure(null);
    setChecked(null);
    setChoice(null);
  };
  const fail = (cause: unknown): void => {
    if (!(cause instanceof Stopped)) setFailure(cause);
  };
  const show = (sheets: readonly SeenSheet[], at: number): void => {
    setSheet(at);
    setCorrections({});
    setChecked(null);
    setChoice(choiceOf(sheets[at]!));
  };
  const open = async (file: File): Promise<void> => {
    const own = ++round.current;
    forget();
    if (file.size > MOST_BYTES) return setUnreadable('too-large');
    setBusy('reading');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await worker.current!.ask({ kind: 'open', bytes, name: file.name });
      if (own !== round.current) return;
      if (answer.kind === 'unreadable') setUnreadable(answer.why);
      if (answer.kind !== 'opened') return;
      setOpened({ file, sheets: answer.sheets });
      show(answer.sheets, 0);
    } catch (cause) {
      if (own === round.current) fail(cause);
    } finally {
      if (own === round.current) setBusy(null);
    }
  };

  const judged = useMemo(
    () => (opened && choice ? judgedOf(choice, opened.sheets[sheet]!) : null),
    [opened, choice, sheet],
  );
  useEffect(() => {
    setChecked(null);
    if (!judged) return;
    const own = ++round.current;
    setBusy('checking');
    worker
      .current!.ask({ kind: 'check', sheet, judged, corrections })
      .then(
        (answer) => {
          if (own === round.current && answer.kind === 'checked') setChecked(answer.checked);
        },
        (cause: unknown) => {
          if (own === round.current) fail(cause);
        },
      )
      .finally(() => {
        if (own === round.current) setBusy(null);
      });
  }, [judged, sheet, corrections]);

  return {
    ...{ busy, opened, unreadable, failure, sheet, choice, corrections, checked },
    open: (file) => void open(file),
    stop: () => {
      round.current++;
      worker.current?.stop();
      setBusy(null);
      forget();
    },
    chooseSheet: (at) => opened && show(opened.sheets, at),
    choose: (part) => setChoice((now) => now && { ...now, ...part }),
    correct: (more) => setCorrections((now) => ({ ...now, ...more })),
    mark: async (findings, words) => {
      setBusy('marking');
      try {
        const answer = await worker.current!.ask({ kind: 'mark', findings, words });
        return answer.kind === 'marked' ? answer.bytes : null;
      } catch (cause) {
        fail(cause);
        return null;
      } finally {
        setBusy(null);
      }
    },
  };
}

export const yearNow = (): string | null => schoolYearOn(today());

function choiceOf({ facts }: SeenSheet): Choice {
  const { schoolYear, period, grade, className, subject } = facts;
  return { schoolYear: schoolYear ?? yearNow(), period, grade, className, subject };
}

/** Null while something is not known yet, or the year has no law. */
function judgedOf({ schoolYear, period, grade, className, subject }: Choice, { facts }: SeenSheet): Judged | null {
  if (schoolYear === null || !isSchoolYear(schoolYear) || !hasLaw(schoolYear)) return null;
  if (period === null || grade === null || (facts.layout === 'subject' && subject === null)) return null;
  return { schoolYear, period, grade, className: className ?? '', subject };
}
