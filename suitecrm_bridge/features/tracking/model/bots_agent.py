"""Whether a user agent is a robot's: what it says of itself, and what no browser would leave out.

There is no list of names here, since new ones come every week. Robots say what they do, leave a card, or are not made
like a browser.
"""

import re

_HEADLESS = re.compile(
    r"headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress/|htmlunit|zombie\.js|jsdom|"
    r"testcafe|"
    r"lighthouse",
    re.IGNORECASE,
)
# Templates that nobody filled in, and attempts to break whoever reads the log.
_PROBE = re.compile(
    r"[$#%]\{|\{\{|<[a-z!?/]|\.\./|\bselect\b.+\bfrom\b|\bunion\b.+\bselect\b|\\x[0-9a-f]{2}|"
    r"[A-Z]\.[A-Z]\.[A-Z]\.[A-Z]\b"
)
# What people's programs carry that reads like a robot's word or card: products, toolbars, makers of telephones.
_INNOCENT = re.compile(
    r"YaSearch\w+|Yandex\.?Search|QQDownload|LinkedInApp|GoogleSearch|\.NET ?(?:CLR|\d)[\w. ]*|Technology Preview|"
    r"Embedded Web Browser from: http://bsalsa\.com/|\bcubot\w*|NewsArticle\w*|(?:HbbTV|CE-HTML|"
    r"SmartTV\w*)/[\d.]+ ?\([^)]*\)",
    re.IGNORECASE,
)
# Robots leave a card, an address of the web or of e-mail; browsers have no place for one.
_CARD = re.compile(
    r"https?:|www\.|[\w.+-]+(?:@|\(at\)| at )[\w-]+\.[a-z]{2,}|(?<![\w.])[\w-]{2,}\.(?:com|org|net|io|dev|ai)\b",
    re.IGNORECASE,
)
# Words of the trade, within longer names as well.
_TRADE = re.compile(
    r"bots?(?![a-z])|(?<![a-z])bot|robot|crawl|spider|scrap[ei]|scrapy|slurp|fetch|archiv|monitor|checker|"
    r"check(?![a-z])|"
    r"validat|scan|preview|prob(?:e|ing)|inspect|indexer|indexing|survey|research|harvest|extract|collector|discover|"
    r"analy[sz]|audit|(?<![a-z])test(?:er|ing|s)?(?![a-z])|uptime|availab|proxy|feed(?![a-z])|(?<![a-z])rss|podcast|"
    r"search|(?<![a-z])seo|backlink|site-?map|thumbnail|screenshot|snapshot|favicon|agent|security|vulnerab|"
    r"verif[iy]|"
    r"detect|transcod|prerender|renderer|synthetic|lookup|parser|aggregat|recon(?![a-z])|(?<![a-z])ping|observatory|"
    r"curl|wget|lib(?:www|http)|python|(?<![a-z])perl|nodejs|golang|httpclient",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"Windows|Win(?:9[58]|NT|32|64)|Mac(?:intosh|[ _]OS|_PowerPC)|iP(?:hone|ad|od)|Android|Adr \d|Linux|X11|"
    r"Wayland|CrOS|"
    r"(?:Free|Net|Open|Dragonfly)BSD|SunOS|Solaris|AIX|HP-UX|IRIX|BeOS|Haiku|OS/2|Amiga|MorphOS|AROS|RISC OS|Inferno|"
    r"Syllable|CYGWIN|Symb(?:ian)?OS|Symbian|Series ?[3468]0|S60|webOS|Web0S|hpwOS|Tizen|\bBada\b|BB10|BlackBerry|"
    r"PlayBook|MeeGo|Maemo|KAIOS|(?:Mobile|Tablet|TV);.*rv:|PlayStation|PSP|Nintendo|Xbox|Harmony|Fuchsia|MIDP|CLDC|"
    r"J2ME|BREW|SMART-?TV|HbbTV|Maple|NetCast|BRAVIA|Viera|DTV|Apple ?TV|Roku|CrKey|DirectFB|QtEmbedded|Kindle|Nook|"
    r"Silk|Nokia|SonyEricsson|Samsung|\bLG|QNX|WebTV|Dreamcast|VIDAA|Hisense|Cloud Phone|Sailfish|Ubuntu",
    re.IGNORECASE,
)
_ENGINE = re.compile(
    r"AppleWebKit ?/|Gecko|KHTML|Trident/|MSIE|Presto/|NetFront|Opera|Servo|Goanna|Dalvik/|Firefox/|Safari|"
    r"UP\.Browser|Obigo|Teleca|Dolfin|Polaris|UCBrowser|Version/|Fresco",
    re.IGNORECASE,
)
_MOZILLA = re.compile(r"(?:Mozilla|Opera)(?: ?/ ?\d|[ (])", re.IGNORECASE)
# Those that never called themselves Mozilla: old telephones, text browsers, Apple's prefetching, game clients.
_OTHER_SORTS = re.compile(
    r"Dalvik/|UCWEB|BREW|BlackBerry\d|Nokia|SonyEricsson|SAMSUNG|SEC-|LG|MOT-|SIE-|ZTE|HUAWEI|Alcatel|Roku/|"
    r"Android [\d.]+;|.*(?:UP\.Browser|Obigo|NetFront|MIDP|CLDC|HbbTV|CE-HTML|SmartHub|Teleca|Dorado WAP|UCBrowser)|"
    r".*Android.*(?:AppleWebKit|Firefox).*|.* \(win\d+ x\d\d\)$|"
    r"(?:Safari|OmniWeb|Sleipnir|com\.apple\.WebKit\.Networking)/?[\d.]+ CFNetwork/",
    re.IGNORECASE,
)
_TEXT_BROWSERS = re.compile(
    r"(?:Lynx|E?Links|w3m|Dillo|amaya|HotJava|NetSurf|IBrowse|AmigaVoyager|NCSA_Mosaic|iCab|OmniWeb)\b[/ ]?[\d.(]",
    re.IGNORECASE,
)
_FIRST_COMMENT = re.compile(r"Mozilla ?/ ?\d[.\d]* ?\(((?:[^()]|\([^()]*\))*)\)", re.IGNORECASE)
_COMPATIBLE = re.compile(
    r"MSIE|Konqueror|IBrowse|NetPositive|WebPositive|ABrowse|OffByOne|NCBrowser|Gecko/\d|Oregano|Charon|Maple|WebTV|"
    r"compatible;?\)|LG NetCast|Dreamcast",
    re.IGNORECASE,
)
# On a desktop nobody but the browser writes into the comment; a telephone's maker puts the model there.
_DESKTOP = re.compile(r"Windows NT|Macintosh|X11", re.IGNORECASE)
_HANDHELD = re.compile(r"Android|Tizen|Mobile|TV|Viera|Web0S|MSIE|Trident", re.IGNORECASE)
_ROBOT_PART = re.compile(r"bots?(?=[/-])|agent|preview|crawl|spider", re.IGNORECASE)
# Browsers give their version; a lone name behind a whole Chrome is whoever drives it.
_DRIVEN = re.compile(
    r"Chrome/[\d.]+ Safari/[\d.]+;? \(?(?!\w*(?:browser|chrome|manager|metasr)\b)[a-z-]{4,}\)?$", re.IGNORECASE
)
_ODD_COMMENT = re.compile(r"\(KHTML, like Gecko;|^Mozilla/5\.0 \(Unknown;[^)]*x86_64", re.IGNORECASE)


