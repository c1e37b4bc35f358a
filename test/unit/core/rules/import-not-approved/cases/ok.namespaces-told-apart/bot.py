import google.cloud.storage
from google.cloud import storage_transfer_v1
import azure.storage.blob as blob
from azure.identity import *
