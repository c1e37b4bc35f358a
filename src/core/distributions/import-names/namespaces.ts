/**
 * Namespace packages: many distributions share the first parts, so each is keyed as deep as it takes to tell them apart.
 * A row is `distribution: import name, another`.
 */
export const botcity = `
botcity-framework-core: botcity.core
botcity-framework-web: botcity.web
botcity-framework-base: botcity.base
botcity-maestro-sdk: botcity.maestro
botcity-utils: botcity.utils
botcity-documents: botcity.document_processing
botcity-aws-lambda-plugin: botcity.plugins.aws.lambda_functions
botcity-aws-s3-plugin: botcity.plugins.aws.s3
botcity-aws-secretsmanager-plugin: botcity.plugins.aws.secretsmanager
botcity-aws-sqs-plugin: botcity.plugins.aws.sqs
botcity-aws-textract-plugin: botcity.plugins.aws.textract
botcity-captcha-plugin: botcity.plugins.captcha
botcity-cloudvision-plugin: botcity.plugins.cloudvision
botcity-crawler-plugin: botcity.plugins.crawler
botcity-csv-plugin: botcity.plugins.csv
botcity-discord-plugin: botcity.plugins.discord
botcity-email-plugin: botcity.plugins.email
botcity-excel-plugin: botcity.plugins.excel
botcity-files-plugin: botcity.plugins.files
botcity-ftp-plugin: botcity.plugins.ftp
botcity-gmail-plugin: botcity.plugins.gmail
botcity-googlecalendar-plugin: botcity.plugins.googlecalendar
botcity-googledrive-plugin: botcity.plugins.googledrive
botcity-googlesheets-plugin: botcity.plugins.googlesheets
botcity-hashicorp-vault-plugin: botcity.plugins.hashicorp.vault
botcity-http-plugin: botcity.plugins.http
botcity-ms365-credentials-plugin: botcity.plugins.ms365.credentials
botcity-ms365-excel-plugin: botcity.plugins.ms365.excel
botcity-ms365-onedrive-plugin: botcity.plugins.ms365.onedrive
botcity-ms365-outlook-plugin: botcity.plugins.ms365.outlook
botcity-recorder-plugin: botcity.plugins.recorder
botcity-slack-plugin: botcity.plugins.slack
botcity-telegram-plugin: botcity.plugins.telegram
botcity-twilio-sms-plugin: botcity.plugins.twilio.sms
botcity-twilio-whatsapp-plugin: botcity.plugins.twilio.whatsapp
botcity-whatsapp-plugin: botcity.plugins.whatsapp`;

