"""What a user agent tells of the device, the browser and the system behind it."""

import re
from functools import lru_cache
from typing import NamedTuple

from ua_parser import parse_os, parse_user_agent


class Machine(NamedTuple):
    """`device` is desktop, mobile, tablet, tv, console or other; the names are without versions."""

    device: str | None = None
    browser: str | None = None
    os: str | None = None


_LONGEST = 512
_MAX_NAME = 32

# In this order: a television may call itself a tablet, and both run the telephones' system.
_DEVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("console", re.compile(r"PlayStation|Nintendo|Xbox|\bPSP\b|Dreamcast", re.IGNORECASE)),
    (
        "tv",
        re.compile(
            r"SMART-?TV|SmartHub|HbbTV|CE-HTML|NetCast|Web0S|BRAVIA|Viera|\bDTV|AppleTV|Apple TV|GoogleTV|Roku|CrKey|"
            r"\bAFT[A-Z]{1,4}\b|\bTV\b|Tizen.*TV|Android TV|InettvBrowser|Espial|\bSTB\b|\bOMI/|VIDAA|Vestel|"
            r"MIBOX|Chromecast",
            re.IGNORECASE,
        ),
    ),
    (
        "desktop",
        re.compile(r"Chromebook|Elite ?Book|ThinkPad|\bAspire\b|\bNUC\d|Remix (?:OS|Mini)|Tablet PC", re.IGNORECASE),
    ),
    (
        "tablet",
        re.compile(
            r"iPad|\btablet|PlayBook|Kindle|\bSilk/|\bKF[A-Z]{2,5}\b|\bSM-[TXP]\d|\bGT-P\d|Nexus (?:7|9|10)\b|"
            r"Xoom|\bLenovo TB|"
            r"\bTB-?\w*\d{3,4}|MediaPad|\bMatePad|\bTouchPad|(?:\b|_)Tab(?![a-z])|\bPad\b|Transformer|Windows "
            r"NT.*Touch.*ARM|"
            r"^(?!Dalvik).*Android(?!.*(?:Mobile|Opera Mini|UCBrowser))",
            re.IGNORECASE,
        ),
    ),
    (
        "mobile",
        re.compile(
            r"Mobi|iPhone|iPod|Android|\bAdr \d|Windows (?:Phone|CE)|IEMobile|BlackBerry|BB10|Opera Mini|Opera "
            r"Mobi|MIDP|CLDC|"
            r"Symbian|SymbOS|Series ?[346]0|KAIOS|UP\.Browser|UCWEB|Nokia|SonyEricsson|\bBada\b|MeeGo|webOS|hpwOS|"
            r"BREW|"
            r"Tizen|J2ME|Obigo|NetFront",
            re.IGNORECASE,
        ),
    ),
    (
        "desktop",
        re.compile(
            r"Windows|Win(?:9[58]|NT|32|64)|win\d+ x\d\d|Macintosh|Mac[_ ]|MacBook|iMac|Macmini|MacPro|PowerMac|"
            r"PowerBook|X11|"
            r"CrOS|Chromebook|Linux|BSD|SunOS|Darwin|Wayland|Haiku|BeOS|OS/2|Amiga|RISC OS|OpenHarmony.*\bPC\b|"
            r"\(PC;|Inferno",
            re.IGNORECASE,
        ),
    ),
)
_BROWSERS = {
    "ie": "Internet Explorer",
    "ie mobile": "Internet Explorer",
    "chromium": "Chromium",
    "android": "Android Browser",
    "safari": "Safari",
    "mobile safari": "Safari",
    "mobile safari ui/wkwebview": "Safari",
    "headlesschrome": "Chrome",
    "cfnetwork": "Safari",
}
_MOBILE_PART = re.compile(r"(?: Mobile| WebView| iOS| Tablet)+\b", re.IGNORECASE)
_SYSTEMS = {
    "Mac OS X": "macOS",
    "Mac OS": "macOS",
    "Ubuntu": "Linux",
    "Fedora": "Linux",
    "Debian": "Linux",
    "Red Hat": "Linux",
    "SUSE": "Linux",
    "Gentoo": "Linux",
    "Arch Linux": "Linux",
    "Linux Mint": "Linux",
    "CentOS": "Linux",
    "Slackware": "Linux",
    "Mandriva": "Linux",
    "Kubuntu": "Linux",
    "PCLinuxOS": "Linux",
    "VectorLinux": "Linux",
    "Chromecast": "Android",
    "Symbian OS": "Symbian",
    "BlackBerry Tablet OS": "BlackBerry OS",
}

UNKNOWN_MACHINE = Machine()


@lru_cache(maxsize=16_384)
def machine_of(user_agent: str | None) -> Machine:
    """Device, browser and system of this user agent; None where it does not tell."""
    if not user_agent:
        return UNKNOWN_MACHINE
    said = user_agent[:_LONGEST]
    program, system = parse_user_agent(said), parse_os(said)
    return Machine(
        _device_of(said),
        _browser_named(program.family if program else ""),
        _system_named(system.family if system else ""),
    )


def _device_of(user_agent: str) -> str:
    return next((device for device, pattern in _DEVICES if pattern.search(user_agent)), "other")


def _browser_named(family: str) -> str | None:
    if not family or family == "Other":
        return None
    return (_BROWSERS.get(family.lower()) or _MOBILE_PART.sub("", family).strip() or family)[:_MAX_NAME]


def _system_named(family: str) -> str | None:
    if not family or family == "Other":
        return None
    return _SYSTEMS.get(family, family)[:_MAX_NAME]
