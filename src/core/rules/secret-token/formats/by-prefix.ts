/**
 * What each line says: id, vendor, what, beginnings, body, least entropy, words of which the file must have
 * one, what is none after all, what stands left and right, how sure it is.
 * Facts read from the default rules of gitleaks 8.30.1 (MIT, (c) 2019 Zachary Rice); no token is among them. What only names
 * an account or is meant to be public is left out, and so are shapes that ordinary values have as well.
 *
 * A body is items one after another: a class of characters with how often it stands (`{a-b}`, `{a-}` open, `{a|b}` either),
 * `=text` for itself (`|` between choices, `(i)` in any case), or `@uuid`.
 */
export const formatsByPrefix: string = `
1password-account-key;1Password;account secret key;A3-;A-Z0-9{6} =- A-Z0-9{11} =- A-Z0-9{5} =- A-Z0-9{5} =- A-Z0-9{5};3.8;;;w;w;high
1password-account-key-2;1Password;account secret key;A3-;A-Z0-9{6} =- A-Z0-9{6} =- A-Z0-9{5} =- A-Z0-9{5} =- A-Z0-9{5} =- A-Z0-9{5};3.8;;;w;w;high
1password-service-account-token;1Password;service account token;ops_eyJ;a-zA-Z0-9+/{250-} =={0-3};4;;;-;-;high
adobe-client-secret;Adobe;application secret;p8e-;a-zA-Z0-9{32};2;;;w;e;high
age-identity;age (file encryption);X25519 identity;AGE-SECRET-KEY-1;02-9AC-HJ-NP-Z{58};;;;-;-;high
airtable-pat;Airtable;personal token;pat;a-zA-Z0-9{14} =. 0-9a-f{64};;airtable;;w;w;high
alibaba-key-id;Alibaba Cloud;access key identifier;LTAI;a-zA-Z0-9{20};2;;;w;e;high
anthropic-admin-key;Anthropic;admin API key;sk-ant-admin01-;a-zA-Z0-9_-{93} =AA;;;;w;e;high
anthropic-key;Anthropic;API key;sk-ant-api03-;a-zA-Z0-9_-{93} =AA;;;;w;e;high
artifactory-key;JFrog;API key;AKCp;a-zA-Z0-9{69};4.5;;;w;w;high
artifactory-reference-token;JFrog;reference token;cmVmd;a-zA-Z0-9{59};4.5;;;w;w;medium
atlassian-token-2;Atlassian;API token;ATATT3;a-zA-Z0-9=_-{186};3.5;;;w;e;high
authress-service-client-access-key;Authress;service client access key;sc_|ext_|scauth_|authress_;a-zA-Z0-9{5-30} =. a-zA-Z0-9{4-6} =.acc _-{1} a-zA-Z0-9-{10-32} =. a-zA-Z0-9+/=_-{30-120};2;;;w;e;medium
aws-key-id;Amazon Web Services;access key identifier;A3T;A-Z0-9{1} A-Z2-7{16};3;;suffix:EXAMPLE;w;w;high
aws-key-id-2;Amazon Web Services;access key identifier;AKIA|ASIA|ABIA|ACCA;A-Z2-7{16};3;;suffix:EXAMPLE;w;w;high
aws-bedrock-long-key;Amazon Web Services;long-term Bedrock key;ABSK;a-zA-Z0-9+/{109-269} =={0-2};3;;;w;e;high
aws-bedrock-short-key;Amazon Web Services;short-term Bedrock key;bedrock-api-key-;=YmVkcm9jay =5hbWF6b25h =d3MuY29t;3;;;-;-;high
azure-entra-app-secret;Microsoft Entra;application client secret;;a-zA-Z0-9_~.{3} 0-9{1} =Q~ a-zA-Z0-9_~.-{31-34};3;;;q;q;high
clickhouse-cloud-api-secret-key;ClickHouse;cloud API secret key;4b1d;a-zA-Z0-9{38};3;;;w;w;medium
clojars-token;Clojars;deploy token;(i)CLOJARS_;a-zA-Z0-9{60};2;;;-;-;high
cloudflare-origin-ca;Cloudflare;origin certificate authority key;v1.0-;0-9a-f{24} =- 0-9a-f{146};2;;;w;e;high
databricks-token;Databricks;API token;dapi;0-9a-f{32} =- 0-9{1};3;;;w;e;high
databricks-token-2;Databricks;API token;dapi;0-9a-f{32};3;;;w;e;high
digitalocean-token;DigitalOcean;access token;doo_v1_;0-9a-f{64};3;;;w;e;high
digitalocean-pat;DigitalOcean;personal token;dop_v1_;0-9a-f{64};3;;;w;e;high
digitalocean-refresh-token;DigitalOcean;refresh token;(i)dor_v1_;0-9A-Fa-f{64};;;;w;e;high
doppler-token;Doppler;API token;dp.pt.;a-zA-Z0-9{43};2;;;-;-;high
duffel-token;Duffel;API token;duffel_test_|duffel_live_;a-zA-Z0-9=_-{43};2;;;-;-;high
dynatrace-token;Dynatrace;API token;dt0c01.;a-zA-Z0-9{24} =. a-zA-Z0-9{64};4;;;-;-;high
easypost-token;EasyPost;API token;EZAK;a-zA-Z0-9{54};2;;;w;w;high
easypost-test-token;EasyPost;test API token;EZTK;a-zA-Z0-9{54};2;;;w;w;high
facebook-page-token;Meta (Facebook);page access token;EAAM|EAAC;a-zA-Z0-9{100-};4;;;w;e;high
flutterwave-encryption-key;Flutterwave;encryption key;FLWSECK_TEST-;0-9A-Ha-h{12};2;;;-;-;high
flutterwave-secret-key;Flutterwave;secret key;FLWSECK_TEST-;0-9A-Ha-h{32} =(i)-X;2;;;-;-;high
flyio-token;Fly.io;access token;fo1_;a-zA-Z0-9_-{43};4;;;w;e;high
flyio-token-2;Fly.io;access token;fm1a_|fm1r_|fm2_;a-zA-Z0-9+/{100-} =={0-3};4;;;w;e;high
frameio-token;Frame.io;API token;fio-u-;a-zA-Z0-9=_-{64};;;;-;-;high
google-api-key;Google Cloud;API key;AIza;a-zA-Z0-9_-{35};4;;sha256:f56e323494a6ffc2|sha256:2037abcaffb2b777|sha256:3f370c9dd8225c63|sha256:e4a5542bb7fd7b67|sha256:a19f89ab3555eac1|sha256:0b476bdf9acf2123|sha256:eb540d2b6ee2a0a4|sha256:37f8f09bdf12c2f2|sha256:8731261cb72d8626|sha256:49f777db995e8260|sha256:27a9a42931dff7eb|sha256:dc0fcf046c61640c|sha256:4c98242dcadc8b29|sha256:ea9bb1082cf95663|sha256:3a8b61d0f636b007|sha256:a6c814bc555ae62c;w;e;high
github-app;GitHub;app user or server token;ghu_|ghs_;a-zA-Z0-9{36};3;;;-;-;high
github-pat-fine-grained;GitHub;fine-grained personal token;github_pat_;a-zA-Z0-9_{82};3;;;-;-;high
github-oauth;GitHub;OAuth user token;gho_;a-zA-Z0-9{36};3;;;-;-;high
github-pat;GitHub;classic personal token;ghp_;a-zA-Z0-9{36};3;;;-;-;high
github-refresh;GitHub;app refresh token;ghr_;a-zA-Z0-9{36};3;;;-;-;high
gitlab-cicd-job-token;GitLab;CI/CD job token;glcbt-;a-zA-Z0-9{1-5} =_ a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-deploy-token;GitLab;deploy token;gldt-;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-feature-flag-client-token;GitLab;feature flag client token;glffct-;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-feed-token;GitLab;feed token;glft-;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-incoming-mail-token;GitLab;incoming mail token;glimt-;a-zA-Z0-9_-{25};3;;;-;-;high
gitlab-kubernetes-agent-token;GitLab;kubernetes agent token;glagent-;a-zA-Z0-9_-{50};3;;;-;-;high
gitlab-oauth-app-secret;GitLab;OAuth app secret;gloas-;a-zA-Z0-9_-{64};3;;;-;-;high
gitlab-pat;GitLab;personal token;glpat-;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-pat-routable;GitLab;personal token, routable form;glpat-;a-zA-Z0-9_-{27-300} =. a-z0-9{9};4;;;w;w;high
gitlab-trigger;GitLab;pipeline trigger token;glptt-;0-9a-f{40};3;;;-;-;high
gitlab-runner-registration;GitLab;runner registration token;GR1348941;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-runner-authentication-token;GitLab;runner authentication token;glrt-;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-runner-authentication-token-routable;GitLab;runner authentication token routable;glrt-t;0-9{1} =_ a-zA-Z0-9_-{27-300} =. a-z0-9{9};4;;;w;w;high
gitlab-scim-token;GitLab;SCIM token;glsoat-;a-zA-Z0-9_-{20};3;;;-;-;high
gitlab-session;GitLab;session cookie value;_gitlab_session=;a-z0-9{32};3;;;-;-;medium
grafana-key;Grafana;API key;(i)eyJrIjoi;a-zA-Z0-9{70-400} =={0-3};3;;;w;e;high
grafana-cloud-token;Grafana;cloud API token;(i)glc_;a-zA-Z0-9+/{32-400} =={0-3};3;;;w;e;high
grafana-service-account-token;Grafana;service account token;(i)glsa_;a-zA-Z0-9{32} =_ 0-9A-Fa-f{8};3;;;w;e;high
harness-key;Harness;API key;pat.|sat.;a-zA-Z0-9_-{22} =. a-zA-Z0-9{24} =. a-zA-Z0-9{20};;;;-;-;medium
terraform-cloud-token;HashiCorp Terraform;Terraform Cloud API token;;a-zA-Z0-9{14} =.atlasv1. a-zA-Z0-9=_-{60-70};3.5;;;-;-;high
heroku-api-key-v2;Heroku;API key v2;HRKU-AA;a-zA-Z0-9_-{58};4;;;w;e;high
huggingface-token;Hugging Face;access token;hf_;a-zA-Z{34};2;;;w;e;high
huggingface-organization-token;Hugging Face;organization API token;api_org_;a-zA-Z{34};2;;;w;e;high
infracost-token;Infracost;API token;ico-;a-zA-Z0-9{32};3;;;w;e;medium
intra42-client-secret;42 Intra;application secret;s-s4t2ud-|s-s4t2af-;0-9A-Fa-f{64};3;;;w;e;high
linear-key;Linear;API key;lin_api_;a-zA-Z0-9{40};2;;;-;-;high
maxmind-license-key;MaxMind;license key;;a-zA-Z0-9{6} =_ a-zA-Z0-9{29} =_mmk;4;;;w;e;high
teams-webhook;Microsoft;incoming webhook address;https://;a-z0-9{1-} =.webhook.office.com/webhookb2/ a-z0-9{8} =- a-z0-9{4} =- a-z0-9{4} =- a-z0-9{4} =- a-z0-9{12} =@ a-z0-9{8} =- a-z0-9{4} =- a-z0-9{4} =- a-z0-9{4} =- a-z0-9{12} =/IncomingWebhook/ a-z0-9{32} =/ a-z0-9{8} =- a-z0-9{4} =- a-z0-9{4} =- a-z0-9{4} =- a-z0-9{12};;;;-;-;high
notion-token;Notion;API token;ntn_;0-9{11} a-zA-Z0-9{35};4;;;w;e;high
npm-token;npm;registry access token;(i)npm_;a-zA-Z0-9{36};2;;;w;e;high
octopus-deploy-key;Octopus Deploy;API key;API-;A-Z0-9{26};3;;;w;e;medium
openai-key;OpenAI;API key;sk-proj-|sk-svcacct-|sk-admin-;a-zA-Z0-9_-{58|74} =T3BlbkFJ a-zA-Z0-9_-{58|74};3;;;w;e;high
openai-key-2;OpenAI;API key;sk-;a-zA-Z0-9{20} =T3BlbkFJ a-zA-Z0-9{20};3;;;w;e;high
openshift-user-token;Red Hat OpenShift;user token;sha256~;a-zA-Z0-9_-{43};3.5;;;w;t;high
perplexity-key;Perplexity;API key;pplx-;a-zA-Z0-9{48};4;;;w;w;high
planetscale-token;PlanetScale;API token;pscale_tkn_;a-zA-Z0-9.=_-{32-64};3;;;w;e;high
planetscale-oauth-token;PlanetScale;OAuth token;pscale_oauth_;a-zA-Z0-9.=_-{32-64};3;;;w;e;high
planetscale-password;PlanetScale;password;(i)pscale_pw_;a-zA-Z0-9.=_-{32-64};3;;;w;e;high
postman-token;Postman;API token;PMAK-;0-9A-Fa-f{24} =- 0-9A-Fa-f{34};3;;;w;e;high
prefect-token;Prefect;API token;pnu_;a-zA-Z0-9{36};2;;;w;e;high
pulumi-token;Pulumi;API token;pul-;0-9a-f{40};2;;;w;e;medium
pypi-token;PyPI;package upload token;pypi-AgEIcHlwaS5vcmc;a-zA-Z0-9_-{50-1000};3;;;-;-;high
readme-token;ReadMe;API token;rdme_;a-z0-9{70};2;;;w;e;high
rubygems-key;RubyGems;registry API key;rubygems_;0-9a-f{48};2;;;w;e;high
scalingo-token;Scalingo;API token;tk-us-;a-zA-Z0-9_-{48};2;;;w;e;medium
sendgrid-token;Twilio SendGrid;API token;SG.;a-zA-Z0-9.=_-{66};2;;;w;e;high
sendinblue-token;Brevo (Sendinblue);API token;xkeysib-;0-9a-f{64} =- a-zA-Z0-9{16};2;;;w;e;high
sentry-org-token;Sentry;org token;sntrys_eyJpYXQiO;a-zA-Z0-9+/{10-200} =LCJyZWdpb25fdXJs|InJlZ2lvbl91cmwi|cmVnaW9uX3VybCI6 a-zA-Z0-9+/{10-200} =={0-2} =_ a-zA-Z0-9+/{43};4.5;;;w;b;high
sentry-user-token;Sentry;user token;sntryu_;0-9a-f{64};3.5;;;w;e;high
settlemint-application-token;SettleMint;application access token;sm_aat_;a-zA-Z0-9{16};3;;;w;e;high
settlemint-personal-token;SettleMint;personal access token;sm_pat_;a-zA-Z0-9{16};3;;;w;e;high
settlemint-service-token;SettleMint;service access token;sm_sat_;a-zA-Z0-9{16};3;;;w;e;high
shippo-token;Shippo;API token;shippo_live_|shippo_test_;0-9A-Fa-f{40};2;;;w;e;high
shopify-token;Shopify;access token;shpat_;0-9A-Fa-f{32};2;;;-;-;high
shopify-custom-token;Shopify;custom access token;shpca_;0-9A-Fa-f{32};2;;;-;-;high
shopify-private-app-token;Shopify;private app access token;shppa_;0-9A-Fa-f{32};2;;;-;-;high
shopify-shared-secret;Shopify;shared secret;shpss_;0-9A-Fa-f{32};2;;;-;-;high
sidekiq-gem-url;Contributed Systems (Sidekiq);gem server address with login;(i)http://|https://;0-9A-Fa-f{8} =: 0-9A-Fa-f{8} =(i)@gems.contribsys.com|@enterprise.contribsys.com;;;;w;u;high
slack-app-token;Slack;app token;(i)xapp-;0-9{1} =- a-zA-Z0-9{1-} =- 0-9{1-} =- a-zA-Z0-9{1-};2;;;-;-;high
slack-bot-token;Slack;bot token;xoxb-;0-9{10-13} =- 0-9{10-13} a-zA-Z0-9-{0-};3;;;-;-;high
slack-config-token;Slack;config access token;(i)xoxe.xoxb-|xoxe.xoxp-;0-9{1} =- a-zA-Z0-9{163-166};2;;;-;-;high
slack-config-refresh-token;Slack;config refresh token;(i)xoxe-;0-9{1} =- a-zA-Z0-9{146};2;;;-;-;high
slack-legacy-bot-token;Slack;legacy bot token;xoxb-;0-9{8-14} =- a-zA-Z0-9{18-26};2;;;-;-;high
slack-legacy-token;Slack;legacy token;xoxo-|xoxs-;0-9{1-} =- 0-9{1-} =- 0-9{1-} =- 0-9A-Fa-f{1-};2;;;-;-;high
slack-legacy-workspace-token;Slack;legacy workspace token;xoxa-|xoxr-;0-9{1} =- a-zA-Z0-9{8-48};2;;;-;-;high
slack-legacy-workspace-token-2;Slack;legacy workspace token;xoxa-|xoxr-;a-zA-Z0-9{8-48};2;;;-;-;high
slack-user-token;Slack;user token;xoxp-|xoxe-;0-9{10-13} =- 0-9{10-13} =- 0-9{10-13} =- a-zA-Z0-9-{28-34};2;;;-;-;high
slack-webhook;Slack;incoming webhook address;hooks.slack.com/services/|hooks.slack.com/workflows/|hooks.slack.com/triggers/;a-zA-Z0-9+/{43-56};;;;-;-;high
sourcegraph-token;Sourcegraph;access token;(i)sgp_;0-9A-Fa-f{16} =_ 0-9A-Fa-f{40};3;;;w;e;high
sourcegraph-token-2;Sourcegraph;access token;(i)sgp_local_|sgp_;0-9A-Fa-f{40};3;;;w;e;high
square-token;Square;access token;EAAA|sq0atp-;a-zA-Z0-9_-{22-60};2;;;w;e;high
stripe-token;Stripe;access token;sk_test_|sk_live_|sk_prod_|rk_test_|rk_live_|rk_prod_;a-zA-Z0-9{10-99};2;;;w;e;high
twilio-key-sid;Twilio;API key SID;SK;0-9A-Fa-f{32};3;;;-;-;medium
vault-batch;HashiCorp Vault;batch token;hvb.;a-zA-Z0-9_-{138-300};4;;;w;e;high
vault-service;HashiCorp Vault;service token;hvs.;a-zA-Z0-9_-{90-120};3.5;;;w;e;high
vault-service-2;HashiCorp Vault;service token;s.;a-zA-Z0-9{24};3.5;;letters-only;w;e;medium
`;
