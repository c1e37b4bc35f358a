customer = '302.417.865-17'
