import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const approved = (d: Facts): string => (Array.isArray(d.approved) ? d.approved.join(', ') : '');

export const pythonVersionNotApprovedEn: Lesson = {
  title: 'The bot asks for a Python that is not approved, or gets no fixes any more',
  why: 'Python itself has vulnerabilities. Each of its versions gets fixes for about five years; after that what is found stays open. Runners have the versions that the organisation keeps.',
  bad: 'requires-python = "==3.8.*"',
  good: 'requires-python = ">=3.12"',
  fix: 'Ask for an approved version in .python-version or requires-python, and try the bot on it.',
  reference: 'https://devguide.python.org/versions/',
  message: (d) =>
    d.is === 'end-of-life'
      ? `Python ${d.python} has had no fixes since ${d.ended}.`
      : `Python ${d.python} is not approved by ${d.policy === null ? 'the policy' : `policy "${d.policy}"`}.`,
  howToFix: (d) => (approved(d) === '' ? 'Ask for a newer one.' : `Ask for one of ${approved(d)}.`),
  fixTitle: ({ data }) => `Ask for Python ${data.version}`,
};
