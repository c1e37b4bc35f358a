a = 'postgresql://bot@db.other.example:5432/x'
