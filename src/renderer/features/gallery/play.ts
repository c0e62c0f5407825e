/** What a story does by itself once it is shown, step by step, so that a state behind a press can be seen. */
export type Step =
  | { readonly click: string }
  | { readonly submit: string }
  | { readonly type: string; readonly text: string }
  | { readonly wait: string }
  | { readonly press: string };

const selectorOf = (step: Step): string => {
  if ('click' in step) return step.click;
  if ('submit' in step) return step.submit;
  if ('press' in step) return 'body';
  return 'type' in step ? step.type : step.wait;
};

/** Takes the steps, each when its element is there. @returns a function that stops */
export function play(steps: readonly Step[], onEnd: () => void): () => void {
  let frame = 0;
  const rest = [...steps];
  const tick = () => {
    const [step] = rest;
    if (!step) return onEnd();
    const element = document.querySelector<HTMLElement>(selectorOf(step));
    if (element && !element.matches(':disabled')) {
      rest.shift();
      take(step, element);
    }
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}

function take(step: Step, element: HTMLElement): void {
  if ('click' in step) element.click();
  if ('submit' in step && element instanceof HTMLFormElement) element.requestSubmit();
  if ('press' in step)
    element.dispatchEvent(new KeyboardEvent('keydown', { key: step.press, bubbles: true }));
  if ('type' in step && element instanceof HTMLInputElement) type(element, step.text);
}

/** Types through the element's own setter, so that React sees a change. */
function type(element: HTMLInputElement, text: string): void {
  element.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  // A select takes what was typed out in full when it is left.
  if (element.role === 'combobox') element.blur();
}