def judged(user_agent: str) -> str | None:
    """`headless`, `probe`, `crawler` (says so itself) or `program` (not made like a browser); None for a browser."""
    if _HEADLESS.search(user_agent):
        return "headless"
    if _PROBE.search(user_agent):
        return "probe"
    if _TEXT_BROWSERS.match(user_agent):
        return None
    platform, rest = _parted(_INNOCENT.sub("", user_agent))
    if _says_so(platform, rest) or _is_driven(platform, user_agent):
        return "crawler"
    return None if _is_made_like_a_browser(user_agent) else "program"


def _says_so(platform: str, rest: str) -> bool:
    words = _TRADE if _is_desktop(platform) else _ROBOT_PART
    return bool(_TRADE.search(rest) or _CARD.search(rest) or _CARD.search(platform) or words.search(platform))


def _is_driven(platform: str, user_agent: str) -> bool:
    return _is_desktop(platform) and bool(_DRIVEN.search(user_agent))


def _is_desktop(platform: str) -> bool:
    return bool(_DESKTOP.search(platform)) and not _HANDHELD.search(platform)


def _parted(said: str) -> tuple[str, str]:
    """The comment about the platform, where makers put any word at all, and the rest."""
    first = _FIRST_COMMENT.match(said)
    if not first or not _PLATFORM.search(first.group(1)):
        return "", said
    return first.group(1), said[first.end() :]


def _is_made_like_a_browser(user_agent: str) -> bool:
    if not _MOZILLA.match(user_agent):
        return bool(_OTHER_SORTS.match(user_agent))
    if _ODD_COMMENT.search(user_agent):
        return False
    if "compatible" in user_agent.lower():
        return bool(_COMPATIBLE.search(user_agent))
    return bool(_PLATFORM.search(user_agent) and (_ENGINE.search(user_agent) or user_agent[:9] != "Mozilla/5"))
