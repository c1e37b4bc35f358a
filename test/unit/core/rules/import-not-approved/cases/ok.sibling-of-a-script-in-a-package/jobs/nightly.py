import steps
import steps.one
