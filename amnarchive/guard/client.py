"""Which client a request comes from."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

HOME_NETWORK = 64
"""Who has one IPv6 address has all of its /64 (RFC 6177), and may take another at each request."""


def client_of(request: HttpRequest) -> str:
    """The client's IPv4 address or IPv6 network; "" where the server does not know it.

    Behind `AMN_PROXIES` proxies it is what the outermost of them wrote in X-Forwarded-For, counted
    from the right: whatever stands to the left of that came with the request and may be invented.
    Without proxies the header is not looked at.
    """
    told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
    proxies: int = settings.AMN_PROXIES
    if proxies and len(told) >= proxies and (client := _known(told[-proxies])):
        return client
    return _known(str(request.META.get("REMOTE_ADDR", "")))


def _known(printed: str) -> str:
    address = printed.strip()
    if address.startswith("["):  # [2001:db8::1]:443
        address = address[1:].partition("]")[0]
    elif address.count(":") == 1:  # 192.0.2.1:443
        address = address.partition(":")[0]
    try:
        known = ip_address(address)
    except ValueError:
        return ""
    if not isinstance(known, IPv6Address):
        return str(known)
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(ip_network((int(known), HOME_NETWORK), strict=False))
