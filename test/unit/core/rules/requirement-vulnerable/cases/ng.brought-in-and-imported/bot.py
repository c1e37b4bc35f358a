import parcels
import shipments
