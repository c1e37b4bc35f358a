import google.own
import google.cloud.storage
