import shipments
