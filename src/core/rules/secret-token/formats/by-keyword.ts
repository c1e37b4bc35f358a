/**
 * What each line says: id, vendor, what, beginnings, body, least entropy, the words one of which its name
 * has, how sure it is.
 * Facts read from the default rules of gitleaks 8.30.1 (MIT, (c) 2019 Zachary Rice); no token is among them. What only names
 * an account or is meant to be public is left out, and so are shapes that ordinary values have as well.
 *
 * A body is items one after another: a class of characters with how often it stands (`{a-b}`, `{a-}` open, `{a|b}` either),
 * `=text` for itself (`|` between choices, `(i)` in any case), or `@uuid`.
 */
export const formatsByKeyword: string = `
adafruit-key;Adafruit IO;API key;;a-zA-Z0-9_-{32};;adafruit;medium
algolia-key;Algolia;API key;;a-zA-Z0-9{32};;algolia;medium
alibaba-secret-key;Alibaba Cloud;secret key;;a-zA-Z0-9{30};2;alibaba;medium
asana-client-secret;Asana;application secret;;a-zA-Z0-9{32};;asana;medium
atlassian-token;Atlassian;API token;;a-zA-Z0-9{20} 0-9A-Fa-f{4};3.5;atlassian!|confluence!|jira!;medium
beamer-token;Beamer;API token;(i)b_;a-zA-Z0-9=_-{44};;beamer;medium
bitbucket-client-secret;Atlassian Bitbucket;application secret;;a-zA-Z0-9=_-{64};;bitbucket;medium
bittrex-access-key;Bittrex;access key;;a-zA-Z0-9{32};;bittrex;medium
bittrex-secret-key;Bittrex;secret key;;a-zA-Z0-9{32};;bittrex;medium
meraki-key;Cisco Meraki;dashboard API key;;0-9a-f{40};3;meraki!;medium
cloudflare-key;Cloudflare;API key;;a-zA-Z0-9_-{40};2;cloudflare;medium
cloudflare-global-key;Cloudflare;global API key;;0-9A-Fa-f{37};2;cloudflare;medium
codecov-token;Codecov;access token;;a-zA-Z0-9{32};;codecov;medium
cohere-token;Cohere;API token;;a-zA-Z0-9{40};4;cohere|co_api_key;medium
coinbase-token;Coinbase;access token;;a-zA-Z0-9_-{64};;coinbase;medium
confluent-secret-key;Confluent;secret key;;a-zA-Z0-9{64};;confluent;medium
contentful-delivery-token;Contentful;delivery API token;;a-zA-Z0-9=_-{43};;contentful;medium
datadog-token;Datadog;access token;;a-zA-Z0-9{40};;datadog;medium
defined-networking-token;Defined Networking;API token;(i)dnkey-;a-zA-Z0-9=_-{26} =- a-zA-Z0-9=_-{52};;dnkey;high
discord-token;Discord;API token;;0-9A-Fa-f{64};;discord;medium
discord-client-secret;Discord;application secret;;a-zA-Z0-9=_-{32};2;discord;medium
droneci-token;Drone CI;access token;;a-zA-Z0-9{32};;droneci;medium
dropbox-long-lived-token;Dropbox;long lived API token;;a-zA-Z0-9{11} =(i)AAAAAAAAAA a-zA-Z0-9=_-{43};;dropbox;medium
dropbox-short-lived-token;Dropbox;short lived API token;(i)sl.;a-zA-Z0-9=_-{135};;dropbox;medium
etsy-token;Etsy;access token;;a-zA-Z0-9{24};3;etsy!;medium
facebook-secret;Meta (Facebook);secret;;0-9A-Fa-f{32};3;facebook;medium
fastly-token;Fastly;API token;;a-zA-Z0-9=_-{32};;fastly;medium
finicity-token;Finicity;API token;;0-9A-Fa-f{32};;finicity;medium
flickr-token;Flickr;access token;;a-zA-Z0-9{32};;flickr;medium
freshbooks-token;FreshBooks;access token;;a-zA-Z0-9{64};;freshbooks;medium
gitter-token;Gitter;access token;;a-zA-Z0-9_-{40};;gitter;medium
gocardless-token;GoCardless;API token;(i)live_;a-zA-Z0-9=_-{40};;gocardless;high
heroku-key;Heroku;API key;;@uuid;;heroku;medium
hubspot-key;HubSpot;API key;;@uuid;;hubspot;medium
intercom-key;Intercom;API key;;a-zA-Z0-9=_-{60};;intercom;medium
jfrog-key;JFrog;API key;;a-zA-Z0-9{73};;jfrog|artifactory|bintray|xray;medium
jfrog-identity-token;JFrog;identity token;;a-zA-Z0-9{64};;jfrog|artifactory|bintray|xray;medium
kraken-token;Kraken;access token;;a-zA-Z0-9+/=_-{80-90};;kraken;medium
kucoin-token;KuCoin;access token;;0-9A-Fa-f{24};;kucoin;medium
kucoin-secret-key;KuCoin;secret key;;@uuid;;kucoin;medium
launchdarkly-token;LaunchDarkly;access token;;a-zA-Z0-9=_-{40};;launchdarkly;medium
linear-client-secret;Linear;application secret;;0-9A-Fa-f{32};2;linear;medium
lob-key;Lob;API key;(i)live_|test_;0-9A-Fa-f{35};;lob;high
looker-client-secret;Google Looker;application secret;;a-zA-Z0-9{24};;looker;medium
mailchimp-key;Mailchimp;API key;;0-9A-Fa-f{32} =(i)-us 0-9{2};;mailchimp;medium
mailgun-private-token;Mailgun;private API token;(i)key-;0-9A-Fa-f{32};;mailgun;high
mailgun-signing-key;Mailgun;signing key;;0-9A-Ha-h{32} =- 0-9A-Ha-h{8} =- 0-9A-Ha-h{8};;mailgun;medium
mattermost-token;Mattermost;access token;;a-zA-Z0-9{26};;mattermost;medium
messagebird-token;Bird (MessageBird);API token;;a-zA-Z0-9{25};;message~bird;medium
netlify-token;Netlify;access token;;a-zA-Z0-9=_-{40-46};;netlify;medium
new-relic-insert-key;New Relic;insert key;(i)NRII-;a-zA-Z0-9-{32};;new~relic;high
new-relic-user-key;New Relic;user API key;(i)NRAK-;a-zA-Z0-9{27};;new~relic;high
nytimes-token;New York Times;access token;;a-zA-Z0-9=_-{32};;nytimes|new~york~times;medium
okta-token;Okta;access token;00;a-zA-Z0-9=_-{40};4;okta!;medium
plaid-token;Plaid;API token;(i)access-sandbox-|access-development-|access-production-;@uuid;;plaid;high
plaid-secret-key;Plaid;secret key;;a-zA-Z0-9{30};3.5;plaid;medium
privateai-token;Private AI;API token;;a-z0-9{32};3;private~ai;medium
rapidapi-token;RapidAPI;access token;;a-zA-Z0-9_-{50};;rapidapi;medium
sendbird-token;Sendbird;access token;;0-9A-Fa-f{40};;sendbird;medium
sentry-token;Sentry;access token;;0-9A-Fa-f{64};3;sentry;medium
sidekiq-gem-credential;Contributed Systems (Sidekiq);gem server credential;;0-9A-Fa-f{8} =: 0-9A-Fa-f{8};;bundle_enterprise__contribsys__com|bundle_gems__contribsys__com;medium
snyk-token;Snyk;API token;;@uuid;;snyk~key|snyk~token|snyk~api~key|snyk~api~token|snyk~oauth~key|snyk~oauth~token;medium
sonar-token;SonarSource;API token;(i)squ_|sqp_|sqa_;a-zA-Z0-9=_-{40};;sonar~login|sonar~token;high
sonar-token-2;SonarSource;API token;;a-zA-Z0-9=_-{40};;sonar~login|sonar~token;medium
squarespace-token;Squarespace;access token;;@uuid;;squarespace;medium
sumologic-token;Sumo Logic;access token;;a-zA-Z0-9{64};3;sumo!;medium
telegram-bot;Telegram;bot token;;0-9{5-16} =:A a-zA-Z0-9_-{34};;telegr;medium
twitch-token;Twitch;API token;;a-zA-Z0-9{30};;twitch;medium
twitter-access-secret;X (Twitter);access token secret;;a-zA-Z0-9{45};;twitter;medium
twitter-token;X (Twitter);access token;;0-9{15-25} =- a-zA-Z0-9{20-40};;twitter;medium
twitter-key;X (Twitter);API key;;a-zA-Z0-9{25};;twitter;medium
twitter-api-secret;X (Twitter);API secret;;a-zA-Z0-9{50};;twitter;medium
twitter-bearer-token;X (Twitter);app-only bearer token;(i)AAAAAAAAAAAAAAAAAAAAAA;a-zA-Z0-9%{80-100};;twitter;high
typeform-token;Typeform;API token;(i)tfp_;a-zA-Z0-9.=_-{59};;typeform;high
yandex-token;Yandex Cloud;access token;(i)t1.;a-zA-Z0-9_-{1-} =={0-2} =. a-zA-Z0-9_-{86} =={0-2};;yandex;medium
yandex-key;Yandex Cloud;API key;(i)AQVN;a-zA-Z0-9_-{35-38};;yandex;high
yandex-aws-token;Yandex Cloud;aws access token;(i)YC;a-zA-Z0-9_-{38};;yandex;medium
zendesk-secret-key;Zendesk;secret key;;a-zA-Z0-9{40};;zendesk;medium
`;
