TYPE_CHECKING = True
if TYPE_CHECKING:
    import pandas
