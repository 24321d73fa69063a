import { elapsed } from '../texts/times.js';

/** Makes an element: properties by name, `on…` listeners, `data-`/`aria-`/hyphenated attributes, then children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    set(element, name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name.includes('-') || name === 'role' || name === 'scope' || name === 'for') {
    element.setAttribute(name, value);
  } else {
    element[name] = value;
  }
}

/** How long the room has been as it is; `refreshTimes` keeps such elements right. */
export function since(room, texts) {
  return el('time', { dateTime: room.status_since, textContent: elapsed(room.status_since, texts) });
}

export function refreshTimes(root, texts) {
  for (const time of root.querySelectorAll('time[datetime]')) {
    const text = elapsed(time.dateTime, texts);
    if (time.textContent !== text) {
      time.textContent = text;
    }
  }
}

/** Shows a message to those who hear the page; for the person's own doings only. */
export function announcer(region) {
  return (text) => {
    region.textContent = '';
    setTimeout(() => (region.textContent = text), 50); // an unchanged text would stay unsaid
  };
}
