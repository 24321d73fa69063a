/** How long something has lasted, short enough for a tile: "now", "38m", "2h", "3d". */
export function elapsed(since, texts, now = Date.now()) {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  if (!(minutes >= 1)) return texts.get('time.now');
  if (minutes < 60) return texts.get('time.minutes', { count: minutes });
  if (minutes < 60 * 24) return texts.get('time.hours', { count: Math.floor(minutes / 60) });
  return texts.get('time.days', { count: Math.floor(minutes / 60 / 24) });
}

/** How old the data is: seconds for the first minute, then whole minutes. */
export function age(seconds, texts) {
  return seconds < 60
    ? texts.get('time.seconds', { count: seconds })
    : texts.get('time.minutes', { count: Math.floor(seconds / 60) });
}

/** When something happened: the time of day, and the day as well when it was not today. */
export function timeOf(instant, locale, now = new Date()) {
  const at = new Date(instant);
  const day = at.toDateString() === now.toDateString() ? {} : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** A business date as people of that language write it. */
export function dateOf(date, locale) {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
