/** Colours (SGR) may pass; every other control character a bot or a file holds could move the cursor or hide a line. */
const controls = /\x1b\[[0-9;]*m|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** Text that cannot play tricks on a terminal. Tab and newline stay. */
export const printable = (text: string): string =>
  text.replace(controls, (found) => (found.length > 1 ? found : found === '\r' ? '' : '\uFFFD'));
