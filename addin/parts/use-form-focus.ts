/** A form's keyboard: at its first box when an act opened it, at the first box that has to be set right when it cannot go on. */
import { type RefObject, useEffect, useRef } from 'react';

export interface FormFocus {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly toFault: () => void;
}

export function useFormFocus({ opened }: { readonly opened: boolean }): FormFocus {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (opened) form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [opened]);
  return {
    form,
    // Once the faults are drawn.
    toFault: () =>
      void requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()),
  };
}
