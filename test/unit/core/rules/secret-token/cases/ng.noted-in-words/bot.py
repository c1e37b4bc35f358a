"""Reads invoices.

usuario: robo01
senha: Zk7-harbour-91
"""
# senha do portal: Zk7-harbour-92
x = 1  # password = "Zk7-harbour-93"
