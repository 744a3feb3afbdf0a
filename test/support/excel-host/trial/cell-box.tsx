/** The box over the active cell: it has the keyboard, unseen until something is typed, and the cell's drop-down list. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Choices } from './choices.js';
import { enteringStep, movingStep } from './moves.js';
import type { Trial, TrialState } from './store.js';
import type { Typing } from './typing.js';
import { fill } from './words.js';

export interface CellBoxProps {
  readonly trial: Trial;
  readonly state: TrialState;
  readonly typing: Typing;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The address of the active cell. */
  readonly cell: string;
}

export function CellBox({ trial, state, typing, scroller, cell }: CellBoxProps) {
  const { words } = trial;
  const { editing } = state;
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [listed, setListed] = useState(false);
  const choices = typing.choices();
  const { shown } = typing.content();
  const label = fill(shown === '' ? words.emptyCell : words.cell, { address: cell, text: shown });

  const place = useCallback((): void => {
    const around = scroller.current;
    const found = around?.querySelector(`[data-cell="${cell}"]`);
    if (!around || !found || !box.current) return;
    const [at, from] = [found.getBoundingClientRect(), around.getBoundingClientRect()];
    Object.assign(box.current.style, {
      left: `${at.left - from.left + around.scrollLeft}px`,
      top: `${at.top - from.top + around.scrollTop}px`,
      width: `${at.width}px`,
      height: `${at.height}px`,
    });
  }, [scroller, cell]);

  useLayoutEffect(place);
  useEffect(() => {
    const around = scroller.current;
    around?.addEventListener('scroll', place);
    return () => around?.removeEventListener('scroll', place);
  }, [scroller, place]);
  useEffect(() => {
    typing.focus = () => input.current?.focus({ preventScroll: true });
  }, [typing]);
  useEffect(() => setListed(false), [cell]);
  useLayoutEffect(() => {
    const { current } = input;
    if (!current || !editing) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [editing]);

  const enter = (event: KeyboardEvent): boolean => {
    const step = enteringStep(event) ?? (editing?.caret ? null : movingStep(event));
    if (!step) return false;
    event.preventDefault();
    if (typing.finish()) typing.move(step);
    return true;
  };
  const whileTyping = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') typing.cancel();
    else if (event.key === 'F2') trial.setEditing({ text: editing!.text, caret: true });
    else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      typing.change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
    } else enter(event);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // An input method is at work (Telex, VNI): its keys are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'F6') {
      event.preventDefault();
      if (typing.finish()) trial.enterPane();
      return;
    }
    if (editing) return whileTyping(event);
    if (event.key === 'ArrowDown' && event.altKey && choices) {
      event.preventDefault();
      return setListed(true);
    }
    if (event.key === 'F2') {
      event.preventDefault();
      return typing.edit();
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return typing.clear();
    }
    const entering = enteringStep(event);
    const step = entering ?? movingStep(event);
    if (!step) return;
    event.preventDefault();
    typing.move(step, !entering && event.shiftKey);
  };

  return (
    <div className={editing ? 'cell-box typing' : 'cell-box'} ref={box}>
      <textarea
        ref={input}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-describedby="grid-keys"
        value={editing?.text ?? ''}
        onChange={({ target }) => (editing ? typing.change(target.value) : typing.edit(target.value))}
        onKeyDown={onKey}
        onCopy={(event) => {
          if (editing) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', typing.copied());
        }}
        onPaste={(event) => {
          if (editing) return;
          event.preventDefault();
          typing.paste(event.clipboardData.getData('text/plain'));
        }}
      />
      {choices && !editing && (
        <Choices
          label={fill(words.choose, { address: cell })}
          choices={choices}
          listed={listed}
          onList={setListed}
          onChoose={(choice) => {
            setListed(false);
            typing.put(choice);
            typing.focus();
          }}
          onLeave={() => {
            setListed(false);
            typing.focus();
          }}
        />
      )}
    </div>
  );
}
