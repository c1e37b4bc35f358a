import { dayAfter, daysUntil } from '#core';
import type { RequestWaiver, WaiverInEditor } from '#protocol';
import type { Translate } from '../edge/translate.ts';

/** A row of the view: what ends, and when. */
export interface WaiverRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly hasEnded: boolean;
  /** It ends, and excuses nothing as it is. */
  readonly isInVain: boolean;
}

export const rowOf = (waiver: WaiverInEditor, t: Translate): WaiverRow => {
  const { rule, bot, owner, reason, expiry, ticket, daysLeft, cause } = waiver;
  const when =
    daysLeft < 0
      ? t('ended on {0}', expiry)
      : daysLeft === 0
        ? t('ends today')
        : daysLeft === 1
          ? t('ends tomorrow')
          : t('{0} days left', daysLeft);
  const said = [
    ...(daysLeft < 0 ? [] : [t('ends on {0}', expiry)]),
    reason,
    owner,
    ...(ticket === undefined ? [] : [ticket]),
    ...(cause === null || daysLeft < 0 ? [] : [cause]),
  ];
  const isInVain = cause !== null && daysLeft >= 0;
  const description = [...(isInVain ? [t('does not count')] : []), when, bot].join(' · ');
  return { label: rule, description, tooltip: said.join(' · '), hasEnded: daysLeft < 0, isInVain };
};

/** Whoever asks is told what the request is worth, and who makes more of it. */
export const reasonPrompt = ({ needsSignature, approvers }: RequestWaiver, t: Translate): string => {
  if (!needsSignature) return t('Why must it stay?');
  return approvers === null
    ? t('Why must it stay? The policy names nobody who may sign this, so it goes on counting at the gate.')
    : t('Why must it stay? Until it is signed by {0}, it counts at the gate.', approvers.join(' + '));
};

/** The last day that is offered: a quarter, or less where the policy says so. */
const usualDays = 90;

export const offeredExpiry = ({ today, maxDays }: RequestWaiver): string =>
  dayAfter(today, Math.min(usualDays, maxDays ?? usualDays));

/** Why a day cannot be the last one; null when it can. */
export const expiryProblem = (text: string, { today, maxDays }: RequestWaiver, t: Translate): string | null => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
  if (!isDay) return t('A day such as {0}.', offeredExpiry({ today, maxDays } as RequestWaiver));
  if (text < today) return t('This day is over.');
  return maxDays !== null && daysUntil(text, today) > maxDays
    ? t('The policy allows {0} days at most.', maxDays)
    : null;
};

/** One line that says something. */
export const lineProblem = (text: string, t: Translate): string | null => {
  if (text.trim() === '') return t('This cannot stay empty.');
  return text.length > 200 ? t('At most 200 characters.') : null;
};
