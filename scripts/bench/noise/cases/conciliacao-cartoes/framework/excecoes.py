class BusinessException(Exception):
    """Problema do dado: não adianta tentar de novo."""


class InterruptException(Exception):
    """Alguém pediu para parar."""
