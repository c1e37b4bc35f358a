from risk_api import task_sk
path = "models.patients"
skill = "sk-learn-estimators-and-more-things"
ghp_number = 4
lookup("https://hooks.slack.com/services/", "key-value")
