import type { DeployPlan } from '#lifecycle';
import type { Translate } from '../edge/translate.ts';

type Reason = DeployPlan['archive']['files'][number]['reason'] | DeployPlan['archive']['excluded'][number]['reason'];

/** Why a file ships, or why it does not, in words; `by` is the pattern that left it out. */
export const reasonText = (reason: Reason, by: string | undefined, t: Translate): string => {
  const words: { readonly [R in Reason]: string } = {
    python: t('Python'),
    requirements: t('requirements'),
    lock: t('lock file'),
    project: t('project file'),
    botproj: t('project file'),
    resources: t('resource'),
    include: t('included by the project file'),
    git: t('version control'),
    'dot-folder': t('hidden folder'),
    'dot-file': t('hidden file'),
    'virtual-environment': t('virtual environment'),
    cache: t('made anew by Python'),
    'node-modules': t('packages of Node'),
    'build-output': t('build output'),
    'environment-file': t('may hold secrets'),
    'key-file': t('may hold a key'),
    evidence: t('made anew by each deploy'),
    ignored: by === undefined ? t('ignored') : t('ignored by {0}', by),
    'link-to-folder': t('a link to a folder'),
    'link-outside': t('a link that leads out'),
    'link-broken': t('a link that leads nowhere'),
    'not-a-file': t('not a file'),
    'no-access': t('could not be read'),
    'not-listed': t('not part of a bot'),
  };
  return words[reason];
};