export const google = `
google-auth: google.auth, google.oauth2
google-api-core: google.api_core
google-genai: google.genai
google-generativeai: google.generativeai
google-ai-generativelanguage: google.ai.generativelanguage, google.ai.generativelanguage_v1, google.ai.generativelanguage_v1beta
google-adk: google.adk
google-ads: google.ads
google-analytics-data: google.analytics.data, google.analytics.data_v1beta
google-analytics-admin: google.analytics.admin, google.analytics.admin_v1beta
google-resumable-media: google.resumable_media
googleapis-common-protos: google.api, google.rpc, google.type, google.longrunning
grpc-google-iam-v1: google.iam
protobuf: google.protobuf
cloud-sql-python-connector: google.cloud.sql.connector
google-cloud-core: google.cloud.client, google.cloud._helpers, google.cloud._http, google.cloud.exceptions
google-cloud-aiplatform: google.cloud.aiplatform, google.cloud.aiplatform_v1, google.cloud.aiplatform_v1beta1
google-cloud-artifact-registry: google.cloud.artifactregistry, google.cloud.artifactregistry_v1
google-cloud-asset: google.cloud.asset, google.cloud.asset_v1
google-cloud-automl: google.cloud.automl, google.cloud.automl_v1
google-cloud-batch: google.cloud.batch, google.cloud.batch_v1
google-cloud-bigquery: google.cloud.bigquery
google-cloud-bigquery-datatransfer: google.cloud.bigquery_datatransfer, google.cloud.bigquery_datatransfer_v1
google-cloud-bigquery-storage: google.cloud.bigquery_storage, google.cloud.bigquery_storage_v1
google-cloud-bigtable: google.cloud.bigtable
google-cloud-build: google.cloud.devtools.cloudbuild, google.cloud.devtools.cloudbuild_v1
google-cloud-compute: google.cloud.compute, google.cloud.compute_v1
google-cloud-container: google.cloud.container, google.cloud.container_v1
google-cloud-datacatalog: google.cloud.datacatalog, google.cloud.datacatalog_v1
google-cloud-dataplex: google.cloud.dataplex, google.cloud.dataplex_v1
google-cloud-dataproc: google.cloud.dataproc, google.cloud.dataproc_v1
google-cloud-datastore: google.cloud.datastore
google-cloud-dialogflow: google.cloud.dialogflow, google.cloud.dialogflow_v2
google-cloud-dialogflow-cx: google.cloud.dialogflowcx, google.cloud.dialogflowcx_v3
google-cloud-discoveryengine: google.cloud.discoveryengine, google.cloud.discoveryengine_v1
google-cloud-dlp: google.cloud.dlp, google.cloud.dlp_v2
google-cloud-dns: google.cloud.dns
google-cloud-documentai: google.cloud.documentai, google.cloud.documentai_v1, google.cloud.documentai_v1beta3
google-cloud-error-reporting: google.cloud.error_reporting
google-cloud-firestore: google.cloud.firestore, google.cloud.firestore_v1
google-cloud-functions: google.cloud.functions, google.cloud.functions_v1, google.cloud.functions_v2
google-cloud-iam: google.cloud.iam, google.cloud.iam_credentials_v1
google-cloud-kms: google.cloud.kms, google.cloud.kms_v1
google-cloud-language: google.cloud.language, google.cloud.language_v1, google.cloud.language_v2
google-cloud-logging: google.cloud.logging, google.cloud.logging_v2
google-cloud-memcache: google.cloud.memcache, google.cloud.memcache_v1
google-cloud-monitoring: google.cloud.monitoring, google.cloud.monitoring_v3
google-cloud-ndb: google.cloud.ndb
google-cloud-os-login: google.cloud.oslogin, google.cloud.oslogin_v1
google-cloud-pubsub: google.cloud.pubsub, google.cloud.pubsub_v1, google.pubsub, google.pubsub_v1
google-cloud-recaptcha-enterprise: google.cloud.recaptchaenterprise, google.cloud.recaptchaenterprise_v1
google-cloud-redis: google.cloud.redis, google.cloud.redis_v1
google-cloud-resource-manager: google.cloud.resourcemanager, google.cloud.resourcemanager_v3
google-cloud-retail: google.cloud.retail, google.cloud.retail_v2
google-cloud-run: google.cloud.run, google.cloud.run_v2
google-cloud-scheduler: google.cloud.scheduler, google.cloud.scheduler_v1
google-cloud-secret-manager: google.cloud.secretmanager, google.cloud.secretmanager_v1
google-cloud-spanner: google.cloud.spanner, google.cloud.spanner_v1
google-cloud-speech: google.cloud.speech, google.cloud.speech_v1, google.cloud.speech_v1p1beta1, google.cloud.speech_v2
google-cloud-storage: google.cloud.storage
google-cloud-storage-transfer: google.cloud.storage_transfer, google.cloud.storage_transfer_v1
google-cloud-tasks: google.cloud.tasks, google.cloud.tasks_v2
google-cloud-texttospeech: google.cloud.texttospeech, google.cloud.texttospeech_v1
google-cloud-trace: google.cloud.trace, google.cloud.trace_v1, google.cloud.trace_v2
google-cloud-translate: google.cloud.translate, google.cloud.translate_v2, google.cloud.translate_v3
google-cloud-videointelligence: google.cloud.videointelligence, google.cloud.videointelligence_v1
google-cloud-vision: google.cloud.vision, google.cloud.vision_v1, google.cloud.vision_v1p4beta1
google-cloud-webrisk: google.cloud.webrisk, google.cloud.webrisk_v1
google-cloud-workflows: google.cloud.workflows, google.cloud.workflows_v1`;

