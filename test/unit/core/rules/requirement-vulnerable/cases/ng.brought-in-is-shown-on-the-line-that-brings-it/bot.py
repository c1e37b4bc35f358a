import parcels
