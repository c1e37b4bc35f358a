/** Files of those who work on a bot: what they import need not be there when it runs. */
export const isTestFile = (path: string): boolean =>
  /(^|\/)(tests?|testing|docs?|examples?|samples?)\//i.test(path) ||
  /(^|\/)(test_[^/]*|[^/]*_test|conftest|setup|noxfile|fabfile|tasks)\.pyw?$/i.test(path);