export const azure = `
azure-ai-agents: azure.ai.agents
azure-ai-contentsafety: azure.ai.contentsafety
azure-ai-documentintelligence: azure.ai.documentintelligence
azure-ai-evaluation: azure.ai.evaluation
azure-ai-formrecognizer: azure.ai.formrecognizer
azure-ai-inference: azure.ai.inference
azure-ai-language-conversations: azure.ai.language.conversations
azure-ai-language-questionanswering: azure.ai.language.questionanswering
azure-ai-ml: azure.ai.ml
azure-ai-projects: azure.ai.projects
azure-ai-textanalytics: azure.ai.textanalytics
azure-ai-translation-document: azure.ai.translation.document
azure-ai-translation-text: azure.ai.translation.text
azure-ai-vision-imageanalysis: azure.ai.vision.imageanalysis
azure-appconfiguration: azure.appconfiguration
azure-batch: azure.batch
azure-cognitiveservices-speech: azure.cognitiveservices.speech
azure-cognitiveservices-vision-computervision: azure.cognitiveservices.vision.computervision
azure-cognitiveservices-vision-customvision: azure.cognitiveservices.vision.customvision
azure-cognitiveservices-vision-face: azure.cognitiveservices.vision.face
azure-common: azure.common
azure-communication-email: azure.communication.email
azure-communication-identity: azure.communication.identity
azure-communication-sms: azure.communication.sms
azure-containerregistry: azure.containerregistry
azure-core: azure.core
azure-cosmos: azure.cosmos
azure-data-tables: azure.data.tables
azure-devops: azure.devops
azure-eventgrid: azure.eventgrid
azure-eventhub: azure.eventhub
azure-functions: azure.functions
azure-functions-durable: azure.durable_functions
azure-identity: azure.identity
azure-iot-device: azure.iot.device
azure-iot-hub: azure.iot.hub
azure-keyvault-administration: azure.keyvault.administration
azure-keyvault-certificates: azure.keyvault.certificates
azure-keyvault-keys: azure.keyvault.keys
azure-keyvault-secrets: azure.keyvault.secrets
azure-kusto-data: azure.kusto.data
azure-kusto-ingest: azure.kusto.ingest
azure-messaging-webpubsubservice: azure.messaging.webpubsubservice
azure-mgmt-authorization: azure.mgmt.authorization
azure-mgmt-automation: azure.mgmt.automation
azure-mgmt-compute: azure.mgmt.compute
azure-mgmt-containerinstance: azure.mgmt.containerinstance
azure-mgmt-containerregistry: azure.mgmt.containerregistry
azure-mgmt-containerservice: azure.mgmt.containerservice
azure-mgmt-core: azure.mgmt.core
azure-mgmt-cosmosdb: azure.mgmt.cosmosdb
azure-mgmt-datafactory: azure.mgmt.datafactory
azure-mgmt-keyvault: azure.mgmt.keyvault
azure-mgmt-monitor: azure.mgmt.monitor
azure-mgmt-network: azure.mgmt.network
azure-mgmt-resource: azure.mgmt.resource
azure-mgmt-sql: azure.mgmt.sql
azure-mgmt-storage: azure.mgmt.storage
azure-mgmt-subscription: azure.mgmt.subscription
azure-mgmt-web: azure.mgmt.web
azure-monitor-ingestion: azure.monitor.ingestion
azure-monitor-opentelemetry: azure.monitor.opentelemetry
azure-monitor-opentelemetry-exporter: azure.monitor.opentelemetry.exporter
azure-monitor-query: azure.monitor.query
azure-schemaregistry: azure.schemaregistry
azure-search-documents: azure.search.documents
azure-servicebus: azure.servicebus
azure-storage-blob: azure.storage.blob
azure-storage-file-datalake: azure.storage.filedatalake
azure-storage-file-share: azure.storage.fileshare
azure-storage-queue: azure.storage.queue
azure-synapse-artifacts: azure.synapse.artifacts
azure-synapse-spark: azure.synapse.spark`;
