page.input('month')
form.input.fill('x')
