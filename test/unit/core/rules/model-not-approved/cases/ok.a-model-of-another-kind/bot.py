from cars import Car

car = Car(model="beetle", host="garage")
