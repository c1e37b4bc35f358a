supplier = '41.720.395/0001-84'
letters = 'K2.ABC.345/01DE-50'
