import type { Lesson } from '../rule.ts';

export const dataClassTargetEn: Lesson = {
  title: 'The data of the bot may not go to this target',
  why: 'The organisation said where such data may be: on which targets, in which pools, inside which network. A deploy elsewhere takes it out of what guards it.',
  bad: '# policy: data class "patient" only in production\nbotyard deploy --target test',
  good: 'botyard deploy --target hospital-production',
  fix: 'Deploy to a target that the class allows, or work with data that is not of this class.',
  reference: 'OWASP A04: Insecure Design',
  message: (d) => {
    if (d.cause === 'network')
      return `Data of the class "${d.class}" may not leave the organisation's network, and ${d.what} is outside.`;
    return d.cause === 'pool'
      ? `Data of the class "${d.class}" may not be handled in the pool "${d.what}".`
      : `Data of the class "${d.class}" may not go to ${d.what}.`;
  },
  howToFix: (d) =>
    Array.isArray(d.instead) && d.instead.length > 0
      ? `Allowed: ${d.instead.join(', ')}.`
      : 'Deploy to a target that the class allows.',
  fixTitle: ({ kind }) => kind,
};
