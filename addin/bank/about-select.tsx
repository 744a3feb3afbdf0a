/** What phrases are for, as a list to choose from. */
import { ABOUTS, type PhraseAbout } from '../../core/remarks/about.js';
import { aboutName } from '../../core/words/about-name.js';
import { useWords } from '../words/words.js';
import { ListSelect } from '../parts/list-select.js';

const isSubject = (about: PhraseAbout): boolean => about.startsWith('subject.');
const GROUPS = [
  ['bank.group-subjects', isSubject],
  ['bank.group-traits', (about: PhraseAbout) => !isSubject(about) && about !== 'homeroom'],
  ['bank.group-homeroom', (about: PhraseAbout) => about === 'homeroom'],
] as const;

export interface AboutSelectProps {
  readonly value: PhraseAbout | null;
  readonly onChange: (about: PhraseAbout | null) => void;
  /** Offered; all of them unless said otherwise. */
  readonly abouts?: readonly PhraseAbout[];
  /** Words of the choice of none; without them one must be chosen. */
  readonly all?: string;
}

export function AboutSelect({ value, onChange, abouts = ABOUTS, all, ...field }: AboutSelectProps) {
  const { t, locale } = useWords();
  return (
    <ListSelect
      {...field}
      value={value ?? ''}
      onChoose={(chosen) => onChange(chosen === '' ? null : (chosen as PhraseAbout))}
    >
      {all !== undefined && <option value="">{all}</option>}
      {GROUPS.map(([title, belongs]) => {
        const offered = abouts.filter(belongs);
        return (
          offered.length > 0 && (
            <optgroup key={title} label={t(title)}>
              {offered.map((about) => (
                <option key={about} value={about}>
                  {aboutName(about, locale)}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </ListSelect>
  );
}
