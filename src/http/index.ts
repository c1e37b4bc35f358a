/** One way out: proxies and certificate authorities, given the environment. */
export { createFetch } from './create-fetch.ts';
export { type Downloaded, type DownloadOptions, download } from './download.ts';
