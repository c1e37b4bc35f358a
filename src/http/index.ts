/** One way out: proxies and certificate authorities, given the environment. */
export { createFetch } from './create-fetch.ts';
export { type Downloaded, type DownloadOptions, download } from './download.ts';
export { type OsvOptions, osvServer } from './osv/osv-server.ts';
