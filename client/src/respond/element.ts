/** Makes DOM elements; texts go in as text, never as HTML. */

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** `element('p', { class: 'lead' }, 'text', child)`; functions become listeners, `true` an empty attribute. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children)
    if (child !== null) made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  return made;
}

/** Replaces what a place holds, and moves the focus to its heading so that it is read out. */
export function show(place: HTMLElement, ...children: (Node | string | null)[]): void {
  while (place.firstChild) place.removeChild(place.firstChild);
  for (const child of children)
    if (child !== null) place.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  place.hidden = false;
  const heading = place.querySelector('h1, h2');
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  window.scrollTo(0, 0);
}
