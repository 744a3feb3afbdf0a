/** The drop-down list of a cell. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

export interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly listed: boolean;
  readonly onList: (listed: boolean) => void;
  readonly onChoose: (choice: string) => void;
  readonly onLeave: () => void;
}

export function Choices({ label, choices, listed, onList, onChoose, onLeave }: ChoicesProps) {
  return (
    <div className="choices">
      <button type="button" aria-label={label} aria-expanded={listed} tabIndex={-1} onClick={() => onList(!listed)}>
        ▾
      </button>
      {listed && <List label={label} choices={choices} onChoose={onChoose} onLeave={onLeave} />}
    </div>
  );
}

function List({ label, choices, onChoose, onLeave }: Omit<ChoicesProps, 'listed' | 'onList'>) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setAt((now) => Math.min(Math.max(now + by, 0), choices.length - 1));
    else if (event.key === 'Enter') onChoose(choices[at]!);
    else if (event.key === 'Escape' || event.key === 'Tab') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}${at}`}
      tabIndex={-1}
      onKeyDown={onKey}
    >
      {choices.map((choice, index) => (
        <li
          key={choice}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === at}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
