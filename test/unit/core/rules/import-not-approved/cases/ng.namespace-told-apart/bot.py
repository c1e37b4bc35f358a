from google.cloud import storage, bigquery
