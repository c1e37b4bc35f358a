PACKED = "dG9rZW46Z2hwX1lLMGZGV3FjYWpRTEU5V1Z4dVhickZabVUzQTZJSVJnbUtKUw=="
headers = {"Authorization": "Basic c3ZjX2JvdDpaazctaGFyYm91ci05MQ=="}
