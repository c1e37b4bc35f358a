/** Code that is not the bot's own running: a secret there is worth a look, and seldom a real one. */
const sidePath =
  /(^|\/)(tests?|testing|testes|samples?|examples?|exemplos?|docs?|fixtures?|mocks?|demo)\/|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$|\.(example|sample|template|dist)(\.|$)/i;

/** False for tests, samples, templates and documentation. */
export const isLive = (path: string): boolean => !sidePath.test(path);
