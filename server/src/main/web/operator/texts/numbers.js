const KILO = 1024;
const NEVER_BROKEN = '\u00a0';

/** A count as people of that language write it. */
export const count = (value, locale) => new Intl.NumberFormat(locale).format(value);

/** Bytes, short: "512 B", "1.5 kB", "12 MB". */
export function bytes(value, locale) {
  let size = value;
  let unit = 'B';
  for (const larger of ['kB', 'MB', 'GB']) {
    if (size >= KILO) {
      size /= KILO;
      unit = larger;
    }
  }
  const digits = unit === 'B' || size >= 10 ? 0 : 1;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(size)}${NEVER_BROKEN}${unit}`;
}

/** Milliseconds, short: "0.8 ms", "12 ms", "1.4 s". */
export function millis(value, locale) {
  const [size, unit] = value >= 1000 ? [value / 1000, 's'] : [value, 'ms'];
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: size >= 10 ? 0 : 1 });
  return `${format.format(size)}${NEVER_BROKEN}${unit}`;
}
