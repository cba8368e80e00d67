/** An element with a text, which is never read as markup. */
export function textElement(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** A text that does something: a plain button that looks like a link. */
export function linkButton(text: string, spoken: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'link';
  element.textContent = text;
  element.title = spoken;
  element.addEventListener('click', onClick);
  return element;
}
