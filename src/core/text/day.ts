/**
 * ISO date of a moment, where the person is: the last day of an approval is the day on their own calendar. Editor, gate,
 * command line and the server's door ask this one function, so that no hour of the night gives two verdicts.
 */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
