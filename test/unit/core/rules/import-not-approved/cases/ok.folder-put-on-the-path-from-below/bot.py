import jobs.run
