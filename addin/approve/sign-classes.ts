/** Approve several classes in one act: what was shown of each is signed, class after class, with one opened key. */
import type { RecordLine, RecordsToSign } from '../../core/contract/signing.js';
import type { Send } from '../api/transport.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signRecords } from '../signer/sign-records.js';
import type { RunSteps } from '../records/use-run.js';
import { mayApprove } from './record-words.js';

/** A class as it was opened to be approved: its lines, and the bytes they stand for. */
export interface OpenedClass {
  readonly classId: string;
  readonly className: string;
  /** Those that may be approved, in class order. */
  readonly lines: readonly RecordLine[];
  readonly toSign: RecordsToSign;
}

/** Ask for one class. Only what both answers speak of can be signed. */
export async function openClass(
  call: Send,
  { classId, className }: Pick<OpenedClass, 'classId' | 'className'>,
  signal: AbortSignal,
): Promise<OpenedClass> {
  const [{ records }, toSign] = await Promise.all([
    call('records', { params: { classId } }, { signal }),
    call('recordsToSign', { params: { classId, slot: 'principal' } }, { signal }),
  ]);
  const there = new Set(toSign.records.map(({ pupil }) => pupil));
  const lines = records.filter((line) => mayApprove(line) && there.has(line.pupil));
  const wanted = new Set(lines.map(({ pupil }) => pupil));
  return {
    ...{ classId, className, lines },
    toSign: { ...toSign, records: toSign.records.filter(({ pupil }) => wanted.has(pupil)) },
  };
}

/** A record of a run over several classes. */
export const keyIn = (classId: string, pupil: string): string => `${classId} ${pupil}`;

export interface ClassesAct extends RunSteps {
  readonly call: Send;
  readonly key: OpenedKey;
  readonly classes: readonly OpenedClass[];
  /** Records that went through before an interruption. */
  readonly done: ReadonlySet<string>;
  readonly now?: () => Date;
}

/** Rejects with what `signRecords` rejects with; classes and records told until then stand. */
export async function signClasses(act: ClassesAct): Promise<void> {
  const { call, key, classes, done, signal, onAsking, onProgress, onResult, now } = act;
  const left = classes.map((one) => ({
    ...one,
    toSign: {
      ...one.toSign,
      records: one.toSign.records.filter(({ pupil }) => !done.has(keyIn(one.classId, pupil))),
    },
  }));
  const of = left.reduce((sum, { toSign }) => sum + toSign.records.length, 0);
  let before = 0;
  onProgress(0, of);
  for (const { classId, toSign } of left) {
    if (toSign.records.length === 0) continue;
    await signRecords({
      ...{ call, classId, slot: 'principal', toSign, key, signal, onAsking },
      onProgress: (so) => onProgress(before + so, of),
      onResult: (pupil, refused) => onResult(keyIn(classId, pupil), refused),
      ...(now && { now }),
    });
    before += toSign.records.length;
  }
}
